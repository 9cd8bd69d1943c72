"""Word lists: UTF-8 TSV files that a linguist edits in a spreadsheet, read with every mistake named.

Decides the format (docs/languages.md): header lines that begin with `#` and may say `key: value`, one row of column
names, then one entry a row with at least `form`. Leaves what an entry means to whoever asks for the list.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec


class Problem(msgspec.Struct, frozen=True):
    """A mistake in a data file: where it is and what is wrong, in words.

    `key` and `gaps` find the same reason in the other language (languages/messages.tsv).
    """

    file: str
    line: int
    column: str
    reason: str
    key: str = ""
    gaps: dict[str, str] = {}

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" + (f" ({self.column})" if self.column else "")
        return f"{where}: {self.reason}"


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """One row: the form as written, its value and kind, and whatever further columns the list has."""

    list: str
    form: str
    value: str
    kind: str
    fields: dict[str, str]
    line: int

    @property
    def id(self) -> str:
        """List and form: how a rule names the entry it rests on.

        >>> Entry("months", "مايو", "5", "", {}, 9).id
        'months/مايو'
        """
        return f"{self.list}/{self.form}"


class WordList(msgspec.Struct, frozen=True, array_like=True):
    """A list by name: what its header says, its entries and the problems met while reading it."""

    name: str
    header: dict[str, str]
    entries: list[Entry]
    problems: list[Problem]


Phrases = dict[str, list[tuple[tuple[str, ...], Entry]]]
"""First word -> the words that follow it in an entry of several words, and the entry."""


class PackedLexicon(msgspec.Struct, array_like=True):
    """A lexicon as it is kept: its lists and entries are unpacked where they are asked."""

    lists: dict[str, msgspec.Raw]
    words: dict[str, msgspec.Raw]
    phrases: Phrases
    heads: dict[str, msgspec.Raw]
    refused: dict[str, int]


def _header(lines: list[str]) -> dict[str, str]:
    pairs = (line.lstrip("# ").partition(":") for line in lines if line.startswith("#"))
    return {key.strip().lower(): value.strip() for key, colon, value in pairs if colon}


def _rows(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            yield number, [cell.strip() for cell in line.split("\t")]


def read_word_list(path: Path) -> WordList:
    """Return the list in a TSV file; a row that cannot be read is left out and named in `problems`.

    Accepts a byte order mark and CRLF, since spreadsheets add them.

    >>> found = read_word_list(Path(__file__).parent / "arabic" / "months.tsv")
    >>> found.name, found.entries[0].form, found.problems
    ('months', 'يناير', [])
    """
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    name, file = path.stem, path.name
    rows = _rows(lines)
    _, columns = next(rows, (0, []))
    if "form" not in columns:
        return WordList(name, _header(lines), [], [Problem(file, 1, "form", "no column named form", "no_form_column")])
    entries: list[Entry] = []
    problems: list[Problem] = []
    blank = dict.fromkeys(columns, "")
    for number, cells in rows:
        if len(cells) > len(columns):
            reason = f"{len(cells)} cells, but {len(columns)} columns"
            problems.append(Problem(file, number, "", reason, "too_many_cells"))
            continue
        row = {**blank, **dict(zip(columns, cells, strict=False))}
        if not row["form"]:
            problems.append(Problem(file, number, "form", "empty form", "empty_form"))
            continue
        form, value, kind = row.pop("form"), row.pop("value", ""), row.pop("kind", "")
        entries.append(Entry(name, form, value, kind, row, number))
    return WordList(name, _header(lines), entries, problems)
