"""What a number measures: by its own noun, or by the verb or masdar whose object it is.

Decides the measure and the word that gave it. Reads a Counted and the Scene. Leaves sides, scope and place to
`figures_sides`.
"""

from typing import Final

from sijill.languages.arabic.words import Word
from sijill.model.codes import Measure
from sijill.reading.figures_counted import Counted
from sijill.reading.figures_near import near_predicate
from sijill.reading.figures_predicate import AMONG, UNTOLD, Measured, predicate
from sijill.reading.scene import Scene

# What is done to people overrides what they were: prisoners who are freed, displaced people who are killed.
_OVERRULES: Final = frozenset({"killed", "injured", "freed", "escaped", "surrendered"})
_OWNERS: Final = 4  # tokens after a counted noun that say whose it is, before "between"
_QUALITIES: Final = 6  # tokens from "between" to the number: "بين القتلى المدنيين أكثر من 12"
_LOOSE: Final = frozenset({"some", "several", "many", "few"})


def measure_of(scene: Scene, counted: Counted) -> Measured | None:
    """Return what a number measures; null where a dual or bare singular counts nothing.

    >>> from sijill.reading.trying import numbers
    >>> found, counted = numbers("قتل سبعة مدنيين ونزح ألف شخص")
    >>> [measure_of(found, number).measure for number, _ in counted]
    ['killed', 'displaced']
    """
    if counted.how == "duration":
        return Measured("duration", -1, "unit")
    if counted.value is not None and 0 < counted.value < 1:
        return Measured("other", -1, "share")
    noun = scene.words[counted.noun] if counted.noun is not None else None
    near = counted.how == "singular" or (counted.how == "dual" and noun is not None and noun.people is not None)
    if counted.qualifier in _LOOSE and (noun is None or noun.people is None):
        return Measured("other", -1, "loose number of things")
    governed = near_predicate(scene, counted) if near else predicate(scene, counted)
    own = _own_measure(noun)
    start = scene.tokens[counted.first].start
    joined = "و" in scene.draft.text[max(0, start - 1) : start + 1]  # "وفاة ستة و33 جريحا" counts two kinds
    if own == "injured" and governed is not None and governed.rule == "die" and not joined:
        return governed  # the wounded who died are counted among the dead: "فارق أربعة جرحى الحياة"
    if own is not None and not (governed is not None and governed.measure in _OVERRULES and _is_people(noun)):
        if own in ("killed", "injured") and _both_in_one(scene, counted):
            return Measured("other", -1, "killed and injured in one number")
        if counted.how == "singular" and governed is None and not _fallen(scene, counted.first):
            return None
        return Measured(own, -1, "noun")
    if _is_whole(scene, counted):
        return Measured("other", -1, "what a part is counted out of")
    among = _among(scene, counted)
    if among is not None:
        return among
    if governed is not None and governed.rule == "find" and noun is not None and noun.people is None:
        return Measured("other", governed.by, "found things")
    if governed is not None and governed.measure != "other" and _is_site(scene, counted):
        return Measured("other", governed.by, "places")
    if governed is not None and _shared_number(scene, governed):
        return Measured("other", governed.by, "killed and injured in one number")
    if governed is not None:
        if governed.rule == "execute" and _in_court(scene, counted.first):
            return Measured("other", governed.by, "sentenced")
        return governed
    if counted.how in ("singular", "dual"):
        return None
    if _are_fighters(noun):
        return Measured("fighters", -1, UNTOLD[1])
    return Measured("other", -1, UNTOLD[0])


def _are_fighters(noun: Word | None) -> bool:
    if noun is None:
        return False
    counted, people = noun.counted, noun.people
    return (counted is not None and counted.item.value == "fighters") or (
        people is not None and people.item.value in ("fighter", "soldier", "gunman", "militant")
    )


def _is_whole(scene: Scene, counted: Counted) -> bool:
    """مقتل 39 راكبا من 40 راكبا: the same noun right before "out of"."""
    first, _ = scene.range_of(counted.first)
    if counted.noun is None or counted.first - 2 < first or scene.particles[counted.first - 1] != "from":
        return False
    noun, part = scene.words[counted.noun], scene.words[counted.first - 2]
    if noun is None or part is None or noun.people is None or part.people is None:
        return False
    return noun.people.item.lemma == part.people.item.lemma and scene.quantities[counted.first - 3] is not None


