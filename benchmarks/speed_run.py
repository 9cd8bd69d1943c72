"""Seconds of processor time, and memory, that reading the reports of a file takes, by layer when asked for.

    python -m benchmarks.speed_run whole|times|layers REPORTS.jsonl

`whole` is Report to JSON; `times` the aspects up to times over fresh tokens; `layers` adds a clock around each aspect.
`how` says whether what reads is compiled, `code` of which source it is.
"""

import hashlib
import json
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

from benchmarks.material import as_report

import sijill
from sijill.engine.local import load_for_good
from sijill.model import Report
from sijill.model.reading import to_json
from sijill.reading import read
from sijill.reading.aspects import CLAIMS, MENTIONS
from sijill.reading.compiled import how_it_runs
from sijill.reading.draft import draft_of
from sijill.reading.finish import finish
from sijill.reading.knowledge import arabic_knowledge

TIMES = ("read_number_items", "find_times", "read_document_time", "read_times")
WARM_UP = 5


def whole(report: Report) -> None:
    """Read a report and encode what it says."""
    to_json(read(report))


def times(report: Report) -> None:
    """Find the times of a report."""
    draft = draft_of(report, arabic_knowledge())
    by_name = {aspect.__name__: aspect for aspect in MENTIONS}
    for name in TIMES:
        by_name[name](draft)


def timed(run: Callable[[Report], None], reports: Iterable[Report]) -> float:
    """Return the seconds a run takes over all reports."""
    start = time.process_time()
    for report in reports:
        run(report)
    return time.process_time() - start


def by_layer(reports: Iterable[Report]) -> dict[str, float]:
    """Return the seconds each step of reading takes over all reports."""
    spent: defaultdict[str, float] = defaultdict(float)
    knowledge = arabic_knowledge()
    for report in reports:
        clock = time.process_time()
        draft = draft_of(report, knowledge)
        spent["tokens and words"] += (now := time.process_time()) - clock
        for aspect in (*MENTIONS, *CLAIMS):
            clock = now
            aspect(draft)
            spent[aspect.__name__] += (now := time.process_time()) - clock
        clock = now
        to_json(finish(draft))
        spent["finish and JSON"] += time.process_time() - clock
    return dict(spent)


def code() -> str:
    """Return a digest of the source of the layers that read, which a compiled package holds too."""
    state, package = hashlib.sha256(), Path(sijill.__file__).parent
    for layer in ("model", "text", "languages", "world", "reading"):
        for path in sorted((package / layer).rglob("*.py")):
            state.update(path.relative_to(package).as_posix().encode() + path.read_bytes())
    return state.hexdigest()[:16]


def main(what: str, path: str) -> None:
    """Print one JSON object."""
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    reports = [as_report(json.loads(line)) for line in lines]
    load_for_good(many=True)  # as the pool of `sijill read` does before it forks
    timed(whole, reports[:WARM_UP])
    size = {"reports": len(reports), "characters": sum(len(report.text) for report in reports)}
    if what == "layers":
        print(json.dumps({**size, "layers": by_layer(reports)}))
        return
    seconds = timed({"whole": whole, "times": times}[what], reports)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({**size, "seconds": seconds, "peak_mib": peak, "how": how_it_runs(), "code": code()}))


if __name__ == "__main__":
    main(*sys.argv[1:3])
