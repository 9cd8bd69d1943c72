"""A whole list as one file, sent as it is read: `limit=all` holds no more of a record in memory than one page of it.

Decides the size of the steps and how their rows are joined in each form. A list says with `GOES_ON` that it is gone on
with as cheaply as it is begun. All steps read one state of the record, whatever is written meanwhile; a file that
breaks off shows to the reader as a transfer that did not end.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final

import msgspec
from starlette.responses import Response, StreamingResponse

from sijill.engine.uncollected import uncollected
from sijill.export.cells import csv_text
from sijill.web.page import MOST_ROWS, Answer, Ask, NotFoundError
from sijill.web.rendering import geojson

FIRST_STEP: Final = 100  # rows, so that the file begins at once
STEP: Final = MOST_ROWS
KINDS: Final = {".json": "application/json", ".csv": "text/csv; charset=utf-8", ".geojson": "application/geo+json"}
_OPEN, _CLOSE = geojson([]).rsplit("]", 1)
Page = Callable[[Ask], Answer]


def streamed(page: Page, ask: Ask, done: Callable[[], None]) -> Response:
    """Return the whole list of a page in the form that is asked for; `done` is called when it was sent or broke off.

    What is wrong with the question is raised at once, by the first step; NotFoundError for a form the page has not.

    >>> from sijill.web.trying import seen
    >>> seen("/reports.json?limit=all") == seen("/reports.json") != []
    True
    """
    first = _step(page, ask, FIRST_STEP, ask.query.get("after"))
    if ask.form == ".geojson" and first.features is None:
        raise NotFoundError(ask.form)
    return StreamingResponse(_parts(page, ask, first, done), media_type=KINDS[ask.form])


def _step(page: Page, ask: Ask, rows: int, after: str | None) -> Answer:
    query = dict(ask.query) | {"limit": str(rows)} | ({"after": after} if after else {})
    with uncollected():
        return page(replace(ask, query=query))


def _steps(page: Page, ask: Ask, first: Answer) -> Iterator[Answer]:
    answer = first
    while True:
        yield answer
        if not answer.next:
            return
        answer = _step(page, ask, STEP, answer.next)


def _parts(page: Page, ask: Ask, first: Answer, done: Callable[[], None]) -> Iterator[bytes]:
    """Yield the bytes of the file, step by step."""
    try:
        yield from _FORMS[ask.form](_steps(page, ask, first), ask.query)
    finally:
        done()


def _json(steps: Iterator[Answer], query: Mapping[str, str]) -> Iterator[bytes]:
    between = b"["
    for answer in steps:
        if answer.rows:
            yield between + msgspec.json.encode(answer.rows)[1:-1]
            between = b","
    yield b"]" if between == b"," else b"[]"


def _csv(steps: Iterator[Answer], query: Mapping[str, str]) -> Iterator[bytes]:
    mark, heading = "\ufeff" if "bom" in query else "", True
    for answer in steps:
        yield (mark + csv_text(answer.rows or [], answer.columns, heading=heading)).encode("utf-8", "replace")
        mark, heading = "", False


def _geojson(steps: Iterator[Answer], query: Mapping[str, str]) -> Iterator[bytes]:
    between = _OPEN
    for answer in steps:
        if answer.features:
            made = geojson(answer.features).removeprefix(_OPEN).removesuffix("]" + _CLOSE)
            yield (between + made).encode("utf-8", "replace")
            between = ","
    yield (("]" if between == "," else _OPEN + "]") + _CLOSE).encode()


_FORMS: Final = {".json": _json, ".csv": _csv, ".geojson": _geojson}
