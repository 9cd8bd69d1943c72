"""Matching: patterns merged into one tree and walked from the words that can begin one.

Decides which patterns match where. A `Chart` holds, for each token, the items that begin there: list entries,
numbers, and what earlier patterns gave. A token without items costs nothing. The longest match wins; of equal ones
the first written.
"""

from collections import defaultdict
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
    """A place in the tree: where each class of words leads, each word itself and any word, the patterns that end here.
    """

    __slots__ = ("any", "classes", "endings", "words")

    def __init__(self) -> None:
        self.classes: dict[str, _Node] = {}
        self.words: dict[str, _Node] = {}
        self.any: _Node | None = None
        self.endings: tuple[_Ending, ...] = ()

    def leads_on(self, word: str, is_item: bool) -> bool:
        """Return whether a pattern may go on with a word; three out of four places lead no further."""
        return word in self.words or (is_item and bool(self.classes)) or self.any is not None

    def after(self, key: str) -> "_Node":
        """Return where a key leads, a new place when it led nowhere yet."""
        if key == ANY:
            self.any = self.any or _Node()
            return self.any
        here, key = (self.words, key.removeprefix(LITERAL)) if key.startswith(LITERAL) else (self.classes, key)
        if key not in here:
            here[key] = _Node()
        return here[key]


def _unmarked(way: tuple[Step, ...]) -> tuple[tuple[Step, ...], int, int]:
    """Return the steps without their marks, and which of them stand between the marks."""
    steps = tuple(step for step in way if step.key != HERE)
    marks = [at - n for n, at in enumerate(at for at, step in enumerate(way) if step.key == HERE)]
    first, end = (*marks, *(0, len(steps))[len(marks) :])[:2]
    return steps, first, end


class PatternTree:
    """Patterns merged by their beginnings."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._starts: dict[str, _Node] = {}
        for order, pattern in enumerate(patterns):
            marked = HERE in pattern.words
            for way in pattern.ways:
                steps, first, end = _unmarked(way) if marked else (way, 0, len(way))
                self._add(_Ending(pattern, order, steps, first, end))

    def _add(self, ending: _Ending) -> None:
        opening, *rest = ending.steps
        node = self._starts.setdefault(opening.key, _Node())
        for step in rest:
            node = node.after(step.key)
        if all(other.pattern.gives != ending.pattern.gives for other in node.endings):
            node.endings = (*node.endings, ending)

    @property
    def openers(self) -> frozenset[str]:
        """The keys a pattern can begin with."""
        return frozenset(self._starts)

    def matches_at(self, chart: Chart, at: int) -> list[Match]:
        """Return what matches from a token on: the longest match for each thing patterns give."""
        items, words, starts = chart.items, chart.words, self._starts
        end = len(words)
        waiting: list[tuple[_Node, int, Caught]] = []
        for item in items.get(at, ()):
            for key in item.opens:
                if key in starts:
                    node, pos = starts[key], at + item.length
                    if node.endings or (pos < end and node.leads_on(words[pos], pos in items)):
                        waiting.append((node, pos, ((at, item),)))
        found: list[tuple[int, int, _Ending, Caught]] = []
        while waiting:
            node, pos, caught = waiting.pop()
            if pos > end:
                continue
            for ending in node.endings:
                found.append((pos, -ending.order, ending, caught))
            if pos == end:
                continue
            if node.words and words[pos] in node.words:
                waiting.append((node.words[words[pos]], pos + 1, (*caught, (pos, None))))
            if node.any is not None:
                waiting.append((node.any, pos + 1, (*caught, (pos, None))))
            if pos in items and (classes := node.classes):
                for item in items[pos]:
                    for key in item.keys:
                        if key in classes:
                            waiting.append((classes[key], pos + item.length, (*caught, (pos, item))))
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
        if fields and _disagree(fields, said):
            return None
        fields.update(said)
    first, opening = caught[ending.first]
    if ending.end < len(caught):
        end = caught[ending.end][0]
    fields.update(ending.pattern.fields)
    if len(ending.steps) > 1 or RULE not in fields:
        fields[RULE] = ending.pattern.id
    return Match(ending.pattern, first, end, opening.particles if opening else "", fields, spans)


def _disagree(fields: Mapping[str, Any], said: Mapping[str, Any]) -> bool:
    """Return whether two parts say different things of one field."""
    return any(name in fields and fields[name] != said[name] and name not in _ABOUT_ITSELF for name in said)
