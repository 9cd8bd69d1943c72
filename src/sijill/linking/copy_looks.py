"""Looks: what is remembered of every report to tell at a look that another is no copy of it, half a kilobyte each.

Most reports that are looked up together share a formula and no more, and come from all years: whatever is kept for them
must be small, or it is fetched again and again. Decides only what cannot be a copy; `copies` decides what is one.
"""

from collections.abc import Hashable
from functools import lru_cache
from sys import intern
from typing import TypeVar

import msgspec

from sijill.linking.copies import CARRIED, MOST_BY_FACTS, ROUNDED, CopyTraits, by_whom, in_time, same_agency
from sijill.linking.weights import total, weight

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
    day: str | None
    outlet: str | None
    agencies: tuple[str, ...]
    named_agencies: tuple[str, ...]
    url: int | None
    headline: int | None


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
    """Return what is remembered of a report."""
    bits, size = _map(traits.runs)
    return CopyLook(
        bits, size, len(traits.runs) // 4, len(traits.lead) // 4,
        intern(traits.day) if traits.day is not None else None,
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
    """Return whether two reports may carry one copy; false is exact."""
    shared = most_shared(one, other)
    if shared < CARRIED and not same_agency(one, other):
        return False
    most = weight("family.wording") * shared + _most_by_opening(one, other, shared) + MOST_BY_FACTS + ROUNDED
    return most + total([*in_time(one, other, shared), *by_whom(one, other)]) >= weight("family.threshold")


def _most_by_opening(one: CopyLook, other: CopyLook, shared: float) -> float:
    """Return a bound, from sizes alone, of what the openings of two copies can add to their score."""
    shortest = min((lead for lead in (one.lead, other.lead) if lead), default=0)
    common = shared * min(one.runs, other.runs)
    return weight("family.lead") * min(1.0, common / shortest) if shortest else 0.0
