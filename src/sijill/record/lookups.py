"""Lookups: what a record holds under given ids, and how much of everything; rows of plain values, as in `listings`."""

import json
from collections.abc import Callable, Iterable

import msgspec

from sijill.record.aliases import claims_behind
from sijill.record.bodies import Body, whole
from sijill.record.listings import Row
from sijill.record.masking import LONGEST_NAME
from sijill.record.store import Store


def _listed(ids: Iterable[str]) -> str:
    return json.dumps(sorted(set(ids)))


def claims_of(store: Store, ids: Iterable[str]) -> dict[str, Row]:
    """Return the claims of these ids with the report each stands in; ids the record does not hold are left out.

    >>> from sijill.engine.trying import samples
    >>> figure = next(samples().figures())
    >>> list(claims_of(samples().store, [figure["id"], "none"])) == [figure["id"]]
    True
    """
    found = {}
    for row in store.run("claims_of", {"ids": _listed(ids)}):
        about = {name: row[name] for name in ("report", "source", "outlet", "agency", "published", "day")}
        found[row["id"]] = msgspec.json.decode(row["body"]) | about
    return found


def cluster_of(store: Store, kind: str, identity: str) -> Row | None:
    """Return what linking made under an id of a kind (event, series, family, finding, …), null when there is none.

    >>> from sijill.engine.trying import samples
    >>> event = next(samples().events())
    >>> cluster_of(samples().store, "event", event["id"])["type"] == event["type"]
    True
    """
    row = store.run("cluster_get", {"kind": kind, "id": identity}).fetchone()
    return msgspec.json.decode(row["body"]) if row else None


def clusters_with(
    store: Store, kind: str, members: Iterable[str], body: Body = whole
) -> dict[str, list[Row]]:
    """Return for each claim or report the clusters of a kind it is part of, by id; `body` says what is taken apart.

    >>> from sijill.engine.trying import samples
    >>> event = next(samples().events())
    >>> claim = event["claims"][0]
    >>> [row["id"] for row in clusters_with(samples().store, "event", [claim])[claim]] == [event["id"]]
    True
    """
    found: dict[str, list[Row]] = {}
    bodies: dict[str, Row] = {}
    for row in store.run("clusters_with", {"kind": kind, "members": _listed(members)}):
        if row["id"] not in bodies:
            bodies[row["id"]] = body(row["body"])
        found.setdefault(row["member"], []).append(bodies[row["id"]])
    return found


def counts(store: Store) -> dict[str, int]:
    """Return how many reports, figures, statements and clusters of each kind there are.

    >>> from sijill.engine.trying import samples
    >>> counts(samples().store)["report"]
    18
    """
    rows = store.run("counts")
    return {row["kind"]: row["n"] for row in rows}


def report_sums(store: Store) -> list[str]:
    """Return what tells which reports the record holds: the sum of each half of their ids, as words.

    >>> from sijill.engine.trying import samples
    >>> [words.partition(" ")[0] for words in report_sums(samples().store)]
    ['high', 'low']
    """
    return [f"{row['one']} {row['n']}" for row in store.run("report_sums")]


def report_ids(store: Store) -> list[str]:
    """Return the ids of all reports, sorted.

    >>> from sijill.engine.trying import samples
    >>> len(report_ids(samples().store))
    18
    """
    return [row["id"] for row in store.run("report_ids")]


def relations(store: Store) -> dict[str, int]:
    """Return how many findings there are of each relation.

    >>> from sijill.engine.trying import samples
    >>> "contradicts" in relations(samples().store)
    True
    """
    rows = store.run("relations")
    return {row["relation"]: row["n"] for row in rows}


def days(store: Store) -> list[tuple[str, int]]:
    """Return the days reports were published on, with how many.

    >>> from sijill.engine.trying import samples
    >>> days(samples().store)[-1]
    ('2020-01-07', 1)
    """
    return [(row["day"], row["reports"]) for row in store.run("days")]


