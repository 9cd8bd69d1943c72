"""Trees: patterns merged by their beginnings, as they are kept.

Decides how a tree is written: a node is a list of where each class of words leads, where each word itself, where any
word, and the patterns that end there; an ending is the place of its pattern in the order written, how many steps it
has, which of them are inside, and its parts. Leaves walking it to `matching`.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from sijill.languages.patterns import ANY, HERE, LITERAL, Pattern, PatternFile, Step

_Node = list[Any]
_CLASSES, _WORDS, _ANY, _ENDINGS = range(4)


class PackedNode(msgspec.Struct, array_like=True):
    """A node as it is kept."""

    classes: dict[str, msgspec.Raw]
    words: dict[str, msgspec.Raw]
    any: dict[str, msgspec.Raw]  # of one at most
    endings: list[tuple[int, int, int, int, tuple[tuple[int, str, bool], ...]]]


class PackedStages(msgspec.Struct, array_like=True):
    """Stages as they are kept: the files, the tree of each stage by its keys, and the names of the classes asked."""

    files: list[PatternFile]
    trees: dict[int, dict[str, msgspec.Raw]]
    names: set[str]


def merged(patterns: Iterable[Pattern]) -> dict[str, _Node]:
    """Return where each key leads that a pattern can begin with.

    >>> merged([Pattern("day", "time", {}, {}, [], "[يوم] {weekday}", 1)])["weekday"]
    [{}, {}, {}, [(0, 1, 0, 1, [(0, 'weekday', True)])]]
    """
    starts: dict[str, _Node] = {}
    patterns = list(patterns)
    for order, pattern in enumerate(patterns):
        marked = HERE in pattern.words
        for way in pattern.ways:
            steps, first, end = _unmarked(way) if marked else (way, 0, len(way))
            node = starts.setdefault(steps[0].key, _node())
            for step in steps[1:]:
                node = _after(node, step.key)
            if all(patterns[other].gives != pattern.gives for other, *_ in node[_ENDINGS]):
                node[_ENDINGS].append((order, len(steps), first, end, _parts(steps)))
    return starts


def _node() -> _Node:
    return [{}, {}, {}, []]


def _after(node: _Node, key: str) -> _Node:
    """Return where a key leads, a new place when it led nowhere yet."""
    at = _ANY if key == ANY else _WORDS if key.startswith(LITERAL) else _CLASSES
    here: dict[str, _Node] = node[at]
    key = key.removeprefix(LITERAL)
    if key not in here:
        here[key] = _node()
    return here[key]


def _parts(steps: Sequence[Step]) -> list[tuple[int, str, bool]]:
    """Return the steps with a name; a part of many fields brings them all unless it is named anew."""
    return [
        (n, name, name == step.key.rpartition("+")[2])
        for n, step in enumerate(steps) if (name := step.name) is not None
    ]


def _unmarked(way: tuple[Step, ...]) -> tuple[tuple[Step, ...], int, int]:
    """Return the steps without their marks, and which of them stand between the marks."""
    steps = tuple(step for step in way if step.key != HERE)
    marks = [at - n for n, at in enumerate(at for at, step in enumerate(way) if step.key == HERE)]
    first, end = (*marks, *(0, len(steps))[len(marks) :])[:2]
    return steps, first, end
