"""Findings: the shape every comparison is told in: claims, their printed words, independent voices, the reason.

The same comparison is the same finding whenever it is made anew.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from sijill.languages.spelling import fold
from sijill.linking.allies import speaks_for
from sijill.linking.finding_words import LANGUAGES, say
from sijill.linking.spellings import may_be_slips
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
    *, subject: str | None = None, strength: float = 1.0, first: int = 1,
) -> Finding:
    """Return a finding about claims; `gaps` gives for each language the words that fill the reason.

    `strength` is how far apart the values lie, 1 when that has no measure; the weight counts it once per voice. The
    first `first` claims are one side; the id hashes the first claim of either, so that one more copy changes nothing.

    >>> told = [Told("c1", "قصفت سرت", None), Told("c2", "لم تقصف", None)]
    >>> finding("contradicts", "realis", "denied", told).reason["en"]
    'asserted by one, denied by the other'
    """
    claims = [one.claim for one in told]
    voices = voices_of(told)
    reason = {
        language: say(rule, language, **{name: words(language) for name, words in (gaps or {}).items()})
        for language in LANGUAGES
    }
    return Finding(
        id="n" + digest([rule, about, claims[0], *claims[first:first + 1]], length=12),
        relation=relation, about=about, claims=claims,
        values=[one.words for one in told], reason=reason, weight=round(strength * max(1, len(voices)), 3), rule=rule,
        subject=subject, voices=voices,
    )


def voices_of(told: Iterable[Told]) -> list[str]:
    """Return the ids of the independent voices heard, sorted; a name with a letter lost or doubled is no new voice.

    >>> from sijill.model.record import Voice
    >>> voice = Voice(id="outlet a", label="A", told_by="outlet")
    >>> voices_of([Told("c1", "سبعة قتلى", voice), Told("c2", "ثمانية قتلى", voice)])
    ['outlet a']
    """
    heard: list[Voice] = []
    for voice in sorted({one.voice for one in told if one.voice is not None}, key=lambda voice: voice.id):
        if not any(same_voice(voice, other) for other in heard):
            heard.append(voice)
    return [voice.id for voice in heard]


def same_voice(one: Voice, other: Voice) -> bool:
    """Return whether two voices are one: a name typed twice, an outlet quoted by part of its name, a body and its head.

    >>> paper = Voice(id="o1", label="صحيفة المرفأ اليومية", told_by="outlet")
    >>> same_voice(paper, Voice(id="المرفا", label="المرفأ", told_by="organisation"))
    True
    """
    names = [fold(voice.label or voice.id) for voice in (one, other)]
    if one.id == other.id or names[0] == names[1] or may_be_slips(names[0], names[1]):
        return True
    if speaks_for(one.id, other.id) or speaks_for(other.id, one.id):
        return True
    if "speaker" in (one.told_by, other.told_by):
        return False
    mine, theirs = (set(name.split()) for name in names)
    return mine <= theirs or theirs <= mine


def share_voice(some: Iterable[str], others: Sequence[str]) -> bool:
    """Return whether a voice of one list is heard in the other, however its name is spelt.

    >>> share_voice(["outlet a"], ["outlet b", "outlet a"]), share_voice(["outlet a"], ["outlet b"])
    (True, False)
    """
    return any(one == other or may_be_slips(one, other) for one in some for other in others)


def constant(value: object) -> Words:
    """Return a gap that reads the same in both languages.

    >>> constant(7)("ar"), constant(7)("en")
    (7, 7)
    """
    return lambda language: value
