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


Openers = Mapping[str, Sequence[tuple[int, Any]]]  # key -> the stages a pattern of which begins with it, and where it
# leads in the tree of each
Begun = tuple[Item, Any]  # an item that begins a pattern, and where it leads


def begun_by(items: Iterable[Item], openers: Openers) -> dict[int, tuple[Begun, ...]]:
    """Return for each stage what items may begin.

    >>> begun_by([make_item(5, ["month"])], {"month": [(2, "here")]})[2][0][1]
    'here'
    """
    found: dict[int, tuple[Begun, ...]] = {}
    for item in items:
        for key in item.opens:
            if key in openers:
                for stage, place in openers[key]:
                    found[stage] = (*found.get(stage, ()), (item, place))
    return found


class Chart:
    """The items that begin at each token, their keys, and what each stage may begin there.

    `given` are the tokens where stages found something, `asked` those that can be in a list that is asked for beside
    the patterns.
    """

    def __init__(self, openers: Openers, words: Sequence[str] = ()) -> None:
        self.words = words
        self.items: dict[int, tuple[Item, ...]] = {}
        self.keys: dict[int, frozenset[str]] = {}
        self.begun: defaultdict[int, dict[int, tuple[Begun, ...]]] = defaultdict(dict)
        self.given: set[int] = set()
        self.asked: set[int] = set()
        self._openers = openers

    def add(self, at: int, item: Item) -> None:
        """Add an item that begins at a token.

        >>> chart = Chart({}, ["مايو", "2016"])
        >>> chart.add(0, make_item(5, ["month"]))
        >>> chart.keys[0]
        frozenset({'month'})
        """
        items, keys = self.items, self.keys
        items[at] = (*items[at], item) if at in items else (item,)
        keys[at] = keys[at].union(item.keys) if at in keys else frozenset(item.keys)
        openers = self._openers
        for key in item.opens:
            if key in openers:
                for stage, place in openers[key]:
                    here = self.begun[stage]
                    here[at] = (*here.get(at, ()), (item, place))

    def give(self, at: int, item: Item) -> None:
        """Add an item that a stage found.

        >>> chart = Chart({}, ["مايو", "2016"])
        >>> chart.give(0, make_item(5, ["month"]))
        >>> chart.given
        {0}
        """
        self.given.add(at)
        self.add(at, item)

    def at(self, token: int) -> tuple[Item, ...]:
        """Return the items that begin at a token.

        >>> chart = Chart({}, ["في", "مايو"])
        >>> chart.add(1, make_item(5, ["month"]))
        >>> chart.at(0), chart.at(1)[0].value
        ((), 5)
        """
        return self.items.get(token, ())
