"""One report more into a large record in a running process: kept, linked and settled, in milliseconds.

    python -m benchmarks.one_more RECORD [--reports 40]     a copy of the record that `benchmarks.soak` left

The reports are of another war in the same towns, in the last months that the record tells of. The ten before are to
warm up: the process is a running one.
"""

import argparse
import datetime as dt
import json
import time
from itertools import islice
from pathlib import Path
from statistics import median, quantiles

from benchmarks.simulator.noise import at_level
from benchmarks.simulator.war import war
from benchmarks.soak import SEED

from sijill.engine.add import Added, keep_readings
from sijill.engine.linked import Linked
from sijill.record.listings import newest_reports
from sijill.record.store import Store

WARM_UP = 10
WHOLE = 100_000  # reports of a war that reaches all towns
MONTHS = dt.timedelta(days=60)


def last_day(store: Store) -> dt.datetime:
    """Return the last day a report of a record was published."""
    newest = next(newest_reports(store, limit=1))
    return dt.datetime.fromisoformat(newest["published"][:10])


def costs(record: Path, reports: int) -> list[tuple[float, float]]:
    """Return processor and wall milliseconds of each report that was new."""
    found = []
    with Store(record) as store:
        linked = Linked(store)
        begins = last_day(store) - MONTHS
        for number, told in enumerate(islice(war(SEED + 1, WHOLE, at_level(1), begins=begins), reports + WARM_UP)):
            added, busy, began = Added(), time.process_time(), time.perf_counter()
            keep_readings(store, [(told.report, told.reading)], added, linked=linked)
            if added.new and number >= WARM_UP:
                found.append(((time.process_time() - busy) * 1e3, (time.perf_counter() - began) * 1e3))
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", type=Path)
    parser.add_argument("--reports", type=int, default=40)
    given = parser.parse_args()
    found = costs(given.record, given.reports)
    if not found:
        parser.error(f"{given.record} holds these reports already: give it a copy of what the soak left")
    row: dict[str, float] = {"reports": len(found)}
    for name, column in zip(("cpu", "wall"), zip(*found, strict=True), strict=True):
        row |= {f"{name}_ms": round(median(column), 1), f"{name}_p95_ms": round(quantiles(column, n=20)[-1], 1)}
    print(json.dumps(row))


if __name__ == "__main__":
    main()
