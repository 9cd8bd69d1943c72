"""One series of figures: the ladder, and over time the step chart with the same values in a table."""

from typing import Final

from sijill.web.ladder import group_of
from sijill.web.page import Answer, Ask, MovedError, NotFoundError
from sijill.web.pages.findings import laid_out
from sijill.web.quoting import quoted
from sijill.web.step_chart import step_chart

PATH: Final = "/figures/{id}"


def page(ask: Ask) -> Answer:
    """Return the series of an id; the id of a single figure leads to its words."""
    series = ask.record.cluster("series", ask.path["id"])
    if series is None:
        claim = ask.record.claims([ask.path["id"]]).get(ask.path["id"])
        if claim is None:
            raise NotFoundError(ask.path["id"])
        raise MovedError(f"/reports/{claim['report']}/span/{claim['evidence']['start']}-{claim['evidence']['end']}")
    claims = ask.record.claims(series["claims"])
    found = ask.record.clusters_with("finding", list(claims))
    findings = list({row["id"]: row for rows in found.values() for row in rows}.values())
    group = group_of(series, claims, found)
    shown = [rung.claim for rung in group.rungs] if group else []
    view = laid_out(ask, findings) | {
        "series": series, "group": group, "chart": step_chart(series["points"]), "findings": findings,
        "rung_words": quoted(ask.record, [row["id"] for row in shown]), "rung_stairs": ask.record.chains(shown),
        "event": ask.record.cluster("event", series["event"]) if series["event"] else None,
    }  # fmt: skip
    data = {"series": series, "claims": list(claims.values()), "findings": findings}
    return Answer("figure.html", "series", data, view=view)
