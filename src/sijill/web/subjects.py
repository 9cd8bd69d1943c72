"""What a figure, a series or a finding is about: the event, so that no number stands without a place and a day.

Decides which event that is (the one the figure was printed with, the series' own, the subject of a finding); null where
the record holds none. Leaves the wording to the templates.
"""

from collections.abc import Iterable

from sijill.record.bodies import without_links
from sijill.web.page import Ask, Row
from sijill.web.pages.events import with_places

Events = dict[str, Row]


def _events(ask: Ask, wanted: dict[str, str | None]) -> Events:
    """Return key -> event, given key -> id of an event."""
    ids = {identity for identity in wanted.values() if identity}
    held = [row for identity in sorted(ids) if (row := ask.record.cluster("event", identity))]
    known = {row["id"]: row for row in with_places(ask, held)}
    return {key: known[identity] for key, identity in wanted.items() if identity in known}


def of_series(ask: Ask, series: Iterable[Row]) -> Events:
    """Return series -> the event it counts for."""
    return _events(ask, {row["id"]: row["event"] for row in series})


def of_findings(ask: Ask, findings: Iterable[Row]) -> Events:
    """Return finding -> the event it is about: its subject, or that of the series it compares."""
    subjects = {row["id"]: str(row.get("subject") or "") for row in findings}
    series = {key: ask.record.cluster("series", one) for key, one in subjects.items() if one.startswith("q")}
    own = {key: one for key, one in subjects.items() if one.startswith("v")}
    return _events(ask, own | {key: row["event"] for key, row in series.items() if row})


def of_figures(ask: Ask, figures: Iterable[Row]) -> Events:
    """Return figure -> the event it was printed with."""
    told = {row["id"]: row["event"] for row in figures if row["event"]}
    found = ask.record.clusters_with("event", set(told.values()), without_links)
    events = {row["id"]: row for rows in found.values() for row in rows[:1]}
    placed = {row["id"]: row for row in with_places(ask, list(events.values()))}
    return {key: placed[found[claim][0]["id"]] for key, claim in told.items() if found.get(claim)}
