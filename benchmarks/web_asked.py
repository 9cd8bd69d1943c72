"""What `benchmarks.web_speed` asks: every page and form, filters combined, far down, and the fullest of each.

Decides the addresses, drawn from a record by a fixed seed; times nothing.
"""

import json
import random
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import quote, urlencode

from sijill.engine.record import Record
from sijill.engine.review import cursor_of, questions, queue_modules
from sijill.record.store import Store

WORDS: Final = ("قتل", "سرت", "الجيش", "غارات", "مدنيين", "حلب", "وزارة الدفاع", "قتل مدنيين")
LISTS: Final = ("/", "/events", "/findings", "/reports", "/figures", "/statements", "/actors", "/places", "/sources",
                "/families", "/methodology", "/codebook", "/status", "/review", "/log", "/who", "/days")  # fmt: skip
_FULLEST: Final = "SELECT body FROM cluster WHERE kind = '{}' ORDER BY -json_array_length(body, '$.{}'), id LIMIT 3"
_FULL_REPORT: Final = "SELECT report FROM claim GROUP BY report ORDER BY -count(*), report LIMIT 3"
_TYPES: Final = ("Air/drone strike", "Armed clash")

Pages = dict[str, list[str]]


def _with(path: str, **query: Any) -> str:
    return f"{path}?{urlencode(query)}"


def asked(record: str, rounds: int) -> Pages:
    """Return page -> addresses to ask, `rounds` of each or a few more."""
    draw = random.Random(7)
    with Record(record, read_only=True) as opened:
        pages: Pages = {path: [f"{path}?lang={'ar' if n % 2 else 'en'}" for n in range(rounds)] for path in LISTS}
        return pages | _one_of_each(opened, draw, rounds) | _narrowed(opened, draw, rounds) | _forms(rounds) | {
            **_fullest(opened.store, rounds), **_far(opened, rounds),
        }  # fmt: skip


def _one_of_each(opened: Record, draw: random.Random, rounds: int) -> Pages:
    def some(path: str, ids: list[str]) -> list[str]:
        return [f"{path}/{quote(one, safe='')}" for one in draw.choices(ids, k=rounds)] if ids else []

    events = [row["code"] for row in opened.events()]
    reports = [row["id"] for row in opened.reports()]
    return {
        "/reports/{id}": some("/reports", reports),
        "/reports/{id}/span": [f"{one}/span/0-40" for one in some("/reports", reports)],
        "/events/{code}": some("/events", events),
        "/figures/{id}": some("/figures", [row["id"] for row in opened.series()]),
        "/families/{id}": some("/families", [row["id"] for row in opened.families()]),
        "/actors/{id}": some("/actors", [row["id"] for row in opened.actors(limit=200)]),
        "/places/{id}": some("/places", [row["id"] for row in opened.places(limit=200)]),
        "/sources/{id}": some("/sources", [row["outlet"] for row in opened.sources() if row["outlet"]]),
        "/cite": [_with("/cite", of=f"/events/{one}") for one in draw.choices(events, k=rounds)],
        "/compare": [_with("/compare", what="events", a=events[n], b=events[-1 - n]) for n in range(rounds)],
    }


