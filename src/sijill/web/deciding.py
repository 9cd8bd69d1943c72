"""Decisions made on a page: the same rulings as `sijill decide`, appended to the same log.

Decides which fields of a form become the values of a ruling and where the reader goes next; who may send one is decided
in `access`, what a ruling does in `engine.decide`.
"""

import getpass
import json
import os
from typing import Any, Final
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from sijill.engine.decide import DecisionError
from sijill.engine.record import Record
from sijill.model.ids import PREFIX
from sijill.record.store import RecordError
from sijill.web.routes import failure

PATH: Final = "/decide"
_LONGEST: Final = 64 * 1024  # bytes of a form
_OWN: Final = frozenset({"action", "targets", "reason", "undoes", "back", "lang"})
_NUMBERS: Final = frozenset({"value", "low", "high", "start", "end"})
_TRUTHS: Final = frozenset({"background", "cumulative"})
Form = dict[str, Any]


class FormError(Exception):
    """A form that makes no ruling; the message says why."""


def form_of(body: bytes, kind: str) -> Form:
    """Return the fields of a form or a JSON object, empty ones left out.

    >>> form_of(b"action=reject&targets=f1&reason=", "application/x-www-form-urlencoded")
    {'action': 'reject', 'targets': 'f1'}
    """
    if len(body) > _LONGEST:
        raise FormError("the form is too long")
    try:
        text = body.decode("utf-8")
        if kind.partition(";")[0].strip() != "application/json":
            return {name: values[-1] for name, values in parse_qs(text).items()}
        given = json.loads(text)
    except ValueError as error:
        raise FormError("neither a form nor a JSON object") from error
    if not isinstance(given, dict):
        raise FormError("not a JSON object")
    return given


def typed(name: str, words: Any) -> Any:
    """Return a field as the model wants it: numbers as numbers, yes and no as truth.

    >>> typed("value", "720"), typed("counted", "720"), typed("background", "yes")
    (720, '720', True)
    """
    if not isinstance(words, str):
        return words
    if name in _TRUTHS:
        return words == "yes"
    if name in _NUMBERS:
        try:
            number = float(words)
        except ValueError as error:
            raise FormError(f"{name} is no number: {words[:40]}") from error
        if not abs(number) < 1e15:
            raise FormError(f"{name} is no number that can be kept")
        return int(number) if number.is_integer() else number
    return words


def _checked_claim(opened: Record, targets: list[str], values: Form) -> None:
    """Refuse to add a claim whose words do not stand in its report."""
    report = opened.report(targets[0]) if len(targets) == 1 else None
    start, end = values.get("start"), values.get("end")
    if report is None or not isinstance(start, int) or not isinstance(end, int):
        raise FormError("a claim is added to one report, from start to end")
    if values.get("kind") not in PREFIX:
        raise FormError(f"a claim is {', '.join(PREFIX)}")
    if not 0 <= start < end <= len(report.text):
        raise FormError(f"no words from {start} to {end} in {report.id}")


def rule(record: str, form: Form) -> str:
    """Make the ruling of a form and return the id of its decision; raises FormError, DecisionError or RecordError."""
    targets = form.get("targets", "")
    listed = targets.split(",") if isinstance(targets, str) and targets else list(targets or [])
    values = {name: typed(name, value) for name, value in form.items() if name not in _OWN}
    with Record(record) as opened:
        if form.get("action") == "add":
            _checked_claim(opened, listed, values)
        made = opened.decide(
            str(form.get("action", "")), listed, values, reason=str(form.get("reason", "")),
            who=os.environ.get("SIJILL_USER") or getpass.getuser(), undoes=form.get("undoes"),
        )  # fmt: skip
    return made.id


def way_back(form: Form) -> str:
    """Return where the reader goes next: a path of this site, never another address.

    >>> way_back({"back": "/reports/r1"}), way_back({"back": "//evil.example"}), way_back({})
    ('/reports/r1', '/log', '/log')
    """
    back = str(form.get("back", ""))
    return back if back.startswith("/") and not back.startswith(("//", "/\\")) and "\n" not in back else "/log"


async def decided(request: Request, record: str) -> Response:
    """Answer a POST: JSON gets the id of the decision, a form is sent back to its page."""
    kind = request.headers.get("content-type", "")
    is_json = kind.startswith("application/json")
    try:
        form = form_of(await request.body(), kind)
        made = await run_in_threadpool(rule, record, form)
    except (FormError, DecisionError, RecordError, TypeError) as error:
        if is_json:
            return JSONResponse({"error": "bad_request", "detail": str(error)}, 400)
        return failure(request, 400, "bad_request", str(error))
    if is_json:
        return JSONResponse({"id": made}, 201)
    return RedirectResponse(way_back(form), 303)
