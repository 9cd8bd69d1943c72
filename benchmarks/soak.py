"""The soak: so many simulated reports through the local engine into one record, with cost and memory as it grows.

    python -m benchmarks.soak RECORD --reports 256000 [--every 4000]     one JSON line a step on standard output

The engine's own `keep_readings` runs, over SQLite; the war is written by a process of its own and is not on the clock.
The steps of one run are the sizes a record passes through: `seconds` is processor time so far, `last_ms` what a report
of the last step cost, `peak_mib` the most memory the process ever held. `load` is how many processes waited for the
machine's cores of late: on a busy machine the same work takes more processor time.
"""

import argparse
import json
import os
import resource
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.simulator.beside import read_beside

from sijill.engine.add import Added, keep_readings
from sijill.model import Reading, Report
from sijill.record.store import Store

SEED = 1
FIRST = 1_000  # reports; told whatever the step


class Soak:
    """A run that tells what it cost at every step."""

    def __init__(self, record: Path, reports: int, every: int, seed: int = SEED) -> None:
        self.record, self.reports, self.every, self.seed = record, reports, every, seed
        self.making = 0.0
        self.began, self.clock = time.process_time(), time.monotonic()
        self.before = self.last = (0, 0.0)

    def readings(self) -> Iterator[tuple[Report, Reading]]:
        """Yield the war, keeping the time it takes to read it off the clock."""
        stream = read_beside(self.seed, self.reports)
        for number in range(1, self.reports + 1):
            clock = time.process_time()
            read = next(stream)
            self.making += time.process_time() - clock
            yield read
            if number % self.every == 0 or number == FIRST:
                self.tell(number)

    def tell(self, number: int) -> None:
        """Print where the run stands."""
        seconds = time.process_time() - self.began - self.making
        sizes = [path.stat().st_size for path in self.record.parent.glob(self.record.name + "*")]
        before, then = self.last if number > self.last[0] else self.before  # the last step is told again, settled
        step = {
            "reports": number, "seconds": round(seconds, 2),
            "last_ms": round((seconds - then) / max(1, number - before) * 1e3, 2),
            "peak_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
            "record_mib": round(sum(sizes) / 2**20), "wall": round(time.monotonic() - self.clock),
            "load": round(os.getloadavg()[0], 1),
        }
        self.before, self.last = (before, then), (number, seconds)
        print(json.dumps(step), flush=True)


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", type=Path)
    parser.add_argument("--reports", type=int, default=256_000)
    parser.add_argument("--every", type=int, default=4_000)
    parser.add_argument("--seed", type=int, default=SEED, help="of the war")
    parser.add_argument("--onto", action="store_true", help="go on with a record that is there")
    given = parser.parse_args()
    if given.record.exists() and not given.onto:
        parser.error(f"{given.record} is there already")
    soak = Soak(given.record, given.reports, given.every, given.seed)
    with Store(given.record) as store:
        keep_readings(store, soak.readings(), Added())
        soak.tell(given.reports)  # settled, all of it


if __name__ == "__main__":
    main()
