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
from sijill.reading.statements_scan import Scan
from sijill.reading.statements_sources import Range
from sijill.reading.statements_words import has_article

# Titles that, without an article, leave open who it is: مصدر أمني, شهود عيان.
_ANYBODY: Final = frozenset({
    "source", "witness", "official", "activist", "expert", "observer", "resident", "worker", "fighter", "officer",
    "doctor", "survivor", "refugee", "relative", "correspondent", "leader", "opponent", "inspector", "organiser",
})
_DOCUMENT: Final = 20  # tokens after a reporting word within which the document it stood in is named


class Speaker(msgspec.Struct, frozen=True, gc=False):
    """One who speaks, as far as the report tells."""

    speaker: Reference | None
    organisation: Reference | None
    role: str | None
    gender: str
    head: str
    inferred: dict[str, str]
    form: SpeakerForm = "described"
    words: frozenset[str] = frozenset()
    article: bool = False
    document: str = ""


def described(page: Scan, subject: Range, gender: str) -> Speaker:
    """Return the speaker a range of words names or describes."""
    names = _names(page, subject)
    person = next((name for name in names if isinstance(name, PersonMention)), None)
    actor = next((name for name in names if isinstance(name, ActorMention)), None)
    place = next((name for name in names if isinstance(name, PlaceMention)), None)
    role_at = next((at for at in range(*subject) if page.kind(at, "role")), None)
    organisation = reference(actor) if actor is not None else None
    role = _role(page, subject, role_at, person)
    if person is not None:
        return Speaker(reference(person), organisation, person.role or role, gender, _head(page, role_at), {}, "named")
    whole = Reference(_text(page, subject))
    form = _form(page, subject, role_at)
    if role_at is not None:
        return Speaker(whole, organisation, role, gender, _head(page, role_at), {}, form)
    alone = actor if actor is not None else place if place is not None and _starts(page, subject, place) else None
    if alone is not None:
        speaker = reference(alone)
        return Speaker(speaker, speaker, None, gender, _head(page, subject[0]), {}, "named")
    return Speaker(whole, None, None, gender, _head(page, subject[0]), {}, form)


def _form(page: Scan, subject: Range, role_at: int | None) -> SpeakerForm:
    """Return how a source without a known name is told: as somebody, by what it is, or by words that can only name."""
    first, end = subject
    if role_at is None or role_at > first:
        return "described" if has_article(page, first) or page.kind(first, "carrier") else "named"
    saying = page.sayings[role_at]
    unknown = saying is not None and saying.kinds["role"] in _ANYBODY and not has_article(page, role_at)
    bare = sum(not has_article(page, at) and page.sayings[at] is None for at in range(first, end))
    if unknown:
        return "anonymous"
    return "named" if bare >= 2 or (bare and has_article(page, end - 2)) else "described"


def names_person(one: Speaker) -> bool:
    """Return whether a speaker has a title of his own, not one by kinship (زوجة فلان)."""
    return one.role is not None and one.head != "role:relative"


def document_of(page: Scan, cue: Cue) -> str:
    """Return the kind of document a saying stood in, named beside its source: في بيان, or the source itself."""
    end = sentence(page, cue.at)[1]
    for at in range(cue.at + 1, min(end, cue.at + _DOCUMENT)):
        saying = page.sayings[at]
        if saying is not None and "medium" in saying.kinds:
            return saying.kinds["medium"]
    return ""


def reference(name: NameMention) -> Reference:
    """Return the reference to a name mention."""
    return Reference(name.text, name.id, name.entity, name.label)


def _names(page: Scan, subject: Range) -> list[NameMention]:
    found, at = [], subject[0]
    while at < subject[1]:
        if at in page.names and page.names[at][0] <= subject[1]:
            found.append(page.names[at][1])
            at = page.names[at][0]
        else:
            at += 1
    return found


def _starts(page: Scan, subject: Range, place: PlaceMention) -> bool:
    return place.start <= page.draft.tokens[subject[0]].end


def _head(page: Scan, at: int | None) -> str:
    """Return the class of a description: the value of its role word, or the word without its article."""
    if at is None:
        return ""
    saying = page.sayings[at]
    if saying is not None and "role" in saying.kinds:
        return "role:" + saying.kinds["role"]
    return page.draft.tokens[at].form.removeprefix("ال")


def _role(page: Scan, subject: Range, at: int | None, person: PersonMention | None) -> str | None:
    if at is None:
        return None
    tokens, end = page.draft.tokens, at + 1
    while end < subject[1] and tokens[end].form not in {"،", ","} and (
        person is None or not person.start <= tokens[end].start < person.end
    ):
        end += 1
    return page.draft.text[tokens[at].start : tokens[end - 1].end]


def _text(page: Scan, subject: Range) -> str:
    tokens = page.draft.tokens
    return page.draft.text[tokens[subject[0]].start : tokens[subject[1] - 1].end].strip("\"'«»“” ")
