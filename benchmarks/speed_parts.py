"""What beside the seconds of `speed_run` reading and linking cost: memory step by step, families of the same reports.

    python -m benchmarks.speed_parts peaks|families|spans REPORTS.jsonl

`peaks`: the most memory of a process that reads all reports up to and with each step, each in a process of its own.
`families`: seconds it takes to link the reports into families, decisions and results included.
`spans`: the texts with the spans of their mentions, for a tagger of `peers/` to learn from.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.material import as_report

from sijill.linking.families import family_node
from sijill.linking.linker import Linker
from sijill.linking.memory import MemoryStore
from sijill.linking.report_traits import copy_traits
from sijill.model import Report
from sijill.model.reading import to_json
from sijill.reading import read
from sijill.reading.aspects import CLAIMS, MENTIONS
from sijill.reading.draft import draft_of
from sijill.reading.finish import finish
from sijill.reading.knowledge import arabic_knowledge


def peak_of(run: Callable[[], None]) -> float:
    """Return the MiB a fork of this process held at most while it ran."""
    out, into = os.pipe()
    child = os.fork()
    if not child:
        try:
            run()
            os.write(into, str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024).encode())
        finally:
            os._exit(0)
    os.close(into)
    with os.fdopen(out) as told:
        found = told.read()
    os.waitpid(child, 0)
    return float(found)


def peaks(reports: Sequence[Report]) -> dict[str, float]:
    """Return the peak memory of reading up to each step."""
    steps = (*MENTIONS, *CLAIMS)

    def up_to(last: int) -> Callable[[], None]:
        def run() -> None:
            for report in reports:
                draft = draft_of(report, arabic_knowledge())
                for aspect in steps[:last]:
                    aspect(draft)
                if last == len(steps):
                    to_json(finish(draft))
        return run

    names = ["tokens and words", *(aspect.__name__ for aspect in steps)]
    return {name: peak_of(up_to(number)) for number, name in enumerate(names)}


def families(reports: Sequence[Report]) -> float:
    """Return the seconds that linking the reports into families takes, their readings made before."""
    readings = [(report, read(report)) for report in reports]
    graph, start = Linker(MemoryStore()).graphs["family"], time.process_time()
    graph.add([family_node(report, reading, copy_traits(report, reading)) for report, reading in readings])
    graph.settle()
    return time.process_time() - start


def main(what: str, path: str) -> None:
    """Print one JSON object, or a line a report for `spans`."""
    reports = [as_report(json.loads(line)) for line in Path(path).read_text(encoding="utf-8").splitlines()]
    if what == "spans":
        for report in reports:
            spans = [[one.start, one.end, type(one).__name__] for one in read(report).mentions]
            print(json.dumps({"text": report.text, "spans": spans}, ensure_ascii=False))
    elif what == "families":
        print(json.dumps({"reports": len(reports), "seconds": families(reports)}))
    else:
        print(json.dumps(peaks(reports)))


if __name__ == "__main__":
    main(*sys.argv[1:3])
