"""Writes a simulated war into a folder: reports.jsonl (to be read), readings.jsonl (already read), truth.jsonl.

    python -m benchmarks.simulator --seed 1 --reports 1000 --noise 1 OUT
    python -m benchmarks.simulator --seed 1 --reports 10000 --rates
"""

import argparse
import json
from pathlib import Path

import msgspec
from benchmarks.simulator.noise import at_level
from benchmarks.simulator.rates import rates
from benchmarks.simulator.war import Told, war

from sijill.model.reading import to_json

encode = msgspec.json.encode


def report_line(told: Told) -> bytes:
    """Return a report as `sijill read` and `sijill add` take it."""
    report = told.report
    fields = {"id": report.given_id, **{k: getattr(report, k) for k in ("title", "published", "outlet", "agency")}}
    return encode({**fields, "url": report.url, "language": report.language, "text": report.text})


def main() -> None:
    """Write the war, or print its rates."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, nargs="?")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--noise", type=float, default=1.0)
    parser.add_argument("--rates", action="store_true", help="count what the war holds, and print it")
    options = parser.parse_args()
    stream = war(options.seed, options.reports, at_level(options.noise))
    if options.rates:
        print(json.dumps(rates([told.truth for told in stream])))
        return
    if options.out is None:
        parser.error("no folder to write into")
    options.out.mkdir(parents=True, exist_ok=True)
    files = [(options.out / f"{name}.jsonl").open("wb") for name in ("reports", "readings", "truth")]
    for told in stream:
        for file, line in zip(files, (report_line(told), to_json(told.reading), encode(told.truth)), strict=True):
            file.write(line + b"\n")
    for file in files:
        file.close()


if __name__ == "__main__":
    main()
