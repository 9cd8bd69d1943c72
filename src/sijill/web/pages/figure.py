"""One series of figures: the ladder, and over time the step chart with the same values in a table."""

from dataclasses import replace
from typing import Final

from sijill.web.ladder import Group, group_of
from sijill.web.page import Answer, Ask, BadRequestError, MovedError, NotFoundError, Row
from sijill.web.pages.findings import laid_out
from sijill.web.quoting import quoted
from sijill.web.step_chart import step_chart
from sijill.web.subjects import of_series

PATH: Final = "/figures/{id}"
FILTERS: Final = ("after",)
_RUNGS: Final = 40  # whose words stand behind them at once; the table has every point
_FINDINGS: Final = 12


def page(ask: Ask) -> Answer:
    """Return the series of an id; the id of a single figure leads to its words. Raises NotFoundError, MovedError.

    >>> from sijill.web.trying import seen
    >>> series = seen("/days.json")["tolls"][0]
    >>> seen(f"/figures/{series['id']}.json")["series"]["measure"] == series["measure"]
    True
    """
    series = ask.record.cluster("series", ask.path["id"])
    if series is None:
        claim = ask.record.claims([ask.path["id"]]).get(ask.path["id"])
        if claim is None:
            raise NotFoundError(ask.path["id"])
        raise MovedError(f"/reports/{claim['report']}/span/{claim['evidence']['start']}-{claim['evidence']['end']}")
    claims = ask.record.claims(series["claims"])
    found = ask.record.clusters_with("finding", list(claims))
    findings = sorted({row["id"]: row for rows in found.values() for row in rows}.values(), key=_weightiest)
    data = {"series": series, "claims": list(claims.values()), "findings": findings}
    if ask.form:
        return Answer("figure.html", "series", data)
    group, further = _page_of(ask, group_of(series, claims, found))
    shown = [rung.claim for rung in group.rungs] if group else []
    view = laid_out(ask, findings[:_FINDINGS]) | {
        "series": series, "group": group, "further": further, "findings": findings[:_FINDINGS],
        "chart": step_chart(series["points"]), "more_findings": max(0, len(findings) - _FINDINGS),
        "rung_words": quoted(ask.record, [row["id"] for row in shown]), "rung_stairs": ask.record.chains(shown),
        "event": of_series(ask, [series]).get(series["id"]),
    }  # fmt: skip
    return Answer("figure.html", "series", data, view=view)


def _weightiest(finding: Row) -> tuple[float, str]:
    """Return what puts the findings that matter most first."""
    return -finding["weight"], finding["id"]


def _page_of(ask: Ask, group: Group | None) -> tuple[Group | None, str | None]:
    """Return a ladder with the rungs that are shown, on the scale of all, and the claim after which it goes on."""
    if group is None:
        return None, None
    after = ask.query.get("after")
    begin = next((n for n, rung in enumerate(group.rungs, 1) if rung.claim["id"] == after), None) if after else 0
    if begin is None:
        raise BadRequestError("after: a claim of this series")
    rungs = group.rungs[begin : begin + _RUNGS]
    further = rungs[-1].claim["id"] if begin + _RUNGS < len(group.rungs) else None
    return replace(group, rungs=rungs), further
