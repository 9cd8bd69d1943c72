"""Whether two happenings of a report are one: by type, standing, place, time, victims and what the words say of them.

Decides it for a pair ("another attack" is another). Reads typed Happenings and the Scene. Leaves what becomes of the
pair to `events_merged`, which places are one to `events_same_place`, what the words bring as new to `events_same_news`.
"""

from typing import Final

from sijill.model import ClaimTime
from sijill.model.codes import EVENT_TYPE_OF
from sijill.reading.clauses_judgement import HABIT
from sijill.reading.events_happening import Happening, Told
from sijill.reading.events_joined import comes_after, counted_from, lies_apart
from sijill.reading.events_same_news import reaches_back, strikes_elsewhere
from sijill.reading.events_same_place import may_be_same_place, same_place
from sijill.reading.events_same_standing import is_known, standing_fits
from sijill.reading.events_told import is_relative
from sijill.reading.scene import Scene

_GATHERED: Final = frozenset({"Change to group/activity", "Other", "Disrupted weapons use"})
# Frames that may tell one deed of such a type.
_KIND_OF: Final = {"leave_place": "withdraw", "leave": "withdraw", "bring_out": "withdraw", "reinforce": "deploy"}
_BY_HAND: Final = frozenset({"gun", "knife"})
_FROM_AFAR: Final = frozenset({"air", "artillery", "chemical"})
_VIOLENT: Final = frozenset({"Battles", "Explosions/Remote violence", "Violence against civilians"})


def is_one_deed(scene: Scene, left: Told, right: Told) -> bool:
    """Return whether a happening told later (`right`) is the one told before.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("قصف الجيش مستشفى في سرت. وقع القصف فجرا.")
    >>> is_one_deed(found, deeds[0], deeds[1])
    True
    """
    known = is_known(scene, right.happening)
    if not standing_fits(scene, left, right, known=known) or not _times_fit(left.time, right.time):
        return False
    if lies_apart(scene, left.happening, right.happening) or lies_apart(scene, right.happening, left.happening):
        return False
    if left.spread != right.spread or comes_after(scene, left.happening, right.happening):
        return False
    if left.old != right.old and (right.told or left.old):
        return False
    if left.old and right.told and (left.time is None) != (right.time is None):
        return False
    if _is_other_harm(scene, left.happening, right.happening) or _is_of_another_side(left.happening, right.happening):
        return False
    if not known and (strikes_elsewhere(scene, left.happening, right.happening) or reaches_back(scene, left, right)):
        return False
    fit = may_be_same_place(scene, left.place, right.place) if known else same_place(left.place, right.place)
    if not fit or not _victims_fit(left.happening, right.happening):
        return False
    if left.happening.type == right.happening.type:
        return not _of_another_kind(left.happening, right.happening)
    if left.happening.judgement.realis not in ("happened", "ongoing") or _is_held(left.happening):
        return False
    return _refers_back(scene, right.happening) and _violent(left.happening) and _violent(right.happening)


def _of_another_kind(left: Happening, right: Happening) -> bool:
    """A type that gathers several kinds of deeds makes none of them one: forces sent, a group founded."""
    kinds = (_KIND_OF.get(left.sense, left.sense), _KIND_OF.get(right.sense, right.sense))
    return left.type in _GATHERED and kinds[0] != kinds[1]


def _is_held(happening: Happening) -> bool:
    """بلدة تسيطر عليها الفصائل: that somebody holds a place is no deed that a mention could mean."""
    return happening.frame.family == "control" and happening.judgement.why == HABIT


def _violent(happening: Happening) -> bool:
    return happening.type is not None and EVENT_TYPE_OF[happening.type] in _VIOLENT


def _refers_back(scene: Scene, happening: Happening) -> bool:
    """A definite noun (الهجوم) or harm without an act of its own speaks of what was told before."""
    if not happening.frame.back or happening.type not in (None, "Attack", "Remote explosive/landmine/IED"):
        return False
    reading = scene.nouns[happening.head]
    if reading is not None and happening.frame.part == "act":
        return reading.article
    return happening.frame.part == "result"


def _is_other_harm(scene: Scene, left: Happening, right: Happening) -> bool:
    """المكان الذي قتل فيه بالرصاص: harm in a relative clause by a means of its own is no toll of what was told."""
    if right.frame.part != "result" or right.means in ("", left.means):
        return False
    return is_relative(scene, right.head) or (right.means in _BY_HAND and left.means in _FROM_AFAR)


def _is_of_another_side(left: Happening, right: Happening) -> bool:
    """قصف النظام … قذائف أطلقها التنظيم: fire of one side is not that of the side it fights."""
    if left.frame.family != "bombardment" or right.frame.family != "bombardment":
        return False
    ours, theirs = _acting_sides(left), _acting_sides(right)
    return len(ours) == len(theirs) == 1 and "armed" in ours ^ theirs and ours != theirs


def _acting_sides(happening: Happening) -> set[str]:
    slots = {*happening.frame.actor, "by"}
    return {p.kind for p in happening.slots if p.slot in slots and p.kind in ("armed", "state", "foreign")}


def says_another(scene: Scene, happening: Happening) -> bool:
    """Return whether the words say of a happening that it is another than all before ("هجوم آخر").

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("وقع هجوم آخر في سرت")
    >>> says_another(found, deeds[0].happening)
    True
    """
    end = scene.range_of(happening.head)[1]
    noun, span = scene.nouns[happening.head], counted_from(scene, happening)
    if noun is not None and not noun.article and span is not None and _deed_before(scene, span):
        return True
    for n in range(happening.head + 1, min(end, happening.head + 3)):
        word = scene.words[n]
        if word is not None and word.people is not None and word.people.item.value == "other":
            return True
        if noun is not None and not noun.article and word is not None and word.quality is not None:
            return word.quality.item.value == "further"  # "الهجوم الجديد" is one told before
    return False


def _deed_before(scene: Scene, span: int) -> bool:
    """ويأتي الانفجار بعد أسبوع من تفجير: what the span counts to is the known deed, so that it counts from another."""
    first, _ = scene.range_of(span)
    nouns = ((scene.nouns[n], scene.frame(n)) for n in range(first, span))
    return any(noun is not None and noun.article and frame and frame.part == "act" for noun, frame in nouns)


def _victims_fit(left: Happening, right: Happening) -> bool:
    """Deeds against two different named people or places are two deeds; a family name is the full name told before."""
    ours, theirs = left.victims, right.victims
    if not ours or not theirs or ours & theirs:
        return True
    return any(
        set(one.split()) <= set(other.split()) for a in ours for b in theirs for one, other in ((a, b), (b, a))
    )


def _times_fit(left: ClaimTime | None, right: ClaimTime | None) -> bool:
    if left is None or right is None:
        return True
    if left.earliest and right.latest and left.earliest[:10] > right.latest[:10]:
        return False
    return not (right.earliest and left.latest and right.earliest[:10] > left.latest[:10])
