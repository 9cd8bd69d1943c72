"""Decisions made on a page: the same rulings as `sijill decide`, appended to the same log.

Decides which fields of a form become the values of a ruling and where the reader goes next; who may send one is decided
in `access`, what a ruling does in `engine.decide`.
"""

import json
from typing import Any, Final
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from sijill.engine.new_decision import DecisionError
from sijill.engine.record import Record
from sijill.engine.review import ReviewError, answer, find, queue_modules
from sijill.engine.targets import KINDS
from sijill.model import Decision
from sijill.record.store import RecordError
from sijill.web.bulk import asked, found, told
from sijill.web.forms import failure
from sijill.web.page import BadRequestError
from sijill.web.people import named, who_of

PATH: Final = "/decide"
_LONGEST: Final = 64 * 1024  # bytes of a form
_OWN: Final = frozenset({"action", "targets", "reason", "undoes", "back", "lang", "who"})
_ASKED: Final = frozenset({"question", "queue", "answer", "kind_of", "where", "expected"})
_NUMBERS: Final = frozenset({
    "value", "low", "high", "start", "end", "content_start", "content_end", "latitude", "longitude",
})  # fmt: skip
_TRUTHS: Final = frozenset({"background", "cumulative"})
Form = dict[str, Any]


class FormError(Exception):
    """A form that makes no ruling; the message says why."""


def form_of(body: bytes, kind: str) -> Form:
    """Return the fields of a form or a JSON object, empty ones left out.

    Raises FormError for what is neither, or too long.

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

    Raises FormError for a number that is none.

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


def _rule(record: str, form: Form, who: str) -> list[str]:
    """Make the ruling of a form and return the ids of its decisions.

    Raises FormError, DecisionError, ReviewError or RecordError, and then changes nothing.
    """
    targets = form.get("targets", "")
    listed = targets.split(",") if isinstance(targets, str) and targets else list(targets or [])
    values = {name: typed(name, value) for name, value in form.items() if name not in _OWN | _ASKED}
    reason, query = str(form.get("reason", "")), None
    with Record(record) as opened:
        if form.get("question"):
            return [one.id for one in _answered(opened, form, values, who)]
        if form.get("kind_of"):
            listed, query = _found(opened, form)
        made = opened.decide(
            str(form.get("action", "")), listed, values, reason=reason, who=who, undoes=form.get("undoes"), query=query
        )
    return [made.id]


def _answered(opened: Record, form: Form, values: Form, who: str) -> list[Decision]:
    """Answer a question of review."""
    queue = str(form.get("queue") or "") or None
    if queue is not None and queue not in queue_modules():
        raise FormError(f"no queue named {queue[:40]}")
    item = find(opened, str(form["question"]), queue)
    if item is None:
        raise FormError(f"no such question waits: {str(form['question'])[:40]}; it may have been answered")
    return answer(opened, item, str(form.get("answer", "")), who=who, reason=str(form.get("reason", "")), value=values)


def _found(opened: Record, form: Form) -> tuple[list[str], str]:
    """Return what a query finds and how the log tells it; refuses one that narrows nothing or finds another number."""
    kind, filters = str(form["kind_of"]), asked(str(form.get("where", "")))
    if kind not in KINDS or not filters:
        raise FormError(f"a query needs a kind ({', '.join(KINDS)}) and a filter")
    ids, more = found(opened, kind, filters)
    if more:
        raise FormError(f"the query finds more than {len(ids)}: narrow it, or use `sijill decide --where`")
    if not ids or str(len(ids)) != str(form.get("expected", len(ids))):
        raise FormError(f"the query finds {len(ids)} now; look at them again")
    return ids, told(kind, filters)


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
        who = named(str(form.get("who", ""))) or who_of(request)
        made = await run_in_threadpool(_rule, record, form, who)
    except (FormError, BadRequestError, DecisionError, ReviewError, RecordError, TypeError) as error:
        if is_json:
            return JSONResponse({"error": "bad_request", "detail": str(error)}, 400)
        return failure(request, 400, "bad_request", str(error))
    if is_json:
        return JSONResponse({"id": made[0], "ids": made}, 201)
    return RedirectResponse(way_back(form), 303)
