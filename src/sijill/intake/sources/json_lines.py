"""JSON lines: one object a line with `text` and, where known, id, title, published, outlet, agency, url, language."""

from collections.abc import Iterator
from typing import Any, BinaryIO, Final

import msgspec

from sijill.intake.bounded import bounded_lines
from sijill.intake.items import DEFAULT, Item, Settings, body_problem, language_warning, refused
from sijill.intake.written_dates import iso_published
from sijill.languages.detect import detect_language
from sijill.languages.messages import say
from sijill.languages.wordlists import Problem
from sijill.model import make_report

SUFFIXES: Final = (".jsonl", ".ndjson")
_FIELDS: Final = ("title", "outlet", "agency", "url", "language")


def line_item(file: str, number: int, line: bytes | str, settings: Settings = DEFAULT) -> Item:
    """Return the Item of one line; a broken one is refused with its line number.

    >>> line_item("a.jsonl", 3, '{"text": " "}').problem.line
    3
    """
    try:
        row = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return refused(file, number, say("not_json", reason=str(error)))
    return row_item(file, number, row, settings)


def row_item(file: str, number: int, row: object, settings: Settings = DEFAULT) -> Item:
    """Return the Item of one object, refused when it has no text or a field is not what it must be.

    >>> row_item("a.json", 1, {"text": "قتل رجل", "published": "2016-12-07"}).report.published
    '2016-12-07'
    """
    if not isinstance(row, dict):
        return refused(file, number, say("not_json", reason=type(row).__name__))
    text = row.get("text")
    if not isinstance(text, str):
        return refused(file, number, say("field_not_text", field="text"), "text")
    problem = body_problem(text, settings.max_characters)
    if problem:
        return refused(file, number, problem, "text")
    for name in _FIELDS:
        if row.get(name) is not None and not isinstance(row[name], str):
            return refused(file, number, say("field_not_text", field=name), name)
    return _taken(file, number, text, row, settings)


def _taken(file: str, number: int, text: str, row: dict[str, Any], settings: Settings) -> Item:
    published = iso_published(row.get("published"))
    language = row.get("language") or detect_language(text)
    warnings = language_warning(file, number, language, settings)
    if published is None:
        given = row.get("published")
        reason = say("no_date") if given is None else say("published_unreadable", value=given)
        warnings.append(Problem(file, number, "published", reason))
    given_id = None if row.get("id") is None else str(row["id"])
    return Item(
        make_report(
            text, source=given_id or f"{file}#{number}", published=published, given_id=given_id,
            **{name: row.get(name) or None for name in _FIELDS} | {"language": language},
        ),
        warnings=warnings,
    )


def items(file: str, stream: BinaryIO, settings: Settings = DEFAULT) -> Iterator[Item]:
    """Yield one Item per line that is not blank, streaming.

    >>> from io import BytesIO
    >>> [item.report.text for item in items("a.jsonl", BytesIO('{"text": "قصفت سرت."}\\n'.encode()))]
    ['قصفت سرت.']
    """
    for number, line in enumerate(bounded_lines(stream, settings.max_characters), 1):
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            yield line_item(file, number, line, settings)
