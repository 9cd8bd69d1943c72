"""Makes the record that `benchmarks.web_speed` asks: a simulated war of so many claims, read and linked.

python -m benchmarks.web_record OUT --claims 100000
"""

import argparse
import sys
from pathlib import Path

from benchmarks.simulator.noise import at_level
from benchmarks.simulator.war import war

from sijill.linking.linker import Linker
from sijill.linking.memory import MemoryStore
from sijill.record.links import RecordLinks
from sijill.record.reports import put_report
from sijill.record.store import Store

GRAPHS = ("family", "event", "figure", "quotation")


def main() -> None:
    """Write the record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    results, claims, reports = MemoryStore(), 0, 0
    linker = Linker(results)
    with Store(given.out) as store:
        while claims < given.claims:
            for told in war(given.seed + reports, 1000, at_level(1.0)):
                with store.transaction():
                    put_report(store, told.report, told.reading)
                linker.add(told.report, told.reading)
                claims, reports = claims + len(told.reading.claims), reports + 1
                if claims >= given.claims:
                    break
            linker.settle()
            print(f"{reports} reports, {claims} claims", file=sys.stderr, flush=True)
        for graph in GRAPHS:
            RecordLinks(store).replace(graph, [], results.results(graph))


if __name__ == "__main__":
    main()