def words_around(store: Store, ids: Iterable[str], around: int = 300) -> dict[str, Row]:
    """Return for each claim its exact words with up to `around` characters before and after, cut from the original.

    >>> from sijill.engine.trying import samples
    >>> figure = next(samples().figures())
    >>> sorted(words_around(samples().store, [figure["id"]])[figure["id"]])
    ['after', 'before', 'end', 'exact', 'id', 'start']
    """
    names = ("id", "start", "end", "before", "exact", "after")
    rows = store.run("words", {"ids": _listed(ids), "around": around})
    return {row["id"]: {name: row[name] for name in names} for row in rows}


def words_at(store: Store, report: str, start: int, end: int, around: int) -> Row:
    """Return the words of a report from one offset to another with up to `around` characters before and after.

    >>> from sijill.engine.trying import samples
    >>> report = samples().report("2016-05-18-rimal")
    >>> words_at(samples().store, report.id, 5, 9, around=5)
    {'before': 'قُتل ', 'exact': 'تسعة', 'after': ' مقات'}
    """
    row = store.run("report_words", {"report": report, "start": start, "end": end, "around": around}).fetchone()
    return dict(row) if row else {"before": "", "exact": "", "after": ""}


def words_seen(
    store: Store, ids: Iterable[str], seen: Callable[[str, str], str], around: int = 300
) -> dict[str, Row]:
    """Return what `words_around` does, as it may be seen; `seen` is asked of no more than a name can reach.

    >>> from sijill.engine.trying import samples
    >>> figure = next(samples().figures())
    >>> seen = words_seen(samples().store, [figure["id"]], lambda text, report: "█" * len(text))
    >>> seen[figure["id"]]["exact"][:4]
    '████'
    """
    found = {}
    for row in store.run("words", {"ids": _listed(ids), "around": around + LONGEST_NAME}):
        text = seen(row["before"] + row["exact"] + row["after"], row["report"])
        start = len(row["before"])
        end = start + len(row["exact"])
        found[row["id"]] = {
            "id": row["id"], "start": row["start"], "end": row["end"], "before": text[max(0, start - around) : start],
            "exact": text[start:end], "after": text[end : end + around],
        }
    return found


def campaigns_at(store: Store, places: Iterable[str]) -> list[Row]:
    """Return the events at these places that went on for days.

    >>> from sijill.engine.trying import samples
    >>> len(campaigns_at(samples().store, ["pl-none"]))
    0
    """
    return [msgspec.json.decode(row["body"]) for row in store.run("campaigns_at", {"places": _listed(places)})]


def events_within(store: Store, place: str, first: str, last: str) -> list[Row]:
    """Return the events at a place whose first date lies between two days, in order of time.

    >>> from sijill.engine.trying import samples
    >>> [event["type"] for event in events_within(samples().store, "pl-zliten", "2016-01-01", "2016-12-31")]
    ['Remote explosive/landmine/IED']
    """
    rows = store.run("events_within", {"place": place, "first": first, "last": last})
    return [msgspec.json.decode(row["body"]) for row in rows]


def event_of(store: Store, code: str) -> Row | None:
    """Return the event of a code or an id, null when there is none.

    >>> from sijill.engine.trying import samples
    >>> event = next(samples().events())
    >>> event_of(samples().store, event["code"])["id"] == event["id"]
    True
    """
    row = store.run("event_by_code", {"code": code}).fetchone()
    found = msgspec.json.decode(row["body"]) if row else cluster_of(store, "event", code)
    return found or _event_once_called(store, code)


def _event_once_called(store: Store, name: str) -> Row | None:
    """Return the event that holds the claim after which an event was once called by this id or code."""
    behind = clusters_with(store, "event", claims_behind(store, name))
    events = {row["id"]: row for rows in behind.values() for row in rows}
    head = name.partition("-")[0]
    return min(events.values(), key=lambda row: (row["code"].partition("-")[0] != head, row["id"]), default=None)


