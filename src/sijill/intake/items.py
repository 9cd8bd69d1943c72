"""What intake yields: one Item per input, either a Report with warnings or a Problem that says why there is none.

Decides what every kind of source is asked with (`Settings`) and when a body cannot be taken.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Protocol

from sijill.languages.messages import say
from sijill.languages.wordlists import Problem
from sijill.model import Provenance, Report
from sijill.model.ports import DateReader

MAX_CHARACTERS: Final = 2_000_000
MAX_BYTES: Final = 64_000_000


def no_date_reader(words: str) -> str | None:
    """Return null: without the times layer no words are a date.

    >>> no_date_reader("7 December 2016")
    """
    return None


class Getter(Protocol):
    """Asks for an address; `fetching.Fetcher` is the one used, tests hand in others."""

    def get(self, address: str, *, etag: str | None = None, modified: str | None = None) -> Any:
        """Return the answer of an address."""


@dataclass(frozen=True)
class Settings:
    """How to take reports in: limits, the reader of worded dates, whether to keep raw bytes, columns of sheets."""

    max_characters: int = MAX_CHARACTERS
    max_bytes: int = MAX_BYTES
    read_date: DateReader = no_date_reader
    keep_raw: bool = False
    columns: Mapping[str, str] | None = None
    save_columns: Path | None = None
    allow_private: bool = False
    fetcher: Getter | None = None
    readable: tuple[str, ...] = ("ar",)


DEFAULT: Final = Settings()


@dataclass(frozen=True)
class Item:
    """One input: `report` is null when `problem` says why it was refused, or when `warnings` say what was left out."""

    report: Report | None = None
    problem: Problem | None = None
    warnings: list[Problem] = field(default_factory=list)
    provenance: Provenance | None = None


def refused(file: str, line: int, reason: str, column: str = "") -> Item:
    """Return an Item that is refused, naming file, line and reason.

    >>> str(refused("sheet.csv", 3, "no text").problem)
    'sheet.csv:3: no text'
    """
    return Item(problem=Problem(file, line, column, reason))


def left_out(file: str, reason: str) -> Item:
    """Return an Item that only tells of files nobody asked for by name.

    >>> left_out("notes.xyz", "no reader").warnings[0].reason
    'no reader'
    """
    return Item(warnings=[Problem(file, 0, "", reason)])


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


def language_warning(file: str, line: int, language: str | None, settings: Settings) -> list[Problem]:
    """Return a warning when a report is in a language that is kept and not read, naming the language.

    >>> [str(warning) for warning in language_warning("a.txt", 1, "fa", DEFAULT)]
    ['a.txt:1 (language): the language is fa; it is kept, not read']
    """
    if language is None or language in settings.readable:
        return []
    return [Problem(file, line, "language", say("language_unread", name=language))]
