"""95 % intervals where a scorer tells only a share, or only one figure for a whole set."""

import math
from collections.abc import Sequence
from statistics import fmean, stdev

Z = 1.96
T = {3: 3.18, 4: 2.78, 5: 2.57, 6: 2.45, 7: 2.36, 8: 2.31, 9: 2.26, 10: 2.23}  # Student's t by degrees of freedom


def wilson(share: float, n: int) -> tuple[float, float]:
    """Return the Wilson interval of a share of n.

    >>> tuple(round(bound, 2) for bound in wilson(0.9, 100))
    (0.83, 0.94)
    """
    if n == 0:
        return 0.0, 1.0
    middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z / (1 + Z * Z / n) * math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
    return max(0.0, middle - half), min(1.0, middle + half)


def batch_means(whole: float, parts: Sequence[float]) -> tuple[float, float]:
    """Return the interval of a score of a whole set, from the scores of equal parts of it.

    >>> batch_means(0.5, [0.5, 0.5, 0.5, 0.5])
    (0.5, 0.5)
    """
    half = T.get(len(parts) - 1, Z) * stdev(parts) / math.sqrt(len(parts))
    shift = whole - fmean(parts)
    return fmean(parts) + shift - half, fmean(parts) + shift + half
