"""Addresses: each page in each of its forms is a route over a record.

Decides which query words are known, on which day the record is opened, and where else an address may lead.
"""

from collections.abc import Callable
from functools import partial
from types import ModuleType
from typing import Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from sijill.engine.record import Record
from sijill.engine.uncollected import uncollected
from sijill.record.store import RecordError
from sijill.web.forms import SUFFIXES, failure, formed, language_of
from sijill.web.listed import page_modules
from sijill.web.page import (
    Ask,
    BadRequestError,
    ElsewhereError,
    GoneError,
    MovedError,
    NotFoundError,
    iso_day,
    with_query,
)
from sijill.web.people import who_of
from sijill.web.streaming import KINDS, streamed
from sijill.web.turning import day_before, elsewhere

_EVERYWHERE: Final = frozenset({"lang", "as_of", "limit", "bom", "view", "token"})


def routes(record: str, *, internal: bool = False) -> list[Route]:
    """Return the routes of every page in every form, over the record of a path."""
    opened = partial(Record, record, read_only=True, internal=internal)
    made = []
    for suffix in SUFFIXES:
        for module in page_modules():
            path = "/index" if module.PATH == "/" and suffix else module.PATH
            made.append(Route(path + suffix, _endpoint(module, suffix, opened), methods=["GET"]))
    return made


def _endpoint(module: ModuleType, suffix: str, record: Callable[..., Record]) -> Callable[[Request], Response]:
    def endpoint(request: Request) -> Response:
        try:
            with uncollected():  # an answer makes much and no cycles
                return _answer(module, suffix, record, request)
        except MovedError as moved:
            target = quote(f"{moved}{suffix}", safe="/%-")
            return RedirectResponse(with_query(target, dict(request.query_params)), moved.status)
        except GoneError as error:
            return failure(request, 410, "removed", str(error))
        except NotFoundError as error:
            key = "not_then" if request.query_params.get("as_of") else "not_found"
            return failure(request, 404, key, str(error))
        except (BadRequestError, RecordError) as error:
            return failure(request, 400, "bad_request", str(error))

    return endpoint


def _answer(module: ModuleType, suffix: str, record: Callable[..., Record], request: Request) -> Response:
    query = {name: value for name, value in request.query_params.items() if value}
    allowed = getattr(module, "FILTERS", ())
    unknown = sorted(set(query) - _EVERYWHERE - set(allowed))
    if unknown:
        raise BadRequestError(f"no filter named {', '.join(unknown)[:80]}")
    as_of = iso_day(query["as_of"]) if "as_of" in query else None
    opened = record(as_of=as_of)
    base = str(request.base_url).rstrip("/")
    ask = Ask(opened, request.path_params, query, language_of(request), allowed, who_of(request), base, suffix)
    if suffix in KINDS and query.get("limit") == "all" and getattr(module, "GOES_ON", False):
        return _whole(module, ask)
    with opened:
        try:
            answer = module.page(ask)
        except GoneError:
            raise
        except NotFoundError as error:
            there = _on_another_day(opened, request.url.path.removesuffix(suffix), request.headers.get("referer", ""))
            if there is None:
                raise
            raise ElsewhereError(there) from error
        return formed(ask, answer, suffix, request)


def _whole(module: ModuleType, ask: Ask) -> Response:
    """Return a whole list, sent as it is read: the record stays open until then."""
    try:
        ask.record.store.hold()
        return streamed(module.page, ask, ask.record.close)
    except BaseException:
        ask.record.close()
        raise


def _on_another_day(opened: Record, path: str, referrer: str) -> str | None:
    """Return where the record as of a day holds what it holds under another address now or on the day before."""
    came_from = day_before(referrer)
    wanted = [day for day in dict.fromkeys((came_from, None)) if day != opened.as_of]
    others = [Record(opened.path, read_only=True, as_of=day, internal=opened.internal) for day in wanted]
    try:
        return elsewhere(opened, others, path)
    finally:
        for other in others:
            other.close()