def fullest_series(store: Store, measure: str | None, limit: int) -> list[Row]:
    """Return the series with most points, of one measure or of all; a single figure is none.

    >>> from sijill.engine.trying import samples
    >>> [series["measure"] for series in fullest_series(samples().store, "killed", 1)]
    ['killed']
    """
    name = "series_fullest_of" if measure else "series_fullest"
    found = store.run(name, {"limit": limit} | ({"measure": measure} if measure else {}))
    return [msgspec.json.decode(row["body"]) for row in found]


def claims_in(store: Store, reports: Iterable[str], kind: str) -> list[Row]:
    """Return the claims of a kind that stand in these reports, by id.

    >>> from sijill.engine.trying import samples
    >>> report = samples().report("2016-05-18-rimal")
    >>> claims_in(samples().store, [report.id], "figure")[0]["kind"]
    'figure'
    """
    rows = store.run("claims_in", {"reports": _listed(reports), "kind": kind})
    about = ("report", "source", "outlet", "agency", "published", "day")
    return [msgspec.json.decode(row["body"]) | {name: row[name] for name in about} for row in rows]


def figures_with(store: Store, claims: Iterable[str]) -> list[Row]:
    """Return the figures that are printed with these event claims, by id.

    >>> from sijill.engine.trying import samples
    >>> figures_with(samples().store, ["none"])
    []
    """
    rows = store.run("figures_with", {"claims": _listed(claims)})
    about = ("report", "source", "outlet", "agency", "published", "day")
    return [msgspec.json.decode(row["body"]) | {name: row[name] for name in about} for row in rows]


def reports_of(store: Store, ids: Iterable[str]) -> dict[str, Row]:
    """Return title, outlet and day of publication of the reports of these ids, without their texts.

    >>> from sijill.engine.trying import samples
    >>> report = samples().report("2016-05-18-rimal")
    >>> reports_of(samples().store, [report.id])[report.id]["outlet"]
    'بوابة رمال'
    """
    return {row["id"]: dict(row) for row in store.run("reports_of", {"ids": _listed(ids)})}


def places_at(store: Store, ids: Iterable[str]) -> dict[str, Row]:
    """Return label, coordinates and precision of the places of these ids.

    >>> from sijill.engine.trying import samples
    >>> places_at(samples().store, ["pl-sirte"])["pl-sirte"]["label"]
    'Sirte'
    """
    return {row["id"]: dict(row) for row in store.run("places_at", {"ids": _listed(ids)})}


def name_of(store: Store, kind: str, identity: str) -> Row | None:
    """Return an actor or a place by its id, with the spellings met, null when nothing names it.

    >>> from sijill.engine.trying import samples
    >>> name_of(samples().store, "place", "pl-sirte")["label"]
    'Sirte'
    """
    row = store.run("name_one", {"kind": kind, "id": identity}).fetchone()
    if row is None:
        return None
    spellings = [dict(each) for each in store.run("name_spellings", {"kind": kind, "id": identity})]
    return dict(row) | {"known": bool(row["known"]), "spellings": spellings}


def outlet_reports(store: Store, outlet: str, limit: int) -> list[Row]:
    """Return the reports of an outlet, the newest first.

    >>> from sijill.engine.trying import samples
    >>> [row["day"] for row in outlet_reports(samples().store, "بوابة رمال", 1)]
    ['2016-12-07']
    """
    return [dict(row) for row in store.run("outlet_reports", {"outlet": outlet, "limit": limit})]


def tally(store: Store, of: str) -> list[Row]:
    """Return how many claims or reports there are of each of `codes`, `rules` or `readers`.

    >>> from sijill.engine.trying import samples
    >>> len(tally(samples().store, "readers"))
    1
    """
    return [dict(row) for row in store.run(of)]
