"""The day of events, on the annotated reports rules are tuned on: how many dates are right, filled rightly, or clash.

Decides nothing: `benchmarks.gold.score_event_dates` says when a date is right. Only events that are found are asked.
"""

import json
from collections import Counter
from collections.abc import Iterator

from benchmarks.gold.score_event_dates import dated
from benchmarks.intervals import wilson
from benchmarks.material import GOLD, ant, as_report
from benchmarks.table import Row

from sijill.reading import read

_SETS = {"own gold, tune": "tune.jsonl", "own gold, second tuning set": "tune_second.jsonl"}


def rows() -> Iterator[Row]:
    """Yield, for each set, the share of told dates that are read right, and the share of read dates that are right."""
    for name, file in _SETS.items():
        counts = _counts(file)
        right, told = counts["right"], sum(counts[v] for v in ("right", "missed", "other", "clashing"))
        read_dates = right + counts["other"] + counts["clashing"] + counts["invented"]
        command = f"python -m benchmarks.gold.score_event_dates {file} REPORTS --show"
        for measure, part, of, what in (
            ("recall", right, told, f"{told} dated events found"),
            ("precision", right, read_dates, f"{read_dates} dates read"),
        ):
            low, high = wilson(part / of, of) if of else (0.0, 1.0)
            yield Row(name, "event_dates", measure, part / of if of else 1.0, what, command, low, high)
        clear = 1 - counts["clashing"] / told if told else 1.0
        yield Row(name, "event_dates", "not clashing", clear, f"{told} dated events found", command)


def _counts(file: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for line in (GOLD / file).read_text("utf-8").splitlines():
        entry = json.loads(line)
        row = ant()[entry["id"]]
        for one in dated(entry, row["text"], read(as_report(row))):
            counts[one.verdict if one.wanted or one.verdict != "right" else "rightly open"] += 1
    return counts
