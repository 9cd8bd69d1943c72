"""The chart of a text: for each token the items that begin there, list entries, numbers, and what patterns gave.

Decides the keys under which an item is found, and notes where a stage of patterns may begin. Leaves which patterns
match to `matching` and what a word is to `word_classes`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec


class Item(msgspec.Struct, frozen=True, gc=False):
    """Something that begins at a token and runs over `length` tokens.

    `opens` are its keys where a pattern begins (the particles before it are left outside), `keys` elsewhere.
    `needs` is a letter that the original word must hold, since folding has made it another's double.
    """

    value: Any
    opens: tuple[str, ...]
    keys: tuple[str, ...]
    length: int = 1
    particles: str = ""
    needs: str = ""


def make_item(value: Any, names: Iterable[str], length: int = 1, particles: str = "", needs: str = "") -> Item:
    """Return the item of these names; inside a pattern the particles stand before them (`و+month`).

    >>> make_item(5, ["month"], particles="و").keys
    ('و+month',)
    """
    opens = tuple(names)
    keys = tuple(f"{particles}+{name}" for name in opens) if particles else opens
    return Item(value, opens, keys, length, particles, needs)


class Chart:
    """The items that begin at each token, and the tokens from which each stage may find something.

    `openers` says which stages have a pattern that begins with a key; `given` are the tokens where stages found one,
    `asked` those that can be in a list that is asked for beside the patterns.
    """

    def __init__(self, openers: Mapping[str, tuple[int, ...]], words: Sequence[str] = ()) -> None:
        self.words = words
        self.items: dict[int, tuple[Item, ...]] = {}
        self.places: defaultdict[int, set[int]] = defaultdict(set)
        self.given: set[int] = set()
        self.asked: set[int] = set()
        self._openers = openers

    def add(self, at: int, item: Item) -> None:
        """Add an item that begins at a token."""
        items, openers = self.items, self._openers
        items[at] = (*items[at], item) if at in items else (item,)
        for key in item.opens:
            if key in openers:
                for stage in openers[key]:
                    self.places[stage].add(at)

    def give(self, at: int, item: Item) -> None:
        """Add an item that a stage found."""
        self.given.add(at)
        self.add(at, item)

    def at(self, token: int) -> tuple[Item, ...]:
        """Return the items that begin at a token."""
        return self.items.get(token, ())
