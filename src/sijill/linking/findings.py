"""Findings: the shape every comparison is told in: claims, their printed words, independent voices, the reason.

Ids hash the rule and the claims, so the same comparison is the same finding whenever it is made anew.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from sijill.linking.finding_words import LANGUAGES, say
from sijill.linking.spellings import is_misspelt
from sijill.model import Finding
from sijill.model.codes import Relation
from sijill.model.ids import digest
from sijill.model.record import Voice

Words = Callable[[str], object]


class Told(msgspec.Struct, frozen=True):
    """A claim as a finding names it: its id, the words it printed, the voice it has (null: nobody independent)."""

    claim: str
    words: str
    voice: Voice | None


def finding(
    relation: Relation, about: str, rule: str, told: Sequence[Told], gaps: Mapping[str, Words] | None = None,
    *, subject: str | None = None, strength: float = 1.0,
) -> Finding:
    """Return a finding about claims; `gaps` gives for each language the words that fill the reason.

    `strength` is how far apart the values lie, 1 when that has no measure; the weight counts it once per voice.
    """
    claims = [one.claim for one in told]
    voices = voices_of(told)
    reason = {
        language: say(rule, language, **{name: words(language) for name, words in (gaps or {}).items()})
        for language in LANGUAGES
    }
    return Finding(
        id="n" + digest([rule, about, *sorted(claims)], length=12), relation=relation, about=about, claims=claims,
        values=[one.words for one in told], reason=reason, weight=round(strength * max(1, len(voices)), 3), rule=rule,
        subject=subject, voices=voices,
    )


def voices_of(told: Iterable[Told]) -> list[str]:
    """Return the ids of the independent voices heard, sorted; a name with a letter lost or doubled is no new voice."""
    heard: list[str] = []
    for voice in sorted({one.voice.id for one in told if one.voice is not None}):
        if not any(is_misspelt(voice, other) for other in heard):
            heard.append(voice)
    return heard


def share_voice(some: Iterable[str], others: Sequence[str]) -> bool:
    """Return whether a voice of one list is heard in the other, however its name is spelt."""
    return any(one == other or is_misspelt(one, other) for one in some for other in others)


def constant(value: object) -> Words:
    """Return a gap that reads the same in both languages."""
    return lambda language: value
