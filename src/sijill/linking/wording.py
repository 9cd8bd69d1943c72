"""Wording: how much of one text stands in another, whatever was cut away, and which texts are worth comparing.

Texts are compared as sets of hashed runs of four folded words. Candidates come from winnowing (Schleimer, Wilkerson and
Aiken, SIGMOD 2003): of every window of hashes the smallest is a fingerprint, so two texts that share a run of
`RUN + WINDOW - 1` words share a fingerprint, however little else they share; a signature of the whole text (MinHash)
promises nothing of the kind for a copy inside a longer report.
"""

import re
import zlib
from array import array
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from sijill.languages.spelling import fold

RUN: Final = 4
WINDOW: Final = 9
SKETCH: Final = 24
_UNPACKED: Final = 6_000  # sets, three a report: some 60 MB
WORDS: Final = re.compile(r"\w+")


@lru_cache(maxsize=4)  # a report is asked for several times in turn
def folded_words(text: str) -> list[str]:
    """Return the folded words of a text, in order.

    >>> folded_words("قُتل ثلاثة")
    ['قتل', 'ثلاثه']
    """
    return WORDS.findall(fold(text))


@lru_cache(maxsize=4)  # asked for thrice in turn: copies, fingerprints, sketch
def runs(text: str) -> tuple[int, ...]:
    """Return the hash of every run of four folded words, in order.

    >>> len(runs("قُتل ثلاثة جنود في سرت"))
    2
    """
    words = folded_words(text)
    return tuple([zlib.crc32(" ".join(words[at:at + RUN]).encode()) for at in range(len(words) - RUN + 1)])


def fingerprints(hashes: Sequence[int]) -> set[int]:
    """Return the smallest hash of every window: what a text is looked up by.

    >>> fingerprints([5, 3, 9])
    {3}
    """
    if len(hashes) <= WINDOW:
        return {min(hashes)} if hashes else set()
    return {min(hashes[at:at + WINDOW]) for at in range(len(hashes) - WINDOW + 1)}


def pack(hashes: Sequence[int]) -> bytes:
    """Return the distinct hashes, sorted, as bytes of four.

    >>> unpack(pack([3, 1, 3])) == {1, 3}
    True
    """
    return array("I", sorted(set(hashes))).tobytes()


@lru_cache(maxsize=_UNPACKED)
def unpack(packed: bytes) -> frozenset[int]:
    """Return the hashes that `pack` put together; remembered, since a report is compared with many in turn.

    >>> sorted(unpack(pack([7, 9])))
    [7, 9]
    """
    return frozenset(memoryview(packed).cast("I"))


def sketch(hashes: Sequence[int]) -> bytes:
    """Return the smallest distinct hashes, packed: enough to tell how alike two texts are (bottom-k, Broder 1997).

    >>> len(unpack(sketch(range(1000))))
    24
    """
    return array("I", sorted(set(hashes))[:SKETCH]).tobytes()


def alike(one: bytes, other: bytes) -> float:
    """Return the estimated share of all wording of two sketched texts that stands in both, 0 where one has no sketch.

    >>> alike(sketch([1, 2, 3, 4]), sketch([1, 2, 3, 5])), alike(sketch([1]), b"")
    (0.6, 0.0)
    """
    if not one or not other:
        return 0.0
    mine, theirs = (set(memoryview(packed).cast("I")) for packed in (one, other))
    common = mine & theirs
    return len(common.intersection(sorted(mine | theirs)[:SKETCH])) / min(SKETCH, len(mine | theirs)) if common else 0.0


def contained(one: frozenset[int], other: frozenset[int]) -> float:
    """Return the share of the shorter text's runs that stand in the other: 1.0 for a copy inside a longer report.

    >>> contained(frozenset({1, 2}), frozenset({1, 2, 3, 4}))
    1.0
    """
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0
