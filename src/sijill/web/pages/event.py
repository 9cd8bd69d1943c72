"""One event: its dates and place with their precision, who is heard, the ladder of its figures, the words of each."""

from typing import Any, Final

from sijill.web.ladder import Group, group_of
from sijill.web.mapping import drawn
from sijill.web.page import Answer, Ask, MovedError, NotFoundError, Row
from sijill.web.pages.events import features, with_places
from sijill.web.quoting import quoted
from sijill.web.time_strip import axis_of, bounds, shape

PATH: Final = "/events/{code}"
_MOST_GROUPS: Final = 40


def figures_of(ask: Ask, event: Row) -> list[Row]:
    """Return the figures that stand with the event's claims in their reports."""
    claims = set(event["claims"])
    return [row for row in ask.record.claims_in(event["reports"], "figure") if row["event"] in claims]


def ladders(ask: Ask, figures: list[Row]) -> tuple[list[Group], dict[str, Row]]:
    """Return the ladders of the series that hold any of the figures, fullest first, and the claims they show."""
    found = ask.record.clusters_with("series", [row["id"] for row in figures])
    series = {row["id"]: row for rows in found.values() for row in rows}
    claims = ask.record.claims(claim for row in series.values() for claim in row["claims"])
    findings = ask.record.clusters_with("finding", list(claims))
    groups = [group_of(row, claims, findings) for row in series.values()]
    made = sorted((g for g in groups if g), key=lambda g: (-len(g.rungs), g.series["measure"], g.series["id"]))
    return made[:_MOST_GROUPS], claims


def _when(event: Row, claims: dict[str, Row]) -> dict[str, Any]:
    told = [{"time": e["time"], "claims": [claims[c] for c in e["claims"] if c in claims]} for e in event["times"]]
    days = bounds(entry["time"] for entry in told)
    axis = axis_of([*days, *(row["day"] for entry in told for row in entry["claims"])])
    if axis:
        for entry in told:
            entry["shape"] = shape(entry["time"], axis)
            entry["printed"] = [axis.at(row["day"]) for row in entry["claims"][:12] if row["day"]]
    return {"axis": axis, "told": told}


def page(ask: Ask) -> Answer:
    """Return the event of a code."""
    event = ask.record.event(ask.path["code"])
    if event is None:
        raise NotFoundError(ask.path["code"])
    if event["code"] != ask.path["code"]:
        raise MovedError(f"/events/{event['code']}")
    claims = ask.record.claims(event["claims"])
    groups, held = ladders(ask, figures_of(ask, event))
    shown = [*claims.values(), *(rung.claim for group in groups for rung in group.rungs)]
    about = ask.record.clusters_with("finding", [*event["claims"], *held])
    findings = {row["id"]: row for rows in about.values() for row in rows}
    families = ask.record.clusters_with("family", event["reports"])
    chains = ask.record.chains(shown)
    [placed] = with_places(ask, [event])
    told = ask.record.claims({row["attribution"] for row in claims.values() if row["attribution"]})
    known = ask.record.places_at([event["place"]["entity"]] if event["place"] and event["place"]["entity"] else [])
    data = {
        "event": placed, "claims": list(claims.values()), "findings": list(findings.values()),
        "series": [group.series for group in groups], "figures": list(held.values()),
        "families": list({row["id"]: row for rows in families.values() for row in rows}.values()),
    }  # fmt: skip
    view = _when(event, claims) | {
        "event": placed, "claims": claims, "groups": groups, "stairs": chains, "findings": data["findings"],
        "words": quoted(ask.record, [*(row["id"] for row in shown), *told]), "families": data["families"],
        "told_by": list(told.values()),
        "drawn": drawn(row | {"events": 1} for row in known.values()),
        "parent": ask.record.event(event["parent"]) if event["parent"] else None,
        "inside": ask.record.events_inside(event),
    }  # fmt: skip
    return Answer("event.html", event["code"], data, features=features([placed]), view=view)
