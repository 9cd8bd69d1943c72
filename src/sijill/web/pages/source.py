"""One outlet: its volume by month, how much of it was printed elsewhere first, and how long after."""

from collections import Counter
from datetime import date
from functools import partial
from statistics import median
from typing import Any, Final

from sijill.web.kept import kept
from sijill.web.page import Answer, Ask, NotFoundError, Row

PATH: Final = "/sources/{id:path}"
_MOST: Final = 1000
_SHOWN: Final = 50


def _days_between(first: str | None, later: str | None) -> int | None:
    if not first or not later:
        return None
    return (date.fromisoformat(later[:10]) - date.fromisoformat(first[:10])).days


def copying(ask: Ask, reports: list[Row]) -> dict[str, Any]:
    """Return how often an outlet was first of its family or followed another, and the median lag in days."""
    families = ask.record.clusters_with("family", [row["id"] for row in reports])
    firsts = {row["reports"][0] for rows in families.values() for row in rows}
    days = {identity: report.published for identity in firsts if (report := ask.record.report(identity))}
    own = {row["id"]: row for row in reports}
    led = [i for i in families if i in firsts]
    followed = {i: rows[0]["reports"][0] for i, rows in families.items() if i not in firsts}
    lags = [lag for i, first in followed.items() if (lag := _days_between(days.get(first), own[i]["day"])) is not None]
    return {
        "first": len(led), "followed": len(followed), "lag": median(lags) if lags else None,
        "share": len(followed) / len(reports) if reports else 0.0,
    }  # fmt: skip


def page(ask: Ask) -> Answer:
    """Return the outlet of a name. Raises NotFoundError.

    >>> from sijill.web.trying import seen
    >>> seen("/sources/السارية.json")["outlet"]
    'السارية'
    """
    outlet = ask.path["id"]
    data = kept(ask.record, f"source {outlet}", partial(_told, ask, outlet))
    if data is None:
        raise NotFoundError(outlet)
    return Answer("source.html", outlet, data, view={"most": max(row["reports"] for row in data["volume"])})


def _told(ask: Ask, outlet: str) -> dict[str, Any] | None:
    """Return what there is of an outlet, null when it printed nothing."""
    reports = ask.record.outlet_reports(outlet, _MOST)
    if not reports:
        return None
    months = Counter((row["day"] or "")[:7] for row in reports)
    volume = [{"month": month or None, "reports": n} for month, n in sorted(months.items())]
    return {"outlet": outlet, "copies": copying(ask, reports), "volume": volume, "reports": reports[:_SHOWN]}
