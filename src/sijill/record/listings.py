"""Listings: what a record holds, as rows of plain values in a stable order. No clock time, no row number."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import dropwhile, islice
from typing import Any, Final

import msgspec

from sijill.model import Report
from sijill.record.claim_places import START, Places
from sijill.record.filters import NO_LIMIT, Value, filtered, status_values
from sijill.record.often import LEADS, often
from sijill.record.precision import share_of
from sijill.record.store import RecordError, Store, query
from sijill.record.with_words import with_words

Row = dict[str, Any]
ORDERS = ("time", "precision")
_FEW: Final = {"place", "speaker", "rule", "report"}  # claims found by an index of their own, then put in order
_A_PAGE: Final = 1_000  # rows: a longer list is asked in one statement
_AT_ONCE: Final = 100  # names asked about together


def _rows(
    store: Store, name: str, filters: Mapping[str, Value], index: str = "", many: Collection[str] = (), **values: Value
) -> Iterator[Row]:
    sql, bound = filtered(name, filters, many)
    sql = sql.replace("/*index*/", index).replace("/*led*/", str(values.pop("led", "")))
    for row in store.select(sql, bound | values | status_values(store, filters)):
        yield dict(row)


def reports(store: Store, **filters: Value) -> Iterator[Row]:
    """Yield the reports, by day of publication, then id.

    >>> from sijill.engine.trying import samples
    >>> [row["outlet"] for row in reports(samples().store, limit=2)]
    ['بوابة رمال', 'القلوع']
    """
    limit = filters.get("limit")
    if filters.get("q") is None or not isinstance(limit, int) or not 0 <= limit <= _A_PAGE:
        yield from _rows(store, "reports", filters)
    else:
        yield from islice(_reports_with_words(store, filters), limit)


def _reports_with_words(store: Store, filters: Mapping[str, Value]) -> Iterator[Row]:
    """Yield the reports that hold words, in the order in which the search has them."""
    after = filters.get("after_report")
    rest = {name: value for name, value in filters.items() if name not in ("q", "limit", "after_report")}
    since, until = (str(filters.get(name) or "") for name in ("since", "until"))
    for found in with_words(store, filters["q"], since, until, None if after is None else str(after)):
        sql, bound = filtered("reports_among", rest)
        yield from (dict(row) for row in store.select(sql, bound | {"ids": json.dumps(found)}))


def newest_reports(store: Store, **filters: Value) -> Iterator[Row]:
    """Yield the reports whose day is known, the last day first.

    >>> from sijill.engine.trying import samples
    >>> [row["day"] for row in newest_reports(samples().store, limit=1)]
    ['2020-01-07']
    """
    yield from _rows(store, "reports_newest", filters)


def claims(store: Store, kind: str, **filters: Value) -> Iterator[Row]:
    """Yield the claims of a kind (event, figure, statement) with the report each stands in, by day and place.

    Raises RecordError for another order.

    `order` is `time`, or `precision`: those of the rules most often right first, unmeasured ones last.

    >>> from sijill.engine.trying import samples
    >>> [row["measure"] for row in claims(samples().store, "figure", measure="killed", limit=2)]
    ['killed', 'killed']
    """
    order = filters.pop("order", None) or "time"
    if order not in ORDERS:
        raise RecordError(f"order is {', '.join(ORDERS)}, not {order}")
    many = often(store, kind, filters)
    led = bool({name for name, value in filters.items() if value is not None} & LEADS - many)
    led = led or filters.get("status") in ("confirmed", "corrected")  # by analysts, one by one
    limit = filters.get("limit")
    if led or not isinstance(limit, int) or not 0 <= limit <= _A_PAGE:
        found = _claims_at_once(store, kind, order, filters, many, led)
    else:
        found = _claims_in_order(store, kind, order, filters, many, limit)
    for row in found:
        claim = msgspec.json.decode(row.pop("body"))
        about = {k: row[k] for k in ("source", "outlet", "agency", "published")}
        yield {**claim, "report": row["report"], **about, "precision": share_of(kind, claim["rule"])}


def _claims_at_once(
    store: Store, kind: str, order: str, filters: Mapping[str, Value], many: frozenset[str], led: bool
) -> Iterator[Row]:
    """Yield the claims that pass, gathered by one statement: what few rows lead to, or a list without end."""
    asked = dict(filters)
    name = "claims_by_precision" if order == "precision" else "claims"
    if order == "precision" and "after" in asked:
        asked["after_precision"] = asked.pop("after")
    few = led or any(asked.get(name) is not None for name in _FEW)  # found by an index of their own, then put in order
    index = "" if few else "INDEXED BY claim_in_time"
    yield from _rows(store, name, asked, index, many, kind=kind, led="+" if led else "")


def _claims_in_order(
    store: Store, kind: str, order: str, filters: Mapping[str, Value], many: frozenset[str], limit: int
) -> Iterator[Row]:
    """Yield a page of the claims that pass, found in the order of listing."""
    narrowed = {name: value for name, value in filters.items() if value is not None and name not in ("after", "limit")}
    start, rule = START, None
    if (after := filters.get("after")) is not None:
        row = store.run("claim_place_of", {"id": after}).fetchone()
        if row is None:
            return
        start, rule = (row["day"], row["report"], row["start"], row["id"]), row["rule"]
    passing = Places(store, kind, narrowed, many)
    places = passing.by_precision(start, rule) if order == "precision" else passing.in_time(start)
    ids = json.dumps([place[-1] for place in islice(places, limit)])
    yield from (dict(row) for row in store.run("claims_shown", {"ids": ids}))


def names(store: Store, kind: str, *, start: str | None = None, **filters: Value) -> Iterator[Row]:
    """Yield the actors or places named, by how many reports name them; `start`: from the one of this id on.

    >>> from sijill.engine.trying import samples
    >>> [row["label"] for row in names(samples().store, "place", limit=2)]
    ['Sirte', 'Misrata']
    """
    narrowed: dict[str, Value] = {name: value for name, value in filters.items() if value is not None}
    limit = narrowed.pop("limit", None)
    whole = "" if narrowed else "_all"
    counted = _rows(store, f"names{whole}", narrowed | {"limit": limit}, kind=kind)
    if start is not None:
        counted = dropwhile(lambda row: row["id"] != start, counted)
    yield from _named(store, kind, counted, narrowed)


def _named(store: Store, kind: str, counted: Iterator[Row], narrowed: Mapping[str, Value]) -> Iterator[Row]:
    """Yield what was counted with what is known of each name; where nothing is narrowed, of the whole record."""
    query = "names_of" if narrowed else "names_of_all"
    for rows in batched(counted, _AT_ONCE):
        ids = json.dumps([row["id"] for row in rows])
        known = {row["id"]: row for row in _rows(store, query, narrowed, kind=kind, ids=ids)}
        for row in rows:
            yield _name(kind, row, known[row["id"]])


def names_among(store: Store, kind: str, newest: int, limit: int = NO_LIMIT, **filters: Value) -> Iterator[Row]:
    """Yield the names that the newest reports use of those that pass filters; forms of words are of the whole record.

    >>> from sijill.engine.trying import samples
    >>> [row["label"] for row in names_among(samples().store, "place", newest=2, limit=1)]
    ['Sirte']
    """
    counted = _rows(store, "names_among", {**filters, "limit": limit}, kind=kind, newest=newest)
    yield from _named(store, kind, counted, {})


def batched(rows: Iterable[Row], size: int) -> Iterator[list[Row]]:
    """Yield rows in lists of a size; the last may be shorter.

    >>> [len(some) for some in batched([{}, {}, {}], 2)]
    [2, 1]
    """
    there = iter(rows)
    while some := list(islice(there, size)):
        yield some


def _name(kind: str, counted: Row, known: Row) -> Row:
    """Return an actor or a place with the names used of it; an actor is at no place."""
    at = ("latitude", "longitude", "country", "place_precision") if kind == "place" else ()
    return {
        "id": counted["id"], "label": known["label"], "known": bool(known["known"]),
        **{name: known[name] for name in at}, "names": sorted(json.loads(known["names"])),
        "reports": counted["reports"], "uses": counted["uses"],
    }


def sources(store: Store, **filters: Value) -> Iterator[Row]:
    """Yield the outlets with how much of the record is theirs.

    >>> from sijill.engine.trying import samples
    >>> [row["outlet"] for row in sources(samples().store, limit=2)]
    ['المرفأ الجديد', 'سواحل نت']
    """
    narrowed: dict[str, Value] = {name: value for name, value in filters.items() if value is not None}
    yield from _rows(store, "sources" if narrowed.keys() - {"limit"} else "sources_all", narrowed)


def sources_among(store: Store, newest: int, limit: int = NO_LIMIT, **filters: Value) -> Iterator[Row]:
    """Yield the outlets of the newest reports that pass filters.

    >>> from sijill.engine.trying import samples
    >>> sum(row["reports"] for row in sources_among(samples().store, newest=2))
    2
    """
    yield from _rows(store, "sources_among", {**filters, "limit": limit}, newest=newest)


def more_reports_than(store: Store, most: int, **filters: Value) -> bool:
    """Return whether more reports than so many pass filters.

    >>> from sijill.engine.trying import samples
    >>> more_reports_than(samples().store, 2), more_reports_than(samples().store, 2, agency="none")
    (True, False)
    """
    sql, bound = filtered("reports_more_than", {**filters, "limit": most + 1})
    return bool(store.select(sql, bound).fetchone()["n"] > most)


def families(store: Store, limit: int = NO_LIMIT, after: str = "") -> Iterator[Row]:
    """Yield the families, those of most reports first.

    >>> from sijill.engine.trying import samples
    >>> [len(row["reports"]) for row in families(samples().store)]
    [3]
    """
    for row in store.run("families", {"limit": limit, "after": after}):
        yield msgspec.json.decode(row["body"])


def clusters(store: Store, kind: str, limit: int = NO_LIMIT, after: str = "") -> Iterator[Row]:
    """Yield what linking made of a kind (family, event, series, finding, …), by id.

    >>> from sijill.engine.trying import samples
    >>> len(list(clusters(samples().store, "family")))
    1
    """
    for row in store.run("clusters", {"kind": kind, "limit": limit, "after": after}):
        yield msgspec.json.decode(row["body"])


def findings(
    store: Store, *, relation: str | None = None, about: str | None = None,
    after: str | None = None, looked: int = NO_LIMIT, limit: int = NO_LIMIT,
) -> Iterator[Row]:
    """Yield the findings, the weightiest first, after one of them; `looked`: of so many, whatever they are about.

    >>> from sijill.engine.trying import samples
    >>> [row["relation"] for row in findings(samples().store, relation="contradicts", limit=1)]
    ['contradicts']
    """
    looked = looked if about else limit
    values = {"relation": relation, "about": about, "after": after, "looked": looked, "limit": limit}
    for row in store.select(_of_findings("findings", relation, after), values):
        yield msgspec.json.decode(row["body"])


def finding_further(store: Store, further: int, relation: str | None = None, after: str | None = None) -> str | None:
    """Return the id of the finding so many further down the list; null when there are not as many.

    >>> from sijill.engine.trying import samples
    >>> [first, second] = [row["id"] for row in findings(samples().store, limit=2)]
    >>> finding_further(samples().store, 1) == second, finding_further(samples().store, 10**6, after=first)
    (True, None)
    """
    values = {"relation": relation, "after": after, "further": further}
    row = store.select(_of_findings("finding_further", relation, after), values).fetchone()
    return str(row["id"]) if row else None


def _of_findings(name: str, relation: str | None, after: str | None) -> str:
    narrowed = "json_extract(f.body, '$.relation') = :relation" if relation else "1"
    sql = query(name).replace("/*relation*/", narrowed).replace("/*after*/", query("finding_after") if after else "1")
    return sql.replace("/*index*/", "cluster_relation" if relation else "cluster_weight")


def report_of(store: Store, report: str) -> Report | None:
    """Return a report by its id or by the source it came as (the first, by id, when several share it).

    >>> from sijill.engine.trying import samples
    >>> report_of(samples().store, "2016-05-18-rimal").outlet
    'بوابة رمال'
    """
    row = store.run("report_find", {"id": report}).fetchone()
    return Report(**{name: row[name] for name in Report.__struct_fields__}) if row else None
