"""The soak: so many simulated reports through the local engine into one record, with cost and memory as it grows.

    python -m benchmarks.soak RECORD --reports 256000 [--every 4000]     one JSON line a step on standard output

The engine's own `keep_readings` runs, over SQLite; the war is written between its strokes and is not on the clock. The
steps of one run are the sizes a record passes through: `seconds` is processor time so far, `last_ms` what a report of
the last step cost, `peak_mib` the most memory the process ever held, the war's included.
"""

import argparse
import json
import resource
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.simulator.noise import at_level
from benchmarks.simulator.war import war

from sijill.engine.add import Added, keep_readings
from sijill.model import Reading, Report
from sijill.record.store import Store

SEED = 1


class Soak:
    """A run that tells what it cost at every step."""

    def __init__(self, record: Path, reports: int, every: int) -> None:
        self.record, self.reports, self.every = record, reports, every
        self.making = 0.0
        self.began, self.clock = time.process_time(), time.monotonic()
        self.last = 0.0

    def readings(self) -> Iterator[tuple[Report, Reading]]:
        """Yield the war, keeping the time it takes to write off the clock."""
        stream = war(SEED, self.reports, at_level(1))
        for number in range(1, self.reports + 1):
            clock = time.process_time()
            told = next(stream)
            self.making += time.process_time() - clock
            yield told.report, told.reading
            if number % self.every == 0:
                self.tell(number)

    def tell(self, number: int) -> None:
        """Print where the run stands."""
        seconds = time.process_time() - self.began - self.making
        sizes = [path.stat().st_size for path in self.record.parent.glob(self.record.name + "*")]
        step = {
            "reports": number, "seconds": round(seconds, 2),
            "last_ms": round((seconds - self.last) / self.every * 1e3, 2),
            "peak_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
            "record_mib": round(sum(sizes) / 2**20), "wall": round(time.monotonic() - self.clock),
        }
        self.last = seconds
        print(json.dumps(step), flush=True)


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", type=Path)
    parser.add_argument("--reports", type=int, default=256_000)
    parser.add_argument("--every", type=int, default=4_000)
    parser.add_argument("--onto", action="store_true", help="go on with a record that is there")
    given = parser.parse_args()
    if given.record.exists() and not given.onto:
        parser.error(f"{given.record} is there already")
    soak = Soak(given.record, given.reports, given.every)
    with Store(given.record) as store:
        keep_readings(store, soak.readings(), Added())
    soak.tell(given.reports)


if __name__ == "__main__":
    main()
