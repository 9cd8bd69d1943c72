"""The app: pages, static files and errors behind the guard."""

import re
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from sijill.web.access import LOOPBACK, MAP_POLICY, Guard
from sijill.web.deciding import PATH, decided
from sijill.web.describing import description
from sijill.web.forms import failure
from sijill.web.listed import page_modules
from sijill.web.outlines import SKETCH, STEPS, outlines_geojson
from sijill.web.people import PATH as WHO
from sijill.web.people import chosen
from sijill.web.positions import stylesheet
from sijill.web.routes import routes
from sijill.web.vendored import VENDOR, at_hand

STATIC: Final = Path(__file__).parent / "static"
WORKER: Final = "maplibre-worker.js"


def make_app(
    record: str | Path, *, hosts: Iterable[str] | None = LOOPBACK, token: str | None = None, internal: bool = False
) -> ASGIApp:
    """Return the app over a record; `hosts` are the names it answers to (null: any), `token` what a visitor needs.

    `internal` shows the names of private persons, which are withheld otherwise.

    >>> from sijill.engine.trying import samples
    >>> from sijill.web.inprocess import get
    >>> app = make_app(samples().path, token="secret")
    >>> get(app, "/events").status, get(app, "/events?token=secret").status < 400
    (401, True)
    """
    app = Starlette(
        routes=[
            Route("/static/positions.css", _positions),
            Route("/outlines.geojson", _outlines),
            Route(f"/static/vendor/{WORKER}", _worker),
            Mount("/static", StaticFiles(directory=STATIC)),
            Route("/openapi.json", _described),
            Route(WHO, chosen, methods=["POST"]),
            Route(PATH, partial(decided, record=str(record)), methods=["POST"]),
            *routes(str(record), internal=internal),
        ],
        exception_handlers={HTTPException: _refused, Exception: _broken},
    )
    return Guard(app, hosts=hosts, token=token)


def _positions(request: Request) -> Response:
    return Response(stylesheet(), media_type="text/css", headers={"cache-control": "max-age=86400"})


def _outlines(request: Request) -> Response:
    """Answer with the outlines of countries, fine around the `box` of a map: west,south,east,north in whole degrees.

    With `sketch=1` as a first sketch.
    """
    parts = request.query_params.get("box", "-180,-90,180,90").split(",")
    if len(parts) != 4 or not all(re.fullmatch(r"-?\d{1,3}", part, re.ASCII) for part in parts):
        raise HTTPException(400)
    west, south, east, north = map(int, parts)
    made = outlines_geojson((west, south, east, north), SKETCH if "sketch" in request.query_params else STEPS)
    return Response(made, media_type="application/geo+json", headers={"cache-control": "max-age=86400"})


def _worker(request: Request) -> Response:
    """Answer with the map's worker, which runs under the policy of its own file."""
    if WORKER not in at_hand():
        raise HTTPException(404)
    return FileResponse(VENDOR / WORKER, headers={"content-security-policy": MAP_POLICY})


def _described(request: Request) -> Response:
    return JSONResponse(description(page_modules()))


def _refused(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    return failure(request, status, "not_found" if status == 404 else "bad_request")


def _broken(request: Request, error: Exception) -> Response:
    return failure(request, 500, "broken", type(error).__name__)
