"""The speaker that a range of words names or describes, anonymous sources included.

Decides text, mention, entity, organisation and role of one speaker. Reads the Scan and its names. Leaves who goes on
speaking to `statements_speakers`.
"""

from typing import Final

import msgspec

from sijill.model import Reference
from sijill.model.codes import SpeakerForm
from sijill.model.mentions import ActorMention, NameMention, PersonMention, PlaceMention
from sijill.reading.statements_cue import Cue, sentence
from sijill.reading.statements_persons import full_name, reference, speaks
from sijill.reading.statements_scan import Scan
from sijill.reading.statements_sources import Range
from sijill.reading.statements_words import has_article, has_l, is_adjective

# Titles that, without an article, leave open who it is: مصدر أمني, شهود عيان.
_ANYBODY: Final = frozenset({
    "source", "witness", "official", "activist", "expert", "observer", "resident", "worker", "fighter", "officer",
    "doctor", "survivor", "refugee", "relative", "correspondent", "leader", "opponent", "inspector", "organiser",
})
_OFFICES: Final = frozenset({"head", "minister", "deputy", "ambassador", "spokesman", "official", "leader", "adviser"})
_TITLE: Final = 6  # tokens of a title among which its nation stands
_DOCUMENT: Final = 20  # tokens after a reporting word within which the document it stood in is named


class Speaker(msgspec.Struct, frozen=True, gc=False):
    """One who speaks, as far as the report tells; `heads` are the kinds of source its words name."""

    speaker: Reference | None
    organisation: Reference | None
    role: str | None
    gender: str
    heads: frozenset[str]
    inferred: dict[str, str]
    form: SpeakerForm = "described"
    words: frozenset[str] = frozenset()
    article: bool = False
    document: str = ""


def described(page: Scan, subject: Range, gender: str) -> Speaker:
    """Return the speaker a range of words names or describes.

    >>> from sijill.reading.trying import page
    >>> described(page("قال مصدر طبي إن سبعة قتلوا"), (1, 3), "m").form
    'anonymous'
    """
    person, actor, place = _named(page, subject)
    role_at = next((at for at in range(*subject) if page.kind(at, "role")), None)
    organisation = reference(actor) if actor is not None else None
    heads, form = _heads(page, subject), _form(page, subject, role_at)
    speaker = Reference(_text(page, subject))
    if person is not None:
        name = page.names[person][1]
        role = _role(page, subject, role_at, name)
        speaker, form, role = full_name(page, subject, person), "named", getattr(name, "role", None) or role
    elif role_at is not None:
        role = _role(page, subject, role_at, None)
    else:
        role = None
        alone = next((name for name in (actor, place) if name is not None and _starts(page, subject, name)), None)
        if alone is not None:
            speaker = organisation = reference(alone)
            form = "named"
    inferred: dict[str, str] = {}
    if organisation is None and role_at is not None:
        organisation = _country_of_title(page, role_at, subject[1])
        inferred = {"organisation": "nation_of_title"} if organisation is not None else {}
    words = frozenset(token.form for token in page.draft.tokens[subject[0] : subject[1]])
    return Speaker(
        speaker, organisation, role, gender, heads, inferred, form, words, has_article(page, subject[0])
    )


def _named(page: Scan, subject: Range) -> tuple[int | None, NameMention | None, NameMention | None]:
    """Return the first person among words who speaks, the first actor and the first place."""
    person: int | None = None
    actor: NameMention | None = None
    place: NameMention | None = None
    for at in _names(page, subject):
        name = page.names[at][1]
        if isinstance(name, PersonMention):
            person = at if person is None and speaks(page, subject, at) else person
        elif isinstance(name, ActorMention):
            actor = actor or name
        elif isinstance(name, PlaceMention):
            place = place or name
    return person, actor, place


def _country_of_title(page: Scan, title: int, end: int) -> Reference | None:
    """Return the country a title of office belongs to by its adjective: وزير الدفاع الفرنسي."""
    saying = page.sayings[title]
    if saying is None or saying.kinds["role"] not in _OFFICES:
        return None
    world = page.draft.knowledge.world
    for at in range(title + 1, min(end, title + _TITLE)):
        nation = world.nationalities.of(page.draft.tokens[at].form)
        country = world.country(nation.value) if nation is not None and nation.kind == "country" else None
        if country is not None:
            token = page.draft.tokens[at]
            return Reference(page.draft.text[token.start : token.end], None, country.id, country.label)
    return None


