"""All persons of a verb in the perfect, imperfect and jussive, active and passive.

Decides: which endings and prefixes a person takes. Reads heads and tails. Leaves participles and masdars to
`derived`, clitics to the word analysis.
"""

from collections.abc import Iterator
from typing import NamedTuple

from sijill.languages.arabic.paradigms.roots import Heads, Root, heads
from sijill.languages.arabic.paradigms.tails import Tail, imperfect, perfect

_PERFECT_SHORT = (
    ("ن", "3fp"),
    ("ت", "2ms"),
    ("ت", "2fs"),
    ("تما", "2md"),
    ("تم", "2mp"),
    ("تن", "2fp"),
    ("ت", "1ms"),
    ("نا", "1mp"),
)
_PREFIXED_BARE = (("ي", "3ms"), ("ت", "3fs"), ("ت", "2ms"), ("ا", "1ms"), ("ن", "1mp"))
_PREFIXED_DUAL = (("ي", "3md"), ("ت", "3fd"), ("ت", "2md"))
_PREFIXED_PLURAL = (("ي", "3mp"), ("ت", "2mp"))
_PREFIXED_SHORT = (("ي", "3fp"), ("ت", "2fp"))


class Inflection(NamedTuple):
    """One reading of a verb form: voice active|passive, tense perfect|imperfect|jussive, person 1-3, number s|d|p,
    gender m|f.
    """

    voice: str
    tense: str
    person: int
    number: str
    gender: str


def conjugate(root: Root) -> dict[str, tuple[Inflection, ...]]:
    """Return every spelling of the verb with all it may stand for, actives first.

    >>> conjugate(Root("قتل"))["قتلوا"]  # doctest: +ELLIPSIS
    (Inflection(voice='active', tense='perfect', person=3, number='p', gender='m'), ...)
    >>> conjugate(Root("هجم", "III"))["هوجمت"][0]
    Inflection(voice='passive', tense='perfect', person=3, number='s', gender='f')
    >>> "سيستولون" in conjugate(Root("ولي", "X")), "يستولون" in conjugate(Root("ولي", "X"))
    (False, True)
    """
    found: dict[str, list[Inflection]] = {}
    for form, reading in _all(root, heads(root)):
        readings = found.setdefault(form, [])
        if reading not in readings:
            readings.append(reading)
    return {form: tuple(readings) for form, readings in found.items()}


def _all(root: Root, head: Heads) -> Iterator[tuple[str, Inflection]]:
    for voice, past, present in (
        ("active", head.perfect, head.imperfect),
        ("passive", head.perfect_passive, head.imperfect_passive),
    ):
        passive = voice == "passive"
        for form, who in _perfect(past, perfect(root, passive)):
            yield form, _inflection(voice, "perfect", who)
        for form, who, tense in _imperfect(present, imperfect(root, passive)):
            yield form, _inflection(voice, tense, who)


def _inflection(voice: str, tense: str, who: str) -> Inflection:
    return Inflection(voice, tense, int(who[0]), who[2], who[1])


def _perfect(head: str, tail: Tail) -> Iterator[tuple[str, str]]:
    yield head + tail.bare, "3ms"
    yield head + tail.feminine + "ت", "3fs"
    yield head + tail.dual + "ا", "3md"
    yield head + tail.feminine + "تا", "3fd"
    for plural in tail.plural:
        yield head + plural + "وا", "3mp"
    for ending, who in _PERFECT_SHORT:
        yield _merged(head + tail.short, ending), who


def _merged(stem: str, ending: str) -> str:
    """A last radical and a like first letter of the ending are written once: أعلنّا، أثبتّم."""
    return stem + (ending[1:] if stem[-1] == ending[0] else ending)


def _imperfect(head: str, tail: Tail) -> Iterator[tuple[str, str, str]]:
    for prefix, who in _PREFIXED_BARE:
        # The prefix of the first person swallows the seat of an initial hamza: آخذ.
        start = prefix + (head[1:] if prefix == "ا" and head.startswith("ا") else head)
        yield start + tail.bare, who, "imperfect"
        yield start + tail.cut, who, "jussive"
    for prefix, who in _PREFIXED_DUAL:
        yield prefix + head + tail.dual + "ان", who, "imperfect"
        yield prefix + head + tail.dual + "ا", who, "jussive"
    for prefix, who in _PREFIXED_PLURAL:
        for plural in tail.plural:
            yield prefix + head + plural + "ون", who, "imperfect"
            yield prefix + head + plural + "وا", who, "jussive"
    yield "ت" + head + tail.feminine + "ين", "2fs", "imperfect"
    yield "ت" + head + tail.feminine + "ي", "2fs", "jussive"
    for prefix, who in _PREFIXED_SHORT:
        yield prefix + _merged(head + tail.short, "ن"), who, "imperfect"
