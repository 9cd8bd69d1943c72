"""The OpenAPI description of the pages: every address, what narrows it and its forms, made from the pages.

Decides nothing by hand but the words of the answers: a new page in `pages/` stands in the description by itself.
"""

import re
from types import ModuleType
from typing import Any, Final

import sijill
from sijill.engine.review import queue_modules
from sijill.engine.targets import KINDS
from sijill.record.filters import STATUSES
from sijill.record.listings import ORDERS
from sijill.web import side_by_side
from sijill.web.page import DAYS, MOST_ROWS

_PARTS: Final = re.compile(r"\{(\w+)(?::path)?\}")
_COMMON: Final = {
    "lang": {"type": "string", "enum": ["ar", "en"]},
    "as_of": {"type": "string", "format": "date"},
    "limit": {"type": "integer", "minimum": 1, "maximum": MOST_ROWS, "description": "or `all`"},
}
_SHAPES: Final[dict[str, dict[str, Any]]] = {
    "voices": {"type": "integer", "minimum": 0},
    "value": {"type": "number"},
    "min_precision": {"type": "number", "minimum": 0, "maximum": 1},
    "status": {"type": "string", "enum": list(STATUSES)},
    "order": {"type": "string", "enum": list(ORDERS)},
    "bbox": {"type": "string", "example": "10,20,20,40"},
    "kind": {"type": "string", "enum": list(KINDS)},
    "queue": {"type": "string", "enum": list(queue_modules())},
    "what": {"type": "string", "enum": list(side_by_side.WHAT)},
    "of": {"type": "string", "example": "/events"},
}
_FAULTS: Final = {"400": "a filter is unknown or has no meaning", "404": "the record holds nothing at this address"}


def _query(name: str) -> dict[str, Any]:
    plain = {"type": "string", "format": "date"} if name in DAYS else {"type": "string"}
    schema = _COMMON.get(name) or _SHAPES.get(name) or plain
    return {"name": name, "in": "query", "required": False, "schema": schema}


def _described(module: ModuleType) -> dict[str, Any]:
    """Return the description of a page's JSON twin: its parameters and answers."""
    named = [*_COMMON, *(name for name in getattr(module, "FILTERS", ()) if name not in _COMMON)]
    parts = [
        {"name": part, "in": "path", "required": True, "schema": {"type": "string"}}
        for part in _PARTS.findall(module.PATH)
    ]
    rows = {"type": "array", "items": {"type": "object"}} if hasattr(module, "COLUMNS") else {"type": "object"}
    answers: dict[str, Any] = {
        "200": {"description": "what the page shows", "content": {"application/json": {"schema": rows}}},
        "308": {"description": "it stands at another address"},
    }
    answers |= {status: {"description": words} for status, words in _FAULTS.items()}
    summary = (module.__doc__ or "").partition("\n")[0]
    return {"get": {"summary": summary, "parameters": [*parts, *map(_query, named)], "responses": answers}}


def description(modules: list[ModuleType]) -> dict[str, Any]:
    """Return the OpenAPI document of these pages."""
    paths = {
        _PARTS.sub(r"{\1}", "/index" if module.PATH == "/" else module.PATH) + ".json": _described(module)
        for module in modules
    }
    ruling = {
        "summary": "Append a ruling: the fields of `sijill decide` as a form or JSON.",
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": {"type": "object", "required": ["action"]}}},
        },
        "responses": {"201": {"description": "made; the id"}, "400": {"description": "it makes no ruling"}},
    }
    info = {"title": "sijill", "version": sijill.__version__, "description": "The pages of a record as JSON."}
    return {"openapi": "3.1.0", "info": info, "paths": paths | {"/decide": {"post": ruling}}}
