"""Institutions of a state: الجيش الليبي, وزارة الدفاع الفرنسية, القوات العراقية, each a description of one actor.

Decides whose institution it is: an adjective of nation after it, or a country. Reads bodies.tsv. Leaves an
institution that says no country (الجيش) to `names_described`.
"""

from sijill.reading.names_desk import Desk, Found
from sijill.reading.names_traits import BODY
from sijill.world.bodies import Body


def state_bodies(desk: Desk) -> list[Found]:
    """Return the institutions of states in text order.

    >>> from sijill.reading.trying import desk
    >>> found = desk("أعلنت وزارة الدفاع الليبية")
    >>> [found.text(name) for name in state_bodies(found)]
    ['وزارة الدفاع الليبية']
    """
    found = []
    done = -1
    for at in desk.draft.of_form(BODY):
        if at > done:
            body = _body_at(desk, at)
            if body is not None:
                found.append(body)
                done = body.last
    return found


def _body_at(desk: Desk, at: int) -> Found | None:
    found = desk.world.bodies.at(desk.tokens, at)
    if found is None or (at and desk.sense(at - 1, "titles") is not None):
        return None  # (وزير الدفاع) is an office, not the ministry
    begin, body, last = found
    if _is_of_a_known_actor(desk, at + 1, last + 1):
        return None  # (قوات حكومة الوفاق): theirs, not the state's
    return _with_country(desk, body, at, last, begin)


def _with_country(desk: Desk, institution: Body, at: int, last: int, begin: int) -> Found:
    """Return the institution; without a country after it, it is left open."""
    body = desk.found(at, last, "actor", "state_body", begin=begin)
    body.form, body.what, body.head = "description", institution.kind, institution.value
    for n in range(last + 1, min(last + 3, len(desk.tokens))):
        nation = desk.nation(n)
        code = nation.value if nation is not None and nation.kind == "country" else _country_at(desk, n, last)
        country = desk.world.country(code) if code else None
        if country is not None:
            body.last, body.end = n, desk.tokens[n].end
            body.country = country.id
            if institution.value == "state":
                body.entity, body.label = country.id, country.label
            else:
                body.entity = f"{country.id.lower()}-{institution.value}"
                body.label = f"{institution.label} ({country.label})"
            return body
        if desk.is_mark(n) or not desk.has_article(n) or not desk.tokens[n].form.endswith(("ي", "ه")):
            break
    return body


def _is_of_a_known_actor(desk: Desk, first: int, last: int) -> bool:
    """Return whether the name of a known actor of two words or more begins at a token of the range."""
    return any(
        end > at and opening.namings[0].known.kind == "actor" and not opening.proclitic
        for at in range(first, min(last + 1, len(desk.tokens)))
        for opening, end in desk.known(at)
    )


def _country_at(desk: Desk, n: int, last: int) -> str:
    """Return the country named right after an institution: حكومة ليبيا."""
    if n != last + 1:
        return ""
    for opening, end in desk.known(n):
        if end == n and not opening.proclitic:
            for naming in opening.namings:
                if naming.known.what == "country":
                    return naming.known.id
    return ""
