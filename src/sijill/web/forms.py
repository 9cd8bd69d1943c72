"""From an Answer to a response: the form an address asks for by its suffix, and what each error becomes in that form.

Decides how a list goes on (the `Link` header) and the language of an answer. Leaves the HTML to `rendering`.
"""

import json
from typing import Any, Final
from urllib.parse import urlencode

import msgspec
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from sijill.engine.record import Record
from sijill.export.cells import csv_text
from sijill.languages.messages import Language
from sijill.web.access import MAP_POLICY
from sijill.web.feed import atom
from sijill.web.kept import counts, days
from sijill.web.listed import menu
from sijill.web.page import Answer, Ask, NotFoundError
from sijill.web.rendering import KEPT, geojson, html
from sijill.web.ruler import Ruler, ruler_of
from sijill.web.wording import Wording

SUFFIXES: Final = (".json", ".csv", ".geojson", ".atom", ".bib", ".ris", "")


def language_of(request: Request) -> Language:
    """Return the language asked for in the address, else by the browser, else English.

    >>> from starlette.requests import Request
    >>> language_of(Request({"type": "http", "query_string": b"lang=ar", "headers": []}))
    'ar'
    """
    asked = request.query_params.get("lang") or request.headers.get("accept-language", "")
    return "ar" if asked.strip().lower().startswith("ar") else "en"


def formed(ask: Ask, answer: Answer, suffix: str, request: Request) -> Response:
    """Return an answer in the form of a suffix; raises NotFoundError for a form this page has not."""
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
        return Response(geojson(answer.features, answer.about), media_type="application/geo+json", headers=more)
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
    return Response(_encoded(data), status, media_type="application/json", headers=headers)


def _encoded(data: Any) -> bytes:
    """Return values as JSON; half a surrogate, which UTF-8 cannot hold, becomes a question mark."""
    try:
        return msgspec.json.encode(data)
    except UnicodeEncodeError:
        return json.dumps(data, ensure_ascii=False, default=msgspec.json.decode).encode("utf-8", "replace")


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
