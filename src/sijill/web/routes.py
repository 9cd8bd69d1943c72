"""Addresses: every file of `pages/` is found by discovery and answers as HTML, JSON and, for lists, CSV and GeoJSON.

Decides how a form is chosen (the suffix of the path), which query words are known, and what each error becomes.
"""

import importlib
import json
import pkgutil
from collections.abc import Callable
from functools import cache, partial
from types import ModuleType
from typing import Any, Final
from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from sijill.engine.record import Record
from sijill.export.cells import csv_text
from sijill.languages.messages import Language
from sijill.record.store import RecordError
from sijill.web import pages
from sijill.web.access import MAP_POLICY
from sijill.web.feed import atom
from sijill.web.kept import counts, days
from sijill.web.page import (
    Answer,
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
from sijill.web.rendering import KEPT, geojson, html
from sijill.web.ruler import Ruler, ruler_of
from sijill.web.turning import day_before, elsewhere
from sijill.web.wording import Wording

SUFFIXES: Final = (".json", ".csv", ".geojson", ".atom", ".bib", ".ris", "")
_EVERYWHERE: Final = frozenset({"lang", "as_of", "limit", "bom", "view", "token"})


@cache
def page_modules() -> list[ModuleType]:
    """Return the pages, by their path."""
    names = [info.name for info in pkgutil.iter_modules(pages.__path__)]
    found = [importlib.import_module(f"{pages.__name__}.{name}") for name in names]
    return sorted(found, key=lambda module: str(module.PATH))


@cache
def menu() -> list[tuple[str, str]]:
    """Return path and message key of what stands in the menu, in its order."""
    listed = [(module.NAV, module.PATH) for module in page_modules() if hasattr(module, "NAV")]
    return [(path, key) for (_, key), path in sorted(listed)]


def routes(record: str, *, internal: bool = False) -> list[Route]:
    """Return the routes of every page in every form, over the record of a path."""
    opened = partial(Record, record, read_only=True, internal=internal)
    made = []
    for suffix in SUFFIXES:
        for module in page_modules():
            path = "/index" if module.PATH == "/" and suffix else module.PATH
            made.append(Route(path + suffix, _endpoint(module, suffix, opened), methods=["GET"]))
    return made


def language_of(request: Request) -> Language:
    """Return the language asked for in the address, else by the browser, else English."""
    asked = request.query_params.get("lang") or request.headers.get("accept-language", "")
    return "ar" if asked.strip().lower().startswith("ar") else "en"


def _endpoint(module: ModuleType, suffix: str, record: Callable[..., Record]) -> Callable[[Request], Response]:
    def endpoint(request: Request) -> Response:
        try:
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
    with record(as_of=as_of) as opened:
        base = str(request.base_url).rstrip("/")
        who = who_of(request)
        ask = Ask(opened, request.path_params, query, language_of(request), allowed, who, base, suffix)
        try:
            answer = module.page(ask)
        except GoneError:
            raise
        except NotFoundError as error:
            there = _on_another_day(opened, request.url.path.removesuffix(suffix), request.headers.get("referer", ""))
            if there is None:
                raise
            raise ElsewhereError(there) from error
        return _formed(ask, answer, suffix, request)


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


def _formed(ask: Ask, answer: Answer, suffix: str, request: Request) -> Response:
    more = {}
    if answer.next:
        more["link"] = f'<?{urlencode(dict(ask.query) | {"after": answer.next})}>; rel="next"'
    if suffix == ".json":
        return _json(answer.data if answer.rows is None else answer.rows, more)
    if suffix == ".csv" and answer.rows is not None:
        text = csv_text(answer.rows, answer.columns)
        return Response(
            ("\ufeff" if "bom" in ask.query else "") + text, media_type="text/csv; charset=utf-8", headers=more
        )
    if suffix == ".geojson" and answer.features is not None:
        return Response(geojson(answer.features), media_type="application/geo+json", headers=more)
    if suffix == ".atom" and answer.feed is not None:
        return _feed(ask, answer, request)
    if suffix in answer.texts:
        kind, words = answer.texts[suffix]
        return Response(words, media_type=f"{kind}; charset=utf-8")
    if suffix:
        raise NotFoundError(suffix)
    ruler = _ruler(ask)
    page = html(answer, language=ask.language, query=dict(ask.query), nav=menu(), path=request.url.path, ruler=ruler,
                who=ask.who)  # fmt: skip
    policy = {"content-security-policy": MAP_POLICY} if answer.view.get("drawn") else {}
    return HTMLResponse(page, headers={"vary": "Accept-Language"} | policy)


def _feed(ask: Ask, answer: Answer, request: Request) -> Response:
    entries = answer.feed or []
    day = max((one.day for one in entries), default="1970-01-01")
    title = f"sijill: {Wording(ask.language)(answer.title)}"
    made = atom(title, f"urn:sijill:{request.url.path}", day, entries, ask.base)
    return Response(made, media_type="application/atom+xml; charset=utf-8")


def _ruler(ask: Ask) -> Ruler | None:
    """Return the control of days, which shows the whole record whatever the day."""
    if ask.as_of is None:
        whole, counted = days(ask.record), counts(ask.record)
    else:
        with Record(ask.record.path, read_only=True) as opened:
            whole, counted = days(opened), counts(opened)
    return ruler_of(whole, counted.get("report", 0) - sum(n for _, n in whole), ask.as_of)


def _json(data: Any, headers: dict[str, str] | None = None, status: int = 200) -> Response:
    body = json.dumps(data, ensure_ascii=False).encode("utf-8", "replace")
    return Response(body, status, media_type="application/json", headers=headers)


def failure(request: Request, status: int, key: str, detail: str = "") -> Response:
    """Return an error in the form that was asked for: JSON, plain text, or a page in the reader's language."""
    path = request.url.path
    if path.endswith((".json", ".geojson", ".atom")):
        return _json({"error": key, "detail": detail}, status=status)
    if path.endswith(".csv"):
        return PlainTextResponse(f"{key}: {detail}\n", status)
    language = language_of(request)
    kept = {name: value for name, value in request.query_params.items() if name in KEPT}
    answer = Answer("error.html", Wording(language)(key), {"status": status, "detail": detail}, view={"status": status})
    return HTMLResponse(html(answer, language=language, query=kept, nav=menu(), path=path), status)
