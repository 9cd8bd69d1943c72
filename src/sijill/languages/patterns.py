"""Patterns: word sequences that a linguist writes in YAML, read into plain steps with every mistake named.

Decides the notation (docs/languages.md): `word`, `"mark"`, `{name:class}`, `[optional]`, `(this | that)`, `..3` for a
gap of up to three words; words before a first `^` and after a second must stand there and stay outside. A class is a
word list, `list.kind`, a kind of number or what another pattern gives; `the_` before it asks for the article, `و+`
for that particle, glued or not. Leaves matching to `matching` and what a pattern's value means to who reads with it.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import msgspec

from sijill.languages.spelling import arabic_folding, arabic_forms
from sijill.languages.wordlists import Problem
from sijill.languages.yaml_files import NotYamlError, read_yaml
from sijill.text import tokenize

ANY: Final = "*"
LITERAL: Final = "="  # before the key of a word itself, so that no word of a text is taken for a class
HERE: Final = "^"
AND: Final = "و+"
MAX_WAYS: Final = 20_000
_PART = re.compile(
    r'\{(?P<part>[^{}]*)\}|"(?P<mark>[^"]*)"|(?P<sign>[()\[\]|])|\.\.(?P<gap>\d+)|(?P<word>[^\s()\[\]|{}"]+)'
)
_FIELDS: Final = frozenset({"id", "words", "gives", "with", "matches", "not_matches", "note"})


class Step(msgspec.Struct, frozen=True, gc=False):
    """One word of a sequence: the key it must have and the name its value gets, if any."""

    key: str
    name: str | None = None


Way = tuple[Step, ...]


class Pattern(msgspec.Struct, frozen=True):
    """A pattern by id: what it gives, the fields it sets, and the examples it is held to."""

    id: str
    gives: str
    fields: dict[str, Any]
    matches: dict[str, Any]
    not_matches: list[str]
    words: str
    line: int

    @property
    def ways(self) -> tuple[Way, ...]:
        """All ways it can be written out, the fullest first.

        >>> len(Pattern("day", "time", {}, {}, [], "[يوم] {weekday}", 1).ways)
        2
        """
        return written_out(self.words)


class PatternFile(msgspec.Struct, frozen=True):
    """The patterns of a file in their order, what its head says, and the problems met while reading it."""

    name: str
    head: dict[str, Any]
    patterns: list[Pattern]
    problems: list[Problem]


class PatternError(ValueError):
    """A pattern that cannot be read; the message says why."""


@cache
def written_out(words: str) -> tuple[Way, ...]:
    """Return every way a pattern can be written out, the fullest first; raises PatternError for a mistake in it.

    >>> [[step.key for step in way] for way in written_out("[يوم] {month}")]
    [['=يوم', 'month'], ['month']]
    """
    parts = list(_PART.finditer(words))
    ways, rest = _choices(parts, 0)
    if rest < len(parts):
        raise PatternError(f"unexpected {parts[rest].group()}")
    unique = dict.fromkeys(tuple(way) for way in ways)
    if () in unique:
        raise PatternError("it can match nothing at all")
    if any(way[0].key == ANY for way in unique):
        raise PatternError("it can begin with a gap")
    return tuple(sorted(unique, key=len, reverse=True))


def _choices(parts: list[re.Match[str]], at: int) -> tuple[list[Way], int]:
    """Read alternatives up to a closing sign or the end."""
    found: list[Way] = []
    ways: list[Way] = [()]
    while at < len(parts) and parts[at]["sign"] not in (")", "]"):
        if parts[at]["sign"] == "|":
            found, ways, at = found + ways, [()], at + 1
            continue
        steps, at = _element(parts, at)
        ways = [way + step for way in ways for step in steps]
        if len(ways) > MAX_WAYS:
            raise PatternError(f"it can be written out in more than {MAX_WAYS} ways")
    return found + ways, at


def _element(parts: list[re.Match[str]], at: int) -> tuple[list[Way], int]:
    part = parts[at]
    if part["sign"]:
        inner, end = _choices(parts, at + 1)
        closing = ")" if part["sign"] == "(" else "]"
        if end >= len(parts) or parts[end]["sign"] != closing:
            raise PatternError(f"no {closing} for {part['sign']}")
        return (inner if closing == ")" else [*inner, ()]), end + 1
    if part["gap"]:
        return [tuple([Step(ANY)] * n) for n in range(int(part["gap"]), -1, -1)], at + 1
    if part["part"] is not None:
        return _part(part["part"]), at + 1
    if part["word"] == HERE:
        return [(Step(HERE),)], at + 1
    literal = part["mark"] if part["mark"] is not None else part["word"]
    return [tuple(Step(LITERAL + token.form) for token in tokenize(literal, arabic_folding(), arabic_forms()))], at + 1


def _part(text: str) -> list[Way]:
    """Return the ways of a part `و+name:class`; و may stand apart from what it joins."""
    left, colon, right = text.partition(":")
    particle, plus, name = left.rpartition("+")
    if not (right if colon else name):
        raise PatternError("a part without a class")
    key = particle + plus + (right if colon else name)
    joined = (Step(key, name),)
    return [joined, (Step(LITERAL + AND[0]), Step(key.removeprefix(AND), name))] if key.startswith(AND) else [joined]


def _patterns(file: str, rows: list[Any], lines: list[int], problems: list[Problem]) -> Iterator[Pattern]:
    seen: set[str] = set()
    for number, row in zip(lines, rows, strict=False):
        if not isinstance(row, dict) or not isinstance(row.get("id"), str) or not isinstance(row.get("words"), str):
            problems.append(Problem(file, number, "", "a pattern needs an id and words", "pattern_incomplete"))
            continue
        if unknown := set(row) - _FIELDS:
            reason = f"unknown field {', '.join(sorted(unknown))}"
            problems.append(Problem(file, number, row["id"], reason, "unknown_field"))
        if row["id"] in seen:
            problems.append(Problem(file, number, row["id"], "two patterns of this id", "pattern_twice"))
        seen.add(row["id"])
        try:
            written_out(row["words"])
        except PatternError as error:
            problems.append(Problem(file, number, row["id"], str(error), "pattern_unread"))
            continue
        yield Pattern(
            row["id"], row.get("gives", ""), row.get("with", {}), row.get("matches", {}), row.get("not_matches", []),
            row["words"], number,
        )


def read_patterns(path: Path) -> PatternFile:
    """Return the patterns of a YAML file; one that cannot be read is left out and named in `problems`.

    >>> found = read_patterns(Path(__file__).parent / "arabic" / "times_3_days.yaml")
    >>> found.name, found.problems
    ('times_3_days', [])
    """
    problems: list[Problem] = []
    text = path.read_text(encoding="utf-8-sig")
    try:
        data = read_yaml(text)
    except NotYamlError as error:
        problems.append(Problem(path.name, error.line, "", "not YAML", "not_yaml"))
        return PatternFile(path.stem, {}, [], problems)
    if not isinstance(data, dict) or not isinstance(data.get("patterns"), list):
        return PatternFile(path.stem, {}, [], [Problem(path.name, 1, "", "no list named patterns", "no_patterns")])
    head = {key: value for key, value in data.items() if key != "patterns"}
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.lstrip().startswith("- ")]
    return PatternFile(path.stem, head, list(_patterns(path.name, data["patterns"], lines, problems)), problems)
