"""Matching: patterns merged into one tree and walked from the words that can begin one.

Decides which patterns match where. Reads the `chart` of a text: a token without items costs nothing. The longest match
wins; of equal ones the first written.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import msgspec

from sijill.languages.chart import Begun, Chart, Item
from sijill.languages.patterns import Pattern
from sijill.languages.trees import PackedNode, merged

RULE: Final = "rule"
_ABOUT_ITSELF: Final = frozenset({RULE, "kind"})  # what parts say of themselves, not of the whole


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
    """A pattern that ends at a node: its place in the order written, how many steps it has, and which are inside.

    `parts` are the steps with a name: number, name, and whether a value of many fields brings them all.
    """

    pattern: Pattern
    order: int
    length: int
    first: int
    end: int
    parts: tuple[tuple[int, str, bool], ...]


_unpack: Final = msgspec.msgpack.Decoder(PackedNode).decode


class Node:
    """A place in the tree: where each class of words leads, each word itself and any word, the patterns that end here.

    It is kept `packed` until it is reached for the first time: a report reaches one in twenty.
    """

    __slots__ = ("_patterns", "any", "class_keys", "classes", "endings", "packed", "words")

    def __init__(self, packed: msgspec.Raw, patterns: Sequence[Pattern]) -> None:
        self.packed: msgspec.Raw | None = packed
        self._patterns = patterns
        self.any: Node | None = None
        self.classes: dict[str, Node] = {}
        self.class_keys = self.classes.keys()
        self.words: dict[str, Node] = {}
        self.endings: tuple[_Ending, ...] = ()

    def unpack(self) -> None:
        """Lay out what is packed.

        >>> from sijill.languages.trees import merged
        >>> patterns = [Pattern("day", "time", {}, {}, [], "يوم {weekday}", 1)]
        >>> node = PatternTree(patterns).starts["=يوم"]
        >>> node.unpack()
        >>> list(node.classes)
        ['weekday']
        """
        if self.packed is None:
            return
        found, patterns = _unpack(self.packed), self._patterns
        self.packed = None
        for key, after in found.classes.items():
            self.classes[key] = Node(after, patterns)
        for word, after in found.words.items():
            self.words[word] = Node(after, patterns)
        for after in found.any.values():
            self.any = Node(after, patterns)
        self.endings = tuple([
            _Ending(patterns[order], order, length, first, end, parts)
            for order, length, first, end, parts in found.endings
        ])


class PatternTree:
    """Patterns merged by their beginnings; `starts` are the keys a pattern can begin with and where each leads."""

    def __init__(self, patterns: Iterable[Pattern], packed: Mapping[str, msgspec.Raw] | None = None) -> None:
        patterns = list(patterns)
        if packed is None:
            packed = msgspec.msgpack.decode(msgspec.msgpack.encode(merged(patterns)), type=dict[str, msgspec.Raw])
        self.starts: dict[str, Node] = {key: Node(node, patterns) for key, node in packed.items()}

    def matches(self, chart: Chart, begun: Mapping[int, Sequence[Begun]]) -> Iterator[Match]:
        """Yield what matches from some tokens on: the longest match for each thing patterns give.

        Five out of six beginnings lead no further than to the next word.

        >>> from sijill.reading.trying import draft
        >>> found = draft("قتل ستة في مايو")
        >>> stages = found.knowledge.stages
        >>> chart = stages.chart(found.text, found.tokens)
        >>> [match] = stages.trees[1].matches(chart, chart.begun[1])
        >>> match.first, match.end, match.fields["month"]
        (3, 4, 5)
        """
        items, words, keys = chart.items, chart.words, chart.keys
        end = len(words)
        waiting: list[tuple[Node, int, Caught]] = []
        for at in sorted(begun):
            for item, place in begun[at]:
                node: Node = place
                if node.packed is not None:
                    node.unpack()
                pos = at + item.length
                if node.endings or (pos < end and (
                    (pos in keys and not node.class_keys.isdisjoint(keys[pos]))
                    or words[pos] in node.words or node.any is not None
                )):
                    waiting.append((node, pos, ((at, item),)))
            if waiting:
                found = _followed(waiting, items, words)  # which leaves nothing waiting
                if found:
                    yield from _best(found)


def _followed(
    waiting: list[tuple[Node, int, Caught]], items: Mapping[int, Sequence[Item]], words: Sequence[str]
) -> list[tuple[int, int, _Ending, Caught]]:
    """Return the patterns that end somewhere behind the places waiting to be followed, with what they caught."""
    found: list[tuple[int, int, _Ending, Caught]] = []
    end = len(words)
    while waiting:
        node, pos, caught = waiting.pop()
        if pos > end:
            continue
        if node.packed is not None:
            node.unpack()
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
    return found


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
    """Return the match with the fields of its parts, null when two parts say different things of one field."""
    fields: dict[str, Any] = {}
    spans: dict[str, tuple[int, int]] = {}
    for step, name, merges in ending.parts:
        at, item = caught[step]
        if item is None:
            continue
        spans[name] = (at, at + item.length)
        said = item.value if merges and isinstance(item.value, dict) else {name: item.value}
        if fields and _disagree(fields, said):
            return None
        fields.update(said)
    first, opening = caught[ending.first]
    if ending.end < len(caught):
        end = caught[ending.end][0]
    fields.update(ending.pattern.fields)
    if ending.length > 1 or RULE not in fields:
        fields[RULE] = ending.pattern.id
    return Match(ending.pattern, first, end, opening.particles if opening else "", fields, spans)


def _disagree(fields: Mapping[str, Any], said: Mapping[str, Any]) -> bool:
    """Return whether two parts say different things of one field."""
    return any(name in fields and fields[name] != said[name] and name not in _ABOUT_ITSELF for name in said)