def author_of(page: Scan, subject: Range) -> Range:
    """Return whose a document is that stands as the source (بيان للوزارة), else the source itself.

    >>> from sijill.reading.trying import page
    >>> author_of(page("قال بيان للوزارة إن سبعة قتلوا"), (1, 3))
    (2, 3)
    """
    first, end = subject
    if end - first < 2 or not page.kind(first, "medium") or has_article(page, first):
        return subject
    token = page.draft.tokens[first + 1]
    told = has_article(page, first + 1) or page.named[first + 1] or token.form.startswith("لل")
    return (first + 1, end) if told and not is_adjective(token.form) else subject


def _heads(page: Scan, subject: Range) -> frozenset[str]:
    """Return the kinds of source words name: the values of their titles, else the first word without its article."""
    sayings = [page.sayings[at] for at in range(*subject)]
    titles = frozenset(saying.kinds["role"] for saying in sayings if saying is not None and "role" in saying.kinds)
    return titles or frozenset({page.draft.tokens[subject[0]].form.removeprefix("ال")})


def _form(page: Scan, subject: Range, role_at: int | None) -> SpeakerForm:
    """Return how a source without a known name is told: as somebody, by what it is, or by words that can only name."""
    first, end = subject
    if role_at is None or role_at > first:
        return "described" if has_article(page, first) or page.kind(first, "carrier") else "named"
    saying = page.sayings[role_at]
    unknown = saying is not None and saying.kinds["role"] in _ANYBODY and not has_article(page, role_at)
    tokens = page.draft.tokens
    bare = sum(
        not has_article(page, at) and page.sayings[at] is None and not is_adjective(tokens[at].form)
        for at in range(first, end)
    )
    if unknown:
        return "anonymous"
    return "named" if bare >= 2 or (bare and has_article(page, end - 2)) else "described"


def document_of(page: Scan, cue: Cue) -> str:
    """Return the kind of document a saying stood in, named beside its source: في بيان, or the source itself.

    >>> from sijill.reading.trying import page
    >>> from sijill.reading.statements_cues import find_cues
    >>> found = page("قالت الوزارة في بيان إن سبعة قتلوا")
    >>> document_of(found, find_cues(found)[0])
    'statement'
    """
    end = sentence(page, cue.at)[1]
    for at in range(cue.at + 1, min(end, cue.at + _DOCUMENT)):
        saying = page.sayings[at]
        if saying is not None and "medium" in saying.kinds:
            return saying.kinds["medium"]
    return ""


def _names(page: Scan, subject: Range) -> list[int]:
    found, at = [], subject[0]
    while at < subject[1]:
        if at in page.names and page.names[at][0] <= subject[1]:
            found.append(at)
            at = page.names[at][0]
        else:
            at += 1
    return found


def _starts(page: Scan, subject: Range, place: NameMention) -> bool:
    first = subject[0]
    if page.kind(first, "carrier") and first + 1 < subject[1]:
        first += 1 + (first + 1 in page.quotes)
    return place.start <= page.draft.tokens[min(first, subject[1] - 1)].end


def _role(page: Scan, subject: Range, at: int | None, person: NameMention | None) -> str | None:
    if at is None:
        return None
    tokens, end = page.draft.tokens, at + 1
    while end < subject[1] and tokens[end].form not in {"،", ","} and (
        person is None or not person.start <= tokens[end].start < person.end
    ):
        end += 1
    return page.draft.text[tokens[at].start : tokens[end - 1].end].strip("\"'«»“” ")


def _text(page: Scan, subject: Range) -> str:
    tokens = page.draft.tokens
    start = tokens[subject[0]].start
    first = subject[0]
    lettered = has_l(page, first) or (
        first > 0 and page.kind(first - 1, "late") and tokens[first].form.startswith("ل") and first not in page.names
    )
    if lettered and len(tokens[first].form) > 2:
        start = page.draft.cut(subject[0], 2 if tokens[subject[0]].form.startswith("لل") else 1)
    return page.draft.text[start : tokens[subject[1] - 1].end].strip("\"'«»“” ")
