"""Server time of every page over a record: `python -m benchmarks.web_speed RECORD [--rounds 20] [--under 100]`.

Asks each page in this process, in both languages, with ids drawn by seed and with the filters people use; prints p50
and p95 in milliseconds, and exits with 1 when any p95 is over the bar. The bar is processor time, which is what the
answer takes on a machine that does nothing else (pages are made in one thread); elapsed time is printed beside it.
"""

import argparse
import random
import sys
import time
from pathlib import Path
from urllib.parse import quote

from sijill.engine.record import Record
from sijill.web.app import make_app
from sijill.web.inprocess import get


def sampled(record: Path, rounds: int) -> dict[str, list[str]]:
    """Return page -> addresses to ask, by a fixed seed."""
    draw = random.Random(7)
    with Record(record, read_only=True) as opened:
        reports = draw.choices([row["id"] for row in opened.reports()], k=rounds)
        events = draw.choices([row["code"] for row in opened.events()], k=rounds)
        series = draw.choices([row["id"] for row in opened.series()], k=rounds)
        families = draw.choices([row["id"] for row in opened.families()] or ["none"], k=rounds)
        actors = [row["id"] for row in opened.actors(limit=200)]
        places = [row["id"] for row in opened.places(limit=200)]
        outlets = [row["outlet"] for row in opened.sources() if row["outlet"]]
    some_actors, some_places = draw.choices(actors, k=rounds), draw.choices(places, k=rounds)
    words = ["قتل", "سرت", "الجيش", "غارات", "مدنيين", "حلب", "وزارة الدفاع"]
    lists = ("/", "/events", "/findings", "/reports", "/figures", "/statements", "/actors", "/places", "/sources",
             "/families", "/methodology", "/codebook", "/status")  # fmt: skip
    pages = {path: [f"{path}?lang={'ar' if n % 2 else 'en'}" for n in range(rounds)] for path in lists}
    pages |= {
        "/reports/{id}": [f"/reports/{one}" for one in reports],
        "/reports/{id}/span": [f"/reports/{one}/span/0-40" for one in reports],
        "/events/{code}": [f"/events/{one}" for one in events],
        "/figures/{id}": [f"/figures/{one}" for one in series],
        "/families/{id}": [f"/families/{one}" for one in families],
        "/actors/{id}": [f"/actors/{quote(one, safe='')}" for one in some_actors],
        "/places/{id}": [f"/places/{quote(one, safe='')}" for one in some_places],
        "/sources/{id}": [f"/sources/{quote(draw.choice(outlets), safe='')}" for _ in range(rounds)] if outlets else [],
        "/search": [f"/search?q={quote(draw.choice(words))}" for _ in range(rounds)],
        "/events?type": ["/events?type=Air%2Fdrone+strike", "/events?type=Armed+clash"] * (rounds // 2),
        "/events?place": [f"/events?place={quote(one, safe='')}" for one in some_places],
        "/events?actor": [f"/events?actor={quote(one, safe='')}" for one in some_actors],
        "/events?view": ["/events?view=words", "/events?view=map", "/events?view=table"] * (rounds // 3 + 1),
        "/events/map.geojson": ["/events/map.geojson", "/events/map.geojson?type=Armed+clash"] * (rounds // 2),
        "/events?q": [f"/events?q={quote(draw.choice(words))}" for _ in range(rounds)],
        "/figures?measure": ["/figures?measure=killed", "/figures?measure=injured"] * (rounds // 2),
        "/figures?q": [f"/figures?q={quote(draw.choice(words))}" for _ in range(rounds)],
        "/findings?relation": ["/findings?relation=contradicts"] * rounds,
        "/findings?as_of": ["/findings?as_of=2013-06-01"] * rounds,
    }
    return {name: asked for name, asked in pages.items() if asked}


def main() -> int:
    """Print the table and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("record", type=Path)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--under", type=float, default=100.0, help="milliseconds any p95 may take")
    given = parser.parse_args()
    app, slow = make_app(given.record), []
    print(f"{'page':24} {'p50':>8} {'p95':>8} {'cpu p95':>8} {'kB':>7}")
    for name, asked in sampled(given.record, given.rounds).items():
        get(app, asked[0])  # the first request of a page reads its template
        times, busy, size = [], [], 0
        for target in asked:
            began, spent = time.perf_counter(), time.process_time()
            size = max(size, len(get(app, target).body))
            times.append((time.perf_counter() - began) * 1000)
            busy.append((time.process_time() - spent) * 1000)
        times.sort()
        last = min(len(times) - 1, int(len(times) * 0.95))
        p50, p95, cpu = times[len(times) // 2], times[last], sorted(busy)[last]
        slow += [name] if cpu > given.under else []
        print(
            f"{name:24} {p50:8.1f} {p95:8.1f} {cpu:8.1f} {size / 1024:7.0f}{'  over' if cpu > given.under else ''}",
            flush=True,
        )
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
