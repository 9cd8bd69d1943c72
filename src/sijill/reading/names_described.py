"""Second mentions inside a report: التنظيم, القوات, المدينة, a last name alone, an institution without its country.

Decides which earlier name such words mean, or leaves them open. Reads descriptions.tsv (which kinds of antecedent a
word may have). What it resolves is marked in `inferred`.
"""

from functools import cache
from itertools import islice
from typing import Final

from sijill.languages.small_words import name_words
from sijill.languages.spelling import fold
from sijill.languages.word_info import Sense
from sijill.reading.names_desk import Desk, Found
from sijill.reading.names_traits import DESCRIBES, SAYS

REACH: Final = 60  # names looked back over: what was named earlier is no longer meant by a noun alone
_JOINED: Final = name_words("joined_surname")
_PARTICLES: Final = frozenset("ولبفك")


def without_surnames(desk: Desk, found: list[Found]) -> list[Found]:
    """Return the names without those places that are the last name of a person named before.

    >>> from sijill.reading.trying import desk
    >>> from sijill.reading.names_known import known_names
    >>> found = desk("وصل إلى سرت")
    >>> [found.text(name) for name in without_surnames(found, known_names(found))]
    ['سرت']
    """
    surnames: set[str] = set()
    kept = []
    for name in found:
        if name.kind == "person" and name.last > name.first:
            surnames.add(desk.tokens[name.last].form)
        single = name.kind == "place" and name.first == name.last
        if single and desk.tokens[name.first].form in surnames and not _stands_as_place(desk, name.first):
            continue
        kept.append(name)
    return kept


def _stands_as_place(desk: Desk, at: int) -> bool:
    """Return whether a noun of place or a preposition stands before a token."""
    if at == 0:
        return False
    return desk.sense(at - 1, "place_heads") is not None or desk.sense(at - 1, "particles") is not None


def described(desk: Desk, found: list[Found]) -> list[Found]:
    """Return the second mentions of a report, each with what it means where that is clear.

    >>> from sijill.reading.trying import draft
    >>> [(name.text, name.rule) for name in draft("وصل الجيش الليبي إلى سرت. ثم دخل الجيش المدينة.").names]
    [('الجيش الليبي', 'state_body'), ('سرت', 'known_place'), ('الجيش', 'state_body'), ('المدينة', 'description')]
    """
    taken = {at for name in found for at in range(name.first, name.last + 1) if not name.inside}
    by_first = sorted((name for name in found if name.inside is None), key=lambda name: name.first)
    result: list[Found] = []
    before: list[Found] = []
    lasts: dict[str, Found] = {}
    groups = {name.entity: name for name in by_first if name.entity and _kinds_of(name) == "armed_group"}
    only = next(iter(groups.values())) if len(groups) == 1 else None
    coming = 0
    for at in _may_describe(desk, by_first):
        while coming < len(by_first) and by_first[coming].first <= at:
            name = by_first[coming]
            before.append(name)
            if name.kind == "person" and name.last > name.first:
                joined = desk.tokens[name.last - 1].form in _JOINED
                last = name.__replace__(head="joined") if joined else name
                lasts[desk.tokens[name.last].form] = last
            coming += 1
        if at in taken or not desk.is_word(at):
            continue
        mention = _last_name(desk, at, lasts)
        if mention is None and desk.traits[at] & DESCRIBES:
            mention = _description(desk, at, before, only)
        if mention is not None:
            result.append(mention)
            before.append(mention)
    return result


def _may_describe(desk: Desk, names: list[Found]) -> list[int]:
    """Return the tokens that may be a second mention: a description, what a verb says of, the last part of a name."""
    lasts = {desk.tokens[name.last].form for name in names if name.kind == "person" and name.last > name.first}
    if not lasts:
        return desk.draft.of_form(DESCRIBES)
    repeated = lasts.union(particle + last for last in lasts for particle in _PARTICLES)
    repeats = [at for at, token in enumerate(desk.tokens) if token.form in repeated]
    said = [at + 1 for at in desk.draft.of_form(SAYS) if at + 1 < len(desk.tokens)]
    return sorted({*desk.draft.of_form(DESCRIBES), *repeats, *said})


