"""Makes the record that `benchmarks.web_speed` asks: a simulated war of so many claims, grouped by their truth.

    python -m benchmarks.web_record OUT --claims 100000

Nothing is linked here: claims of one type, place and day make an event, claims of one measure and place a series, the
reports of one account a family, so that the pages meet as many clusters as linking would give them, in minutes instead
of an hour. Each war of a thousand reports has places of its own, so that maps and lists of places are as long as those
of a large record; one event is told of by 400 reports, one family has 300 copies.
"""

import argparse
import itertools
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, Final

from benchmarks.simulator.noise import at_level
from benchmarks.simulator.war import war

import sijill.world
from sijill.engine.record import Record
from sijill.linking.event_codes import event_code
from sijill.model import Event, Family, Finding, PlaceMention, Reading, Series
from sijill.model.claims import ClaimTime
from sijill.model.ports import Made
from sijill.model.reading import from_json, to_json
from sijill.model.record import EventTime, Point, Voice
from sijill.model.spans import Reference
from sijill.record.links import RecordLinks
from sijill.record.reports import put_report
from sijill.record.store import Store
from sijill.world.tables import read_table

Row = dict[str, Any]
PER_WAR: Final = 1000
GAZETTEER: Final = Path(sijill.world.__file__).parent / "geonames.tsv.gz"
_TELLINGS, _COPIES = 400, 300  # events that lend a claim to the fullest one; reports of the fullest family
_PLACE: Final = re.compile(r'"(gn\d+)"')


def elsewhere(reading: Reading, moved: dict[str, dict[str, str]]) -> Reading:
    """Return a reading whose places are those of another war: place id -> row of the gazetteer."""
    plain = json.loads(to_json(reading))
    for mention in plain["mentions"]:
        if mention["kind"] == "place" and mention["entity"] in moved:
            at = moved[mention["entity"]]
            mention |= {"latitude": float(at["latitude"]), "longitude": float(at["longitude"])}
    text = json.dumps(plain, ensure_ascii=False)
    return from_json(_PLACE.sub(lambda at: f'"{moved[at[1]]["id"] if at[1] in moved else at[1]}"', text).encode())


def fill(store: Store, claims: int, seed: int) -> dict[str, list[str]]:
    """Put reports of simulated wars in until there are so many claims; returns the reports of each account."""
    held, accounts, found = 0, defaultdict(list), Random(seed)
    rows = read_table(GAZETTEER, ("id", "latitude", "longitude")).rows
    for number in itertools.count():
        moved: dict[str, dict[str, str]] = {}
        with store.transaction():
            for told in war(seed + number, PER_WAR, at_level(1.0)):
                for mention in told.reading.mentions if number else ():
                    if isinstance(mention, PlaceMention) and (mention.entity or "").startswith("gn"):
                        moved.setdefault(mention.entity or "", found.choice(rows))
                put_report(store, told.report, elsewhere(told.reading, moved) if moved else told.reading)
                accounts[f"{number}:{told.truth.family}"].append(told.report.id)
                held += len(told.reading.claims)
        print(f"{(number + 1) * PER_WAR} reports, {held} claims", file=sys.stderr, flush=True)
        if held >= claims:
            break
    return dict(accounts)


def families(accounts: dict[str, list[str]]) -> Iterator[Made]:
    """Yield a family for each account of two reports or more, and one of three hundred."""
    listed = [reports for reports in accounts.values() if len(reports) > 1]
    some = [report for reports in accounts.values() if len(reports) == 1 for report in reports][:_COPIES]
    for reports in ([some] if len(some) > 1 else []) + listed:
        value = Family(id="y" + reports[0], reports=reports, voice=None)
        yield Made(owner=reports[0], kind="family", id=value.id, members=tuple(reports), value=value)


def _reference(row: Row | None) -> Reference | None:
    return Reference(row["text"], entity=row["entity"], label=row["label"]) if row else None


def events(rows: Iterator[Row]) -> Iterator[Made]:
    """Yield an event for the claims of one type, place and day."""
    grouped: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in rows:
        where, when = (row["place"] or {}).get("entity"), (row["time"] or {}).get("earliest")
        grouped[row["type"], where, when].append(row)
    most = max(grouped.values(), key=len)
    most += [row for told in list(grouped.values())[-_TELLINGS:] if told is not most for row in told[1:2]]
    taken = {row["id"] for row in most}
    groups = [most, *([row for row in told if row["id"] not in taken] for told in grouped.values() if told is not most)]
    for told in groups:
        first, ids = told[0], tuple(row["id"] for row in told)
        place = _reference(first["place"])
        times = [EventTime(time=ClaimTime(**first["time"]), claims=list(ids))] if first["time"] else []
        value = Event(
            id="v" + ids[0],
            code=event_code(place, ids[0]),
            type=first["type"],
            claims=list(ids),
            place=place,
            times=times,
            actors=[r for a in first["actors"] if (r := _reference(a))],
            targets=[],
            realis=first["realis"],
            voices=[Voice(id="a", label=None, told_by="outlet")],
            reports=sorted({row["report"] for row in told}),
        )
        yield Made(owner=ids[0], kind="event", id=value.id, members=ids, value=value)


def series(rows: Iterator[Row], fullest: set[str]) -> Iterator[Made]:
    """Yield a series for the figures of one measure and place, at most eight, and a finding for each pair in a row.

    The figures of the fullest event, known by its claims, are one series for each measure.
    """
    grouped: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row["measure"], row["event"] in fullest or (row["place"] or {}).get("entity")].append(row)
    for (measure, where), told in grouped.items():
        size = len(told) if where is True else 8
        for start in range(0, len(told), size):
            some = told[start : start + size]
            ids = tuple(row["id"] for row in some)
            points = [
                Point(
                    low=r["low"],
                    high=r["high"],
                    value=r["value"],
                    qualifier=r["qualifier"],
                    voices=["a"],
                    as_of=r["published"][:10] if r["published"] else None,
                    claims=[r["id"]],
                )
                for r in some
            ]
            value = Series(
                id="q" + ids[0],
                measure=measure,
                side=None,
                scope="incident",
                event=None,
                claims=list(ids),
                points=points,
                relation="updates",
                low=points[0].low,
                best=None,
                high=points[-1].high,
                rule="by_hand",
            )
            yield Made(owner=ids[0], kind="series", id=value.id, members=ids, value=value)
            for number, pair in enumerate(itertools.pairwise(ids)):
                relation = ("agrees", "updates", "contradicts", "undetermined")[number % 4]
                finding = Finding(
                    id=f"n{number}{pair[0]}",
                    relation=relation,
                    about=measure,
                    claims=list(pair),
                    values=["1", "2"],
                    reason={"en": "made by hand", "ar": "مصنوع باليد"},
                    weight=float(number),
                )
                yield Made(owner=pair[0], kind="finding", id=finding.id, members=pair, value=finding)


def main() -> None:
    """Write the record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with Store(given.out) as store:
        accounts = fill(store, given.claims, given.seed)
    with Record(given.out) as record:
        links = RecordLinks(record.store)
        links.replace("family", [], list(families(accounts)))
        made = list(events(record.event_claims()))
        links.replace("event", [], made)
        links.replace("figure", [], list(series(record.figures(), set(made[0].members))))
        print(record.counts(), file=sys.stderr)


if __name__ == "__main__":
    main()