def _narrowed(opened: Record, draw: random.Random, rounds: int) -> Pages:
    actors = [row["id"] for row in opened.actors(limit=40)]
    places = [row["id"] for row in opened.places(limit=200)]
    outlets = [row["outlet"] for row in opened.sources() if row["outlet"]]
    days = [day for day, _ in opened.days()]
    middle = days[len(days) // 2]

    def each(path: str, **query: Callable[[], Any]) -> list[str]:
        return [_with(path, **{name.rstrip("_"): value() for name, value in query.items()}) for _ in range(rounds)]

    word, actor, place = (lambda: draw.choice(WORDS)), (lambda: draw.choice(actors)), (lambda: draw.choice(places))
    type_, measure = (lambda: draw.choice(_TYPES)), (lambda: draw.choice(("killed", "injured")))
    box, known = (lambda: "10,20,40,40"), (lambda: draw.choice(outlets))
    narrow: dict[str, dict[str, Callable[[], Any]]] = {
        "type": {"type": type_}, "place": {"place": place}, "actor": {"actor": actor}, "q": {"q": word},
        "measure": {"measure": measure}, "bbox": {"bbox": box}, "since": {"since": lambda: middle},
        "from,to": {"from": lambda: middle, "to": lambda: days[-1]}, "realis": {"realis": lambda: "happened"},
        "voices": {"voices": lambda: 1}, "relation": {"relation": lambda: "agrees"},
        "status": {"status": lambda: "read"}, "outlet": {"outlet": known},
        "min_precision": {"min_precision": lambda: 0.5},
        "language": {"language": lambda: "ar"}, "agency": {"agency": lambda: "none"},
        "type,q,actor": {"type": type_, "q": word, "actor": actor},
        "measure,since,bbox": {"measure": measure, "since": lambda: middle, "bbox": box},
        "status,voices,realis": {"status": lambda: "read", "voices": lambda: 1, "realis": lambda: "happened"},
    }  # fmt: skip
    of_figures = set(narrow) - {"type", "realis", "type,q,actor", "status,voices,realis"}
    of_statements = of_figures - {"measure", "actor", "voices", "measure,since,bbox"}
    pages = {f"/events?{name}": each("/events", **query) for name, query in narrow.items()}
    pages |= {f"/figures?{name}": each("/figures", **narrow[name]) for name in sorted(of_figures)}
    pages |= {f"/statements?{name}": each("/statements", **narrow[name]) for name in sorted(of_statements)}
    pages |= {f"/reports?{name}": each("/reports", **narrow[name]) for name in ("q", "outlet", "since", "language")}
    pages |= {f"/actors?{name}": each("/actors", **narrow[name]) for name in ("q", "since", "outlet")}
    pages |= {f"/places?{name}": each("/places", **narrow[name]) for name in ("q", "since", "outlet")}
    pages |= {f"/sources?{name}": each("/sources", **narrow[name]) for name in ("q", "since")}
    return pages | {
        "/search": each("/search", q=word),
        **{f"/review?queue={name}": each("/review", queue=lambda name=name: name) for name in queue_modules()},
        "/review?kind": each("/review", kind=lambda: "figures", measure=measure),
        "/figures?order": each("/figures", order=lambda: "precision"),
        "/statements?speaker": each("/statements", speaker=actor),
        "/findings?relation": each("/findings", relation=lambda: "contradicts"),
        "/findings?about": each("/findings", about=measure, relation=lambda: "agrees"),
        **{f"/events?view={one}": [_with("/events", view=one)] * rounds for one in ("words", "map", "table")},
    }


def _forms(rounds: int) -> Pages:
    forms: dict[str, dict[str, Any]] = {
        "/events.json": {"limit": 1000}, "/events.csv": {"limit": 1000}, "/events.geojson": {"limit": 1000, "q": "قتل"},
        "/events/map.geojson": {}, "/events/map.geojson?type": {"type": "Armed clash"}, "/figures.csv": {"limit": 1000},
        "/statements.json": {"limit": 1000}, "/reports.csv": {"limit": 1000}, "/search.json": {"q": "قتل"},
        "/places.geojson": {}, "/index.json": {},
    }  # fmt: skip
    return {name: [_with(name.partition("?")[0], **query)] * rounds for name, query in forms.items()}


def _fullest(store: Store, rounds: int) -> Pages:
    def fullest(kind: str, members: str, name: str = "id") -> list[str]:
        rows = store.select(_FULLEST.format(kind, members))
        return [json.loads(row["body"])[name] for row in rows]

    times = range(rounds // 3 + 1)
    reports = [row["report"] for row in store.select(_FULL_REPORT)]
    return {
        "fullest event": [f"/events/{one}" for _ in times for one in fullest("event", "claims", "code")],
        "fullest family": [f"/families/{one}" for _ in times for one in fullest("family", "reports")],
        "fullest series": [f"/figures/{one}" for _ in times for one in fullest("series", "points")],
        "fullest report": [f"/reports/{one}" for _ in times for one in reports],
    }


def _far(opened: Record, rounds: int) -> Pages:
    """Return lists gone on with from nine tenths of the way."""
    figures = [row["id"] for row in opened.figures()]
    far = {
        "/events": [row["id"] for row in opened.events()], "/figures": figures,
        "/reports": [row["id"] for row in opened.reports()], "/findings": [row["id"] for row in opened.findings()],
        "/families": [row["id"] for row in opened.families()],
    }  # fmt: skip
    at = {path: ids[len(ids) * 9 // 10] for path, ids in far.items() if ids}
    killed = _with("/figures", measure="killed", after=at["/figures"])
    asked = questions(opened, "contradiction")
    if asked:
        at["/review"] = cursor_of(asked[len(asked) * 9 // 10])
    queue = {"/review": {"queue": "contradiction"}}
    far_down = {path: _with(path, after=after, **queue.get(path, {})) for path, after in at.items()}
    return {f"{path} far down": [address] * rounds for path, address in far_down.items()} | {
        "/figures far down, measure": [killed] * rounds,
    }  # fmt: skip