def _last_name(desk: Desk, at: int, lasts: dict[str, Found]) -> Found | None:
    """Return a person named before, by the last part of the name alone."""
    if not lasts:
        return None
    form, begin, rule = desk.tokens[at].form, 0, "last_name"
    name = lasts.get(form)
    if name is None and form[0] in _PARTICLES:
        name, begin = lasts.get(form[1:]), 1
    if name is None and desk.is_reporting(at - 1):
        near = next((last for last in islice(reversed(lasts), REACH) if _typo(desk, at, form, last)), None)
        name, begin, rule = lasts[near] if near else None, 0, "near_spelling"
    if name is None:
        return None
    joined = at > 0 and desk.tokens[at - 1].form in _JOINED
    if not joined and desk.is_common(at) and not _is_introduced(desk, at):
        return None  # (علي) and (على), (مسلم) and the adjective
    if (name.head == "joined") != joined:
        return None  # (عبد الرحمن) is no last name without its first word
    again = desk.found(at - joined, at, "person", "last_name", begin=0 if joined else begin)
    again.entity, again.label, again.chosen = name.entity, name.label, name.chosen
    again.candidates, again.country = name.candidates, name.country
    again.inferred = {"entity": rule}
    return again


def _is_introduced(desk: Desk, at: int) -> bool:
    """Return whether a verb of saying or a title before a word shows that it is a name."""
    return desk.is_reporting(at - 1) or (at > 0 and desk.sense(at - 1, "titles") is not None)


def _typo(desk: Desk, at: int, form: str, last: str) -> bool:
    """Return whether a word after a verb of saying is a slip for a name (موك for كوك): one letter, no word itself."""
    if len(form) < 3 or len(form) != len(last) or not desk.name_like(at):
        return False
    from rapidfuzz.distance import DamerauLevenshtein  # late

    return DamerauLevenshtein.distance(form, last) == 1


def _description(desk: Desk, at: int, before: list[Found], only: Found | None) -> Found | None:
    described = desk.phrase(at, "descriptions")
    if described is None:
        return None
    sense, end = described
    entry = sense.entry
    if sense.enclitic or not (sense.article or " ال" in entry.form):
        return None
    begin = sense.begin - 2 if desk.tokens[at].form[: sense.begin].endswith("ال") else sense.begin
    kind = "place" if entry.kind == "place" else "actor"
    last = _with_quality(desk, end)
    antecedent = _antecedent(desk, sense, before) or (only if entry.kind == "plural" else None)
    mention = desk.found(at, last, kind, "description", begin=begin)
    mention.form, mention.head = "description", entry.form
    if antecedent is None or (entry.kind == "plural" and _is_of_a_nation(desk, last + 1)):
        return None
    mention.entity, mention.label, mention.chosen = antecedent.entity, antecedent.label, antecedent.chosen
    mention.what, mention.country, mention.candidates = antecedent.what, antecedent.country, antecedent.candidates
    mention.precision = antecedent.precision
    mention.inferred = {"entity": "last_of_its_kind"}
    return mention


def _is_of_a_nation(desk: Desk, at: int) -> bool:
    """Return whether an adjective of nation follows: (المسلحون الأكراد) are others than the group named before."""
    return desk.is_word(at) and desk.has_article(at) and desk.nation(at) is not None


def _with_quality(desk: Desk, at: int) -> int:
    """Return the last token of a description: an adjective with the article belongs to it."""
    if desk.is_word(at + 1) and desk.sense(at + 1, "description_qualities") is not None and desk.has_article(at + 1):
        return at + 1
    return at


def _kinds_of(name: Found) -> str:
    """Return what kind of thing a name is."""
    return name.chosen.what if name.chosen is not None else name.what


def _antecedent(desk: Desk, sense: Sense, before: list[Found]) -> Found | None:
    """Return the latest name before that the words may mean: a group that is called so (التنظيم: تنظيم داعش)."""
    allowed = _allowed(sense.entry.value)
    for name in reversed(before[-REACH:]):
        if not name.entity or name.kind == "person" or _kinds_of(name) not in allowed:
            continue
        if sense.entry.kind in ("plural", "place") or _called(desk, name, _noun_of(sense.entry.form)):
            return name
    return None


def _called(desk: Desk, name: Found, head: str) -> bool:
    """Return whether a group goes by a name that begins with a noun."""
    if name.chosen is not None:
        return head in desk.world.heads.get(name.chosen.id, ())
    return _folded(name.head) == head


@cache
def _allowed(kinds: str) -> frozenset[str]:
    """Return the kinds of things a description says it may mean."""
    return frozenset(kinds.replace(" ", "").split("|"))


@cache
def _noun_of(description: str) -> str:
    """Return the noun a description begins with."""
    return fold(description).split()[0]


@cache
def _folded(head: str) -> str:
    return fold(head)


def open_bodies(found: list[Found]) -> None:
    """Give an institution without its country that of the one of its kind named before; else it stays open."""
    latest: dict[str, Found] = {}
    for name in found:
        if name.rule != "state_body":
            continue
        if name.entity is not None:
            latest[name.head] = name
        elif name.head in latest:
            other = latest[name.head]
            name.entity, name.label, name.country = other.entity, other.label, other.country
            name.inferred = {"entity": "same_institution"}
