"""Which found item answers which annotated one: one to one, as many as possible, required entries served first."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from sijill.scoring.gold import Entry

Found = TypeVar("Found")


def match(golds: Sequence[Entry], found: Sequence[Found], same: Callable[[Entry, Found], bool]) -> dict[int, int]:
    """Return the largest one-to-one matching as {index of gold: index of found} (augmenting paths).

    >>> match([{"v": (1, 2)}, {"v": (1,)}], [1, 2], lambda gold, one: one in gold["v"])
    {1: 0, 0: 1}
    """
    near = [[j for j, one in enumerate(found) if same(gold, one)] for gold in golds]
    owner: dict[int, int] = {}

    def place(i: int, tried: set[int]) -> bool:
        for j in near[i]:
            if j not in tried:
                tried.add(j)
                if j not in owner or place(owner[j], tried):
                    owner[j] = i
                    return True
        return False

    for i in sorted(range(len(golds)), key=lambda i: bool(golds[i].get("optional"))):
        place(i, set())
    return {i: j for j, i in sorted(owner.items())}
