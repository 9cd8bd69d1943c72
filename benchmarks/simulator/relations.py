"""Which relation between two claims of one happening is right, seen from the truth: what a finding may say of them.

The words are the design's. Bounds that overlap agree, if two voices are heard. Bounds apart are an update only where
the later report is the higher; of one voice nothing else explains it, of two voices it may as well be a contradiction.
Days, towns and culprits apart contradict. `undetermined` is never wrong where something disagrees.
"""

import datetime as dt
from collections.abc import Iterable
from itertools import combinations

from benchmarks.simulator.truth import ClaimTruth

FIGURES = ("killed", "injured")
ABOUTS = (*FIGURES, "date", "place", "actor")
NONE: frozenset[str] = frozenset()
AGREES = frozenset({"agrees"})
CONTRADICTS = frozenset({"contradicts", "undetermined"})
UPDATES = frozenset({"updates", "undetermined"})


def _apart(low: float | str | None, high: float | str | None, other: tuple[float | str | None, ...]) -> bool:
    """Return whether two intervals, open where None, share nothing."""
    def above(a: float | str | None, b: float | str | None) -> bool:
        return a is not None and b is not None and a > b  # type: ignore[operator]

    return above(low, other[1]) or above(other[0], high)


def _figures(one: ClaimTruth, other: ClaimTruth) -> frozenset[str]:
    two_voices = one.voice != other.voice
    if not _apart(one.low, one.high, (other.low, other.high)):
        return AGREES if two_voices else NONE
    earlier, later = sorted((one, other), key=lambda claim: claim.published)
    another_day = _day(earlier) < _day(later)
    higher = (later.low or 0) > (earlier.low or 0)
    if higher and two_voices:
        return UPDATES | CONTRADICTS if another_day else CONTRADICTS
    return UPDATES if higher else UPDATES | CONTRADICTS if not two_voices else CONTRADICTS


def _day(claim: ClaimTruth) -> dt.date:
    return dt.datetime.fromisoformat(claim.published).date()


def right_relations(one: ClaimTruth, other: ClaimTruth, about: str) -> frozenset[str]:
    """Return what a finding on two claims of one happening may say; nothing where there is nothing to find."""
    if about in FIGURES:
        return _figures(one, other) if one.what == other.what == about else NONE
    if one.what != "event" or other.what != "event":
        return NONE
    if about == "date":
        known = one.earliest is not None and other.earliest is not None
        apart = _apart(one.earliest, one.latest, (other.earliest, other.latest))
    else:
        ours, theirs = getattr(one, about, None), getattr(other, about, None)
        known, apart = None not in (ours, theirs), ours != theirs
    if not known:
        return NONE
    if apart:
        return CONTRADICTS
    return AGREES if one.voice != other.voice else NONE


def right_for_some(claims: Iterable[ClaimTruth], about: str, relation: str) -> bool:
    """Return whether a relation is right for two of the claims at least."""
    return any(relation in right_relations(one, other, about) for one, other in combinations(claims, 2))


def disagrees(claims: Iterable[ClaimTruth], about: str) -> bool:
    """Return whether the claims hold something a finding must be made of."""
    return any(right_relations(one, other, about) - AGREES for one, other in combinations(claims, 2))