def _among(scene: Scene, counted: Counted) -> Measured | None:
    """ثلاثون طفلا بين الجرحى، بين الضحايا 11 امرأة: the people a part is counted among say what befell it."""
    if counted.how != "number":
        return None
    first, end = scene.range_of(counted.first)
    after = (counted.noun if counted.noun is not None else counted.last) + 1
    for n in range(after, min(end - 1, after + _OWNERS)):
        if scene.particles[n] == "between":
            return _fate(scene, n + 1)
        if scene.particles[n] or scene.verbs[n] is not None or scene.is_mark(n):
            break  # "تسعة من عناصر الشرطة بين القتلى": whose people they are may stand before
    for n in range(counted.first - 1, max(first, counted.first - _QUALITIES) - 1, -1):
        if scene.particles[n] == "between":
            return _fate(scene, n + 1)
        if scene.particles[n] not in ("", "from") or scene.verbs[n] is not None or scene.is_mark(n):
            return None
    return None


def _fate(scene: Scene, at: int) -> Measured | None:
    """What befell the people a part is counted among: (الجرحى), (الضحايا)."""
    word = scene.words[at]
    if word is None or word.people is None or not word.people.article:
        return None
    measure = _own_measure(word)
    return Measured(measure, at, AMONG) if measure is not None else None


def _in_court(scene: Scene, at: int) -> bool:
    """A sentence that names a court or verdict tells what was ruled, not what was done."""
    words = (scene.words[n] for n in range(*scene.range_of(at)))
    return any(word is not None and word.quality is not None and word.quality.item.value == "verdict" for word in words)


def _shared_number(scene: Scene, governed: Measured) -> bool:
    """مقتل وإصابة 27: two kinds of harm joined before one number."""
    at = governed.by
    if at < 1 or scene.sentence[at - 1] != scene.sentence[at]:
        return False
    reading, before = scene.nouns[at], scene.frame(at - 1)
    if reading is None or "و" not in reading.proclitic or before is None or scene.nouns[at - 1] is None:
        return False
    return before.measure in ("killed", "injured") and before.measure != governed.measure


def _is_site(scene: Scene, counted: Counted) -> bool:
    """Places are not killed, held or driven out: (سيطر على 18 قرية هجرها سكانها)."""
    at = counted.last if counted.noun is None else counted.noun
    return any(
        word is not None and word.site is not None and word.people is None
        for word in scene.words[max(counted.first, at) : at + 2]
        if counted.noun is None
    )


def _is_people(noun: Word | None) -> bool:
    return noun is not None and noun.people is not None and noun.people.item.measure in ("detained", "displaced", "")


def _own_measure(noun: Word | None) -> Measure | None:
    if noun is None:
        return None
    if noun.people is not None and noun.people.item.measure:
        return noun.people.item.measure  # type: ignore[return-value]  # lists hold measures only
    if noun.people is not None and noun.people.item.value == "victim":
        return "killed"
    if noun.counted is not None and noun.people is None:
        return noun.counted.item.value  # type: ignore[return-value]  # lists hold measures only
    return None


def _both_in_one(scene: Scene, counted: Counted) -> bool:
    """Killed and wounded as one number: "بين قتيل وجريح", "قتلى وجرحى"."""
    if counted.noun is None:
        return False
    at = counted.noun + 1
    if at >= len(scene.tokens):
        return False
    after = scene.words[at]
    return (
        after is not None
        and after.people is not None
        and "و" in after.people.proclitic
        and after.people.item.measure in ("injured", "killed")
        and after.people.item.measure != scene.words[counted.noun].people.item.measure  # type: ignore[union-attr]  # its people were counted
    )


def _fallen(scene: Scene, at: int) -> bool:
    """سقوط قتيل: the noun right after a verb or masdar of falling or being taken along."""
    return at > 0 and scene.sense(at - 1) in ("fall", "die", "leave_behind", "result", "light_occur")
