"""What this record holds and what made it."""

from pathlib import Path
from typing import Final

from sijill.record.store import migrations
from sijill.web.page import Answer, Ask

PATH: Final = "/status"


def page(ask: Ask) -> Answer:
    """Return counts, readers and the size of the file; names no folder of this machine."""
    path = Path(ask.record.path)
    counts = ask.record.counts()
    days = ask.record.days()
    data = {
        "file": path.name, "bytes": path.stat().st_size, "schema": len(migrations()), "counts": counts,
        "readers": ask.record.tally("readers"), "first": days[0][0] if days else None,
        "last": days[-1][0] if days else None, "withheld": ask.record.hidden_names,
        "undated": counts.get("report", 0) - sum(n for _, n in days),
    }  # fmt: skip
    return Answer("status.html", "status_title", data)
