"""Looks: what is remembered of every report to tell at a look that another is no copy of it, half a kilobyte each.

Most reports that are looked up together share a formula and no more, and come from all years: whatever is kept for them
must be small, or it is fetched again and again. Decides only what cannot be a copy; `copies` decides what is one.
"""

from collections.abc import Hashable
from functools import cache, lru_cache
from sys import intern
from typing import NamedTuple, TypeVar

import msgspec

from sijill.linking.copies import CARRIED, LATE, MOST_BY_FACTS, ROUNDED, SO_MUCH, CopyTraits, same_agency
from sijill.linking.days import day_number
from sijill.linking.weights import weight

T = TypeVar("T", bound=Hashable)
_ROOM = 12  # bits a hash, rounded up to a power of two: some eight in a hundred are then common by chance
_LEAST, _MOST = 10, 14  # powers of two


class CopyLook(msgspec.Struct, frozen=True, gc=False):
    """The wording of a report as a map of bits, how many runs and how long a lead it has, and what it is told by.

    `url` and `headline` are hashes: two that meet are compared for nothing.
    """

    bits: int
    size: int
    runs: int
    lead: int
    day: int | None
    outlet: str | None
    agencies: tuple[str, ...]
    named_agencies: tuple[str, ...]
    url: int | None
    headline: int | None


class _Weights(NamedTuple):
    """What the reasons of `copies` weigh; `given`: the most that what is not looked at can add."""

    threshold: float
    wording: float
    lead: float
    days_apart: float
    agency: float
    other_agency: float
    same_outlet: float
    same_page: float
    given: float


@cache
def _weights() -> _Weights:
    named = ("threshold", "wording", "lead", "days_apart", "agency", "other_agency", "same_outlet", "same_page")
    given = MOST_BY_FACTS + weight("family.close_in_time") + ROUNDED
    return _Weights(given=given, **{name: weight(f"family.{name}") for name in named})


@lru_cache(maxsize=4096)
def _once(value: T) -> T:
    """Return the first of equal values met lately, so that one is kept for all."""
    return value


def _map(packed: bytes) -> tuple[int, int]:
    """Return hashes as a map of bits, and its size as a power of two."""
    size = min(max((len(packed) // 4 * _ROOM).bit_length(), _LEAST), _MOST)
    bits, last = bytearray(1 << size - 3), (1 << size) - 1
    for number in memoryview(packed).cast("I"):
        bits[(number & last) >> 3] |= 1 << (number & 7)
    return int.from_bytes(bits, "little"), size


def look(traits: CopyTraits) -> CopyLook:
    """Return what is remembered of a report.

    >>> from sijill.engine.trying import readings
    >>> from sijill.linking.report_traits import copy_traits
    >>> [read] = readings("قتل ستة مدنيين في قصف على مستشفى بمدينة سرت مساء أمس.")
    >>> look(copy_traits(*read)).runs
    8
    """
    bits, size = _map(traits.runs)
    return CopyLook(
        bits, size, len(traits.runs) // 4, len(traits.lead) // 4,
        _once(day_number(traits.day)),
        intern(traits.outlet) if traits.outlet is not None else None,
        _once(traits.agencies), _once(traits.named_agencies),
        hash(traits.url) if traits.url else None, hash(traits.headline) if traits.headline else None,
    )


def _narrowed(one: CopyLook, size: int) -> int:
    """Return the map of a report folded to a smaller size."""
    bits = one.bits
    for power in range(one.size - 1, size - 1, -1):
        bits = (bits >> (1 << power)) | (bits & ((1 << (1 << power)) - 1))
    return bits


def most_shared(one: CopyLook, other: CopyLook) -> float:
    """Return the most of the shorter of two texts that can stand in the other, 0 where either is empty.

    No more hashes are common than bits are, and those that fell on a bit another had set.

    >>> from sijill.engine.trying import readings
    >>> from sijill.linking.report_traits import copy_traits
    >>> text = "قتل ستة مدنيين في قصف على مستشفى بمدينة سرت مساء أمس."
    >>> one, other = (look(copy_traits(*read)) for read in readings(text, text))
    >>> most_shared(one, other)
    1.0
    """
    shorter = min(one.runs, other.runs)
    if not shorter:
        return 0.0
    mine, theirs = one.bits, other.bits
    if one.size != other.size:
        size = min(one.size, other.size)
        mine, theirs = _narrowed(one, size), _narrowed(other, size)
    crowded = min(one.runs - mine.bit_count(), other.runs - theirs.bit_count())
    return min(1.0, ((mine & theirs).bit_count() + crowded) / shorter)


def may_be_copies(one: CopyLook, other: CopyLook) -> bool:
    """Return whether two reports may carry one copy; false is exact.

    Asked of every pair that meets, so the reasons `copies` would give are added up here without being made.

    >>> from sijill.engine.trying import readings
    >>> from sijill.linking.report_traits import copy_traits
    >>> texts = "قتل ستة مدنيين في قصف على مستشفى بمدينة سرت أمس.", "وصل وفد من الأمم المتحدة إلى طرابلس اليوم."
    >>> one, other = (look(copy_traits(*read)) for read in readings(*texts))
    >>> may_be_copies(one, one), may_be_copies(one, other)
    (True, False)
    """
    shared = most_shared(one, other)
    together = same_agency(one, other)
    if shared < CARRIED and not together:
        return False
    weights = _weights()
    most = weights.given + weights.wording * shared + weights.lead * _most_of_lead(one, other, shared)
    if shared < SO_MUCH and one.day is not None and other.day is not None and abs(one.day - other.day) > LATE:
        most += weights.days_apart
    if together:
        most += weights.agency
    elif one.agencies and other.agencies:
        most += weights.other_agency
    if one.outlet is not None and one.outlet == other.outlet:
        most += weights.same_outlet
    if (one.url is not None and one.url == other.url) or (one.headline is not None and one.headline == other.headline):
        most += weights.same_page
    return most >= weights.threshold


def _most_of_lead(one: CopyLook, other: CopyLook, shared: float) -> float:
    """Return a bound, from sizes alone, of how much of a lead is common: no more hashes than of the whole."""
    shortest = min(one.lead, other.lead) or one.lead or other.lead
    return min(1.0, shared * min(one.runs, other.runs) / shortest) if shortest else 0.0
