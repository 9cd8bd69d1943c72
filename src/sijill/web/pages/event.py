"""One event: its dates and place with their precision, who is heard, the ladder of its figures, the words of each."""

from dataclasses import replace
from typing import Any, Final

from sijill.web.copies import families_of, folded
from sijill.web.ladder import Group, group_of
from sijill.web.mapping import drawn
from sijill.web.page import Answer, Ask, BadRequestError, MovedError, NotFoundError, Row
from sijill.web.pages.events import features, with_places
from sijill.web.quoting import Words, quoted
from sijill.web.time_strip import axis_of, bounds, shape

Told = tuple[Row, list[Row]]  # a claim, and those of copies of its report
PATH: Final = "/events/{code}"
FILTERS: Final = ("after",)
_LADDERS: Final = 8
_OTHERS: Final = 40  # series named by a link
_RUNGS: Final = 8  # of one ladder; the page of its series has all
_CLAIMS: Final = 20  # whose words are shown at once
_STATEMENTS: Final = 12
_APART: Final = 12  # figures of what did not happen


def _series_of(ask: Ask, figures: list[Row]) -> list[Row]:
    """Return the series that hold any of some figures, fullest first."""
    found = ask.record.clusters_with("series", [row["id"] for row in figures])
    series = {row["id"]: row for rows in found.values() for row in rows}
    return sorted(series.values(), key=lambda row: (-len(row["points"]), row["measure"], row["id"]))


def _unhappened(figures: list[Row]) -> list[Row]:
    """Return the figures of what did not happen, which no ladder holds."""
    return [row for row in figures if row["realis"] not in ("happened", "ongoing")]


def _in_time(claims: dict[str, Row]) -> list[Row]:
    """Return claims by the day their report was published, unknown days last."""
    return sorted(claims.values(), key=lambda row: (row["day"] or "9999", row["id"]))


def _page_of_claims(ask: Ask, claims: list[Told]) -> tuple[list[Told], str | None]:
    """Return the claims whose words are shown, with their copies, and the one after which the next ones follow.

    Raises BadRequestError for a cursor that is none of them.
    """
    after = ask.query.get("after")
    begin = next((n for n, (row, _) in enumerate(claims, 1) if row["id"] == after), None) if after else 0
    if begin is None:
        raise BadRequestError("after: a claim of this event")
    shown = claims[begin : begin + _CLAIMS]
    return shown, shown[-1][0]["id"] if begin + _CLAIMS < len(claims) else None


def _wider(ask: Ask, claims: list[Row], words: dict[str, Words]) -> list[Row]:
    """Return the statements claims stand in that say more than the sentences shown."""
    told = ask.record.claims({row["attribution"] for row in claims if row["attribution"]})
    seen = [(row["report"], *words[row["id"]].sentence) for row in claims if row["id"] in words]
    return [
        row for row in _in_time(told)
        if not any(report == row["report"] and start <= row["evidence"]["start"] and row["evidence"]["end"] <= end
                   for report, start, end in seen)
    ]  # fmt: skip


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
    """Return the event of a code. Raises NotFoundError; MovedError for an old code.

    >>> from sijill.web.trying import seen
    >>> [event] = seen("/events.json?place=pl-zliten")
    >>> seen(f"/events/{event['code']}.json")["event"]["type"] == event["type"]
    True
    """
    event = ask.record.event(ask.path["code"])
    if event is None:
        raise NotFoundError(ask.path["code"])
    if event["code"] != ask.path["code"]:
        raise MovedError(f"/events/{event['code']}")
    claims = ask.record.claims(event["claims"])
    ordered = _in_time(claims)
    figures = ask.record.figures_with(event["claims"])
    series, apart = _series_of(ask, figures), _unhappened(figures)
    held = ask.record.claims(claim for row in (series if ask.form else series[:_LADDERS]) for claim in row["claims"])
    about = ask.record.clusters_with("finding", [*event["claims"], *held])
    findings = {row["id"]: row for rows in about.values() for row in rows}
    families = ask.record.clusters_with("family", event["reports"])
    [placed] = with_places(ask, [event])
    data = {
        "event": placed, "claims": list(claims.values()), "findings": list(findings.values()),
        "series": series, "figures": [*held.values(), *(row for row in apart if row["id"] not in held)],
        "families": list({row["id"]: row for rows in families.values() for row in rows}.values()),
    }  # fmt: skip
    if ask.form:
        return Answer("event.html", event["code"], data, features=features([placed]))
    ladders = _ladders(series, held, about)
    view = ladders | _drawn(ask, placed, ordered, ladders["groups"]) | {
        "apart": apart[:_APART], "more_apart": max(0, len(apart) - _APART),
        "event": placed, "findings": data["findings"], "families": data["families"], **_when(event, claims),
    }  # fmt: skip
    return Answer("event.html", event["code"], data, features=features([placed]), view=view)


def _ladders(series: list[Row], claims: dict[str, Row], findings: dict[str, list[Row]]) -> dict[str, Any]:
    """Return the ladders of the fullest series, the rungs left out of each, and how many series are."""
    groups = [group for row in series[:_LADDERS] if (group := group_of(row, claims, findings))]
    return {
        "groups": [replace(group, rungs=group.rungs[:_RUNGS]) for group in groups],
        "left_out": {group.series["id"]: max(0, len(group.rungs) - _RUNGS) for group in groups},
        "more_series": max(0, len(series) - _LADDERS), "others": series[_LADDERS : _LADDERS + _OTHERS],
    }


def _drawn(ask: Ask, event: Row, claims: list[Row], groups: list[Group]) -> dict[str, Any]:
    """Return what only the page shows: some claims with their words and chains, the map, what it is part of."""
    once = folded(claims, families_of(ask.record, claims))
    pairs, further = _page_of_claims(ask, once)
    some = [row for row, _ in pairs]
    shown = [*some, *(rung.claim for group in groups for rung in group.rungs)]
    words = quoted(ask.record, [row["id"] for row in shown])
    told_by = _wider(ask, some, words)[:_STATEMENTS]
    known = ask.record.places_at([event["place"]["entity"]] if event["place"] and event["place"]["entity"] else [])
    return {
        "claims": pairs, "all_claims": len(once), "further": further, "told_by": told_by,
        "stairs": ask.record.chains(shown),
        "words": words | quoted(ask.record, [row["id"] for row in told_by]),
        "drawn": drawn(row | {"events": 1} for row in known.values()),
        "parent": ask.record.event(event["parent"]) if event["parent"] else None,
        "inside": ask.record.events_inside(event),
    }
