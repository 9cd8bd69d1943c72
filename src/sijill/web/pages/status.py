"""What this record holds and what made it."""

from pathlib import Path
from typing import Final

from sijill.record.store import migrations
from sijill.web.kept import counts, days, tally
from sijill.web.page import Answer, Ask

PATH: Final = "/status"


def page(ask: Ask) -> Answer:
    """Return counts, readers and the size of the file; names no folder of this machine.

    >>> from sijill.web.trying import seen
    >>> seen("/status.json")["counts"]["report"]
    18
    """
    path = Path(ask.record.path)
    counted, published = counts(ask.record), days(ask.record)
    data = {
        "file": path.name, "bytes": path.stat().st_size, "schema": len(migrations()), "counts": counted,
        "readers": tally(ask.record, "readers"), "first": published[0][0] if published else None,
        "last": published[-1][0] if published else None, "withheld": ask.record.hidden_names,
        "undated": counted.get("report", 0) - sum(n for _, n in published),
    }  # fmt: skip
    return Answer("status.html", "status_title", data)
