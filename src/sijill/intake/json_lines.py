"""JSON lines: one object a line with `text` and, where known, id, title, published, outlet, agency, url, language."""

from collections.abc import Iterator
from datetime import datetime
from typing import BinaryIO, Final

import msgspec

from sijill.intake.items import MAX_CHARACTERS, Item, body_problem, refused
from sijill.languages.messages import say
from sijill.languages.wordlists import Problem
from sijill.model import make_report

SUFFIXES: Final = (".jsonl", ".ndjson")
_FIELDS: Final = ("title", "outlet", "agency", "url", "language")


def iso_published(value: object) -> str | None:
    """Return an ISO date or date-time as it stands, null when it is neither.

    >>> iso_published("2016-12-07"), iso_published("7 December"), iso_published("2016-12-07T21:30:00Z")
    ('2016-12-07', None, '2016-12-07T21:30:00Z')
    """
    if not isinstance(value, str) or len(value) < len("2016-12-07"):
        return None
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return None
    return value


def line_item(file: str, number: int, line: bytes | str, max_characters: int = MAX_CHARACTERS) -> Item:
    """Return the Item of one line; a broken one is refused with its line number."""
    try:
        row = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return refused(file, number, say("not_json", reason=str(error)))
    if not isinstance(row, dict):
        return refused(file, number, say("not_json", reason=type(row).__name__))
    text = row.get("text")
    if not isinstance(text, str):
        return refused(file, number, say("field_not_text", field="text"), "text")
    problem = body_problem(text, max_characters)
    if problem:
        return refused(file, number, problem, "text")
    for name in _FIELDS:
        if row.get(name) is not None and not isinstance(row[name], str):
            return refused(file, number, say("field_not_text", field=name), name)
    warnings = []
    published = iso_published(row.get("published"))
    if published is None and row.get("published") is not None:
        reason = say("published_unreadable", value=row["published"])
        warnings.append(Problem(file, number, "published", reason))
    given = row.get("id")
    given_id = None if given is None else str(given)
    return Item(
        make_report(
            text, source=given_id or f"{file}#{number}", published=published, given_id=given_id,
            **{name: row.get(name) or None for name in _FIELDS},
        ),
        warnings=warnings,
    )


def items(file: str, stream: BinaryIO, max_characters: int = MAX_CHARACTERS) -> Iterator[Item]:
    """Yield one Item per line that is not blank, streaming."""
    for number, line in enumerate(stream, 1):
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            yield line_item(file, number, line, max_characters)
