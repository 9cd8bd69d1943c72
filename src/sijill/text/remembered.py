"""Remembered: what is found for a written form, worked out the first time it is asked for.

Decides only how much is kept: a year of news holds about a million distinct forms, most of them once, so a full memory
is emptied and fills again with the forms that are in use. Leaves what is found to the function it is given.
"""

from collections.abc import Callable
from typing import Final, Generic, TypeVar

MEMORY: Final = 200_000  # forms remembered

Found = TypeVar("Found")


class Remembered(dict[str, Found], Generic[Found]):
    """Form -> what `find` returns for it; asking again costs one look-up.

    >>> lengths = Remembered(len)
    >>> lengths["قتل"], len(lengths)
    (3, 1)
    """

    __slots__ = ("_find", "_most")

    def __init__(self, find: Callable[[str], Found], most: int = MEMORY) -> None:
        super().__init__()
        self._find = find
        self._most = most

    def __missing__(self, form: str) -> Found:
        found = self._find(form)
        if len(self) >= self._most:
            self.clear()
        self[form] = found
        return found

    def keep(self, form: str, found: Found) -> Found:
        """Remember what was found for a form elsewhere, and return it.

        >>> lengths = Remembered(len)
        >>> lengths.keep("قتل", 30), lengths["قتل"]
        (30, 30)
        """
        if len(self) >= self._most:
            self.clear()
        self[form] = found
        return found
