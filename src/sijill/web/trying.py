"""The pages over the bundled sample reports: for trying one in a shell, and for the examples beside the pages.

Decides nothing: it asks the app without a socket. Leaves what a page answers to `pages/`.
"""

import json
from functools import cache
from typing import Any

from starlette.types import ASGIApp

from sijill.engine.trying import samples
from sijill.web.app import make_app
from sijill.web.inprocess import get
from sijill.web.page import FILTERS, Ask


@cache
def app() -> ASGIApp:
    """Return the app over the sample reports, made once in a process.

    >>> get(app(), "/events").status
    200
    """
    return make_app(samples().path)


def seen(address: str) -> Any:
    """Return what the JSON twin of a page holds.

    >>> seen("/status.json")["counts"]["report"]
    18
    """
    return json.loads(get(app(), address).body)


def ask(path: dict[str, str] | None = None, **query: str) -> Ask:
    """Return a request in English over the sample reports: the parts of its path and what narrows it.

    >>> ask(place="pl-sirte").filters()
    {'place': 'pl-sirte'}
    """
    return Ask(samples(), path or {}, query, "en", allowed=tuple(FILTERS))
