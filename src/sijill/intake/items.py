"""What intake yields: one Item per input, either a Report with warnings or a Problem that says why there is none."""

from dataclasses import dataclass, field
from typing import Final

from sijill.languages.messages import say
from sijill.languages.wordlists import Problem
from sijill.model import Report

MAX_CHARACTERS: Final = 2_000_000


@dataclass(frozen=True)
class Item:
    """One input: `report` is null exactly when `problem` says why it was refused."""

    report: Report | None = None
    problem: Problem | None = None
    warnings: list[Problem] = field(default_factory=list)


def refused(file: str, line: int, reason: str, column: str = "") -> Item:
    """Return an Item that is refused, naming file, line and reason."""
    return Item(problem=Problem(file, line, column, reason))


def body_problem(text: str, max_characters: int) -> str | None:
    """Return why a body cannot be taken, null when it can.

    >>> body_problem("  ", 10)
    'the report has no text'
    """
    if not text.strip():
        return say("empty_body")
    if len(text) > max_characters:
        return say("body_too_long", characters=len(text), limit=max_characters)
    return None
