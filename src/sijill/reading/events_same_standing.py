"""Whether two tellings can be one deed by how they stand: done, going on, planned, denied.

Decides it for a pair, with what each says of its day and harm: a raid of Friday that killed six is not the raids that
go on. Reads typed Happenings and the Scene. Leaves places, times and victims to `events_same`.
"""

from typing import Final

from sijill.reading.clauses_judgement import HABIT, LASTING
from sijill.reading.clauses_turned import is_definite
from sijill.reading.events_happening import Happening, Told
from sijill.reading.scene import Scene

# Words over a clause that may be about something else in it: who did the deed, what stops the next.
_OVER_OTHERS: Final = frozenset({"modal", "attempt", "plan", "fail", "foil", "prevent", "negated", "denies", "likely"})
_REAL: Final = {"happened", "ongoing"}


def standing_fits(scene: Scene, left: Told, right: Told, *, known: bool) -> bool:
    """Return whether a later telling (`right`) can be the deed told before by how the two stand.

    ربما كانوا هناك وقت التفجير: a known deed is not undone by a word that stands over something else.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("قتلت غارة على سرت أمس ستة. والغارات مستمرة.", "2016-12-07")
    >>> standing_fits(found, deeds[0], deeds[1], known=True)
    False
    """
    one, other = left.happening.judgement, right.happening.judgement
    if known and other.why in _OVER_OTHERS and one.realis in _REAL:
        return True
    both = {one.realis, other.realis}
    if len(both) == 1:
        return True
    if both != _REAL or HABIT in (one.why, other.why):
        return False
    if one.realis == "happened":
        apart = other.why in LASTING and _is_single(left) and (_has_day(left) or _has_harm(scene, left))
    else:
        of_its_own = _has_day(right) or (_has_harm(scene, right) and not _has_harm(scene, left))
        apart = one.why in LASTING and _is_single(right) and of_its_own
    return not apart and not _is_new(scene, right)


def _is_single(told: Told) -> bool:
    """No fight and no campaign: these have days and dead of their own and go on."""
    return told.happening.frame.family != "fighting" and told.happening.frame.scope is None


def _has_day(told: Told) -> bool:
    return told.time is not None and told.time.precision == "day" and not told.declared


def _has_harm(scene: Scene, told: Told) -> bool:
    frames = (scene.frame(head) for head in told.happening.heads)
    return any(frame is not None and frame.part == "result" for frame in frames)


def _is_new(scene: Scene, told: Told) -> bool:
    """وتدور مواجهات في التل: what a verb brings without article is no deed that stands otherwise."""
    happening = told.happening
    bare = scene.nouns[happening.head] is not None and not is_definite(scene, happening.head)
    by_verb = happening.light is not None and scene.verbs[happening.light] is not None
    return bare and by_verb and happening.judgement.why != "begun"  # "بدأت القوات عمليات": when those told began


def is_known(scene: Scene, happening: Happening) -> bool:
    """Return whether a definite noun of a deed (الغارات، الهجوم) means one told before, wherever it struck.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("استمر الهجوم على سرت")
    >>> is_known(found, deeds[0].happening)
    True
    """
    noun = scene.nouns[happening.head]
    if noun is None or not noun.article or happening.frame.part != "act":
        return False
    if "ل" in noun.proclitic and noun.item.kind == "masdar":
        return False  # "العودة للقتال": to fight, in general
    if happening.head and scene.particles[happening.head - 1] == "from":
        return False  # "المزيد من الهجمات" are new ones
    return happening.frame.family != "control"  # السيطرة على says with its article that a place was taken
