"""Matching: patterns merged into one tree and walked from the words that can begin one.

Decides which patterns match where. A `Chart` holds, for each token, the items that begin there: list entries,
numbers, and what earlier patterns gave. A token without items costs nothing. The longest match wins; of equal ones
the first written.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import msgspec

from sijill.languages.patterns import ANY, HERE, LITERAL, Pattern, Step

RULE: Final = "rule"
_ABOUT_ITSELF: Final = frozenset({RULE, "kind"})  # what parts say of themselves, not of the whole


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
    """The items that begin at each token, and the tokens from which each stage may find something."""

    def __init__(self, stages_of: Mapping[str, tuple[int, ...]], forms: Iterable[str] = ()) -> None:
        self.words = [LITERAL + form for form in forms]
        self.items: dict[int, tuple[Item, ...]] = {}
        self.places: dict[int, set[int]] = {}
        self._stages_of = stages_of

    def add(self, at: int, item: Item) -> None:
        """Add an item that begins at a token."""
        self.items[at] = (*self.items.get(at, ()), item)
        for key in item.opens:
            for stage in self._stages_of.get(key, ()):
                self.places.setdefault(stage, set()).add(at)

    def at(self, token: int) -> tuple[Item, ...]:
        """Return the items that begin at a token."""
        return self.items.get(token, ())


Caught = tuple[tuple[int, Item | None], ...]


class Match(msgspec.Struct, frozen=True, gc=False):
    """A pattern over the tokens `first..end` (half-open): its fields, and where each named part stands."""

    pattern: Pattern
    first: int
    end: int
    particles: str
    fields: dict[str, Any]
    spans: dict[str, tuple[int, int]]


class _Ending(msgspec.Struct, frozen=True, gc=False):
    """A pattern that ends at a node: its place in the order written, its steps, and which of them are inside."""

    pattern: Pattern
    order: int
    steps: tuple[Step, ...]
    first: int
    end: int


class _Node:
    """A place in the tree: where each key leads, and the patterns that end here."""

    __slots__ = ("endings", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.endings: tuple[_Ending, ...] = ()


def _unmarked(way: tuple[Step, ...]) -> tuple[tuple[Step, ...], int, int]:
    """Return the steps without their marks, and which of them stand between the marks."""
    steps = tuple(step for step in way if step.key != HERE)
    marks = [at - n for n, at in enumerate(at for at, step in enumerate(way) if step.key == HERE)]
    first, end = (*marks, *(0, len(steps))[len(marks) :])[:2]
    return steps, first, end


class PatternTree:
    """Patterns merged by their beginnings."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._root = _Node()
        for order, pattern in enumerate(patterns):
            marked = HERE in pattern.words
            for way in pattern.ways:
                steps, first, end = _unmarked(way) if marked else (way, 0, len(way))
                self._add(_Ending(pattern, order, steps, first, end))

    def _add(self, ending: _Ending) -> None:
        node = self._root
        for step in ending.steps:
            after = node.next.get(step.key)
            if after is None:
                after = node.next[step.key] = _Node()
            node = after
        if all(other.pattern.gives != ending.pattern.gives for other in node.endings):
            node.endings = (*node.endings, ending)

    @property
    def openers(self) -> frozenset[str]:
        """The keys a pattern can begin with."""
        return frozenset(self._root.next)

    def matches_at(self, chart: Chart, at: int) -> list[Match]:
        """Return what matches from a token on: the longest match for each thing patterns give."""
        items, words = chart.items, chart.words
        end, roots = len(words), self._root.next
        waiting: list[tuple[_Node, int, Caught]] = [
            (roots[key], at + item.length, ((at, item),))
            for item in items.get(at, ()) for key in item.opens if key in roots
        ]
        found: list[tuple[int, int, _Ending, Caught]] = []
        while waiting:
            node, pos, caught = waiting.pop()
            if pos > end:
                continue
            for ending in node.endings:
                found.append((pos, -ending.order, ending, caught))
            if pos < end and node.next:
                _follow(node.next, pos, caught, items, words, waiting)
        return _best(found) if found else []


def _best(found: list[tuple[int, int, _Ending, Caught]]) -> list[Match]:
    if len(found) > 1:
        found.sort(key=_preference, reverse=True)
    best: dict[str, Match] = {}
    for end, _, ending, caught in found:
        if ending.pattern.gives not in best and (match := _match(ending, caught, end)):
            best[ending.pattern.gives] = match
    return list(best.values())


def _preference(found: tuple[int, int, _Ending, Caught]) -> tuple[int, int, bool]:
    """The longest first, then the pattern written first, then the word whole before one with a particle cut off."""
    opening = found[3][0][1]
    return found[0], found[1], opening is None or not opening.particles


def _follow(
    after: dict[str, _Node], pos: int, caught: Caught, items: Mapping[int, Sequence[Item]], words: Sequence[str],
    waiting: list[tuple[_Node, int, Caught]],
) -> None:
    literal = after.get(words[pos])
    if literal is not None:
        waiting.append((literal, pos + 1, (*caught, (pos, None))))
    if ANY in after:
        waiting.append((after[ANY], pos + 1, (*caught, (pos, None))))
    for item in items.get(pos, ()):
        for key in item.keys:
            if key in after:
                waiting.append((after[key], pos + item.length, (*caught, (pos, item))))


def _match(ending: _Ending, caught: Caught, end: int) -> Match | None:
    """Return the match with the fields of its parts, null when two parts say different things of one field.

    A part of many fields brings them all unless it is named anew.
    """
    fields: dict[str, Any] = {}
    spans: dict[str, tuple[int, int]] = {}
    for step, (at, item) in zip(ending.steps, caught, strict=True):
        if step.name is None or item is None:
            continue
        spans[step.name] = (at, at + item.length)
        merged = isinstance(item.value, dict) and step.name == step.key.rpartition("+")[2]
        said = item.value if merged else {step.name: item.value}
        if any(name in fields and fields[name] != value and name not in _ABOUT_ITSELF for name, value in said.items()):
            return None
        fields.update(said)
    first, opening = caught[ending.first]
    if ending.end < len(caught):
        end = caught[ending.end][0]
    fields.update(ending.pattern.fields)
    if len(ending.steps) > 1 or RULE not in fields:
        fields[RULE] = ending.pattern.id
    return Match(ending.pattern, first, end, opening.particles if opening else "", fields, spans)
