"""Removing a report: it leaves every table that is listed, linked or searched, and waits whole where undo finds it.

Its id stays known: the report is not taken in again, and whoever asks for it hears that it was removed and why.
"""

import zlib
from collections.abc import Iterator

import msgspec

from sijill.model import Reading, Report
from sijill.model.reading import from_json, to_json
from sijill.record.facets import counted_again, events_of_report
from sijill.record.reports import get_reading, get_report, put_report
from sijill.record.store import Store


def remove_report(store: Store, identity: str) -> bool:
    """Take a report out; false when the record does not hold it (any more).

    >>> from sijill.engine.trying import record, reports
    >>> [report] = reports("قصف الجيش مستشفى في سرت.")
    >>> with record(report.text) as made:
    ...     remove_report(made.store, report.id), remove_report(made.store, report.id)
    (True, False)
    """
    report, reading = get_report(store, identity), get_reading(store, identity)
    if report is None or reading is None:
        return False
    body = {"report": zlib.compress(msgspec.json.encode(report)), "reading": zlib.compress(to_json(reading))}
    with store.transaction():
        store.run("removed_put", {"id": identity} | body)
        for name in ("search_drop", "search_items_drop"):
            store.run(name, {"report": identity})
        with counted_again(store, events_of_report(store, identity)):
            store.run("report_drop", {"id": identity})
    return True


def removed_report(store: Store, identity: str) -> tuple[Report, Reading] | None:
    """Return a removed report with its Reading, null when none of this id was removed.

    >>> from sijill.engine.trying import samples
    >>> removed_report(samples().store, "none")
    """
    row = store.run("removed_get", {"id": identity}).fetchone()
    if row is None:
        return None
    report = msgspec.json.decode(zlib.decompress(row["report"]), type=Report)
    return report, from_json(zlib.decompress(row["reading"]))


def removed_reports(store: Store) -> Iterator[str]:
    """Yield the ids of the removed reports.

    >>> from sijill.engine.trying import record, reports
    >>> [report] = reports("قصف الجيش مستشفى في سرت.")
    >>> with record(report.text) as made:
    ...     _ = remove_report(made.store, report.id)
    ...     list(removed_reports(made.store)) == [report.id]
    True
    """
    yield from (row["id"] for row in store.run("removed_ids"))


def put_back(store: Store, identity: str) -> tuple[Report, Reading] | None:
    """Put a removed report back as it was; null when there is none.

    >>> from sijill.engine.trying import record, reports
    >>> [report] = reports("قصف الجيش مستشفى في سرت.")
    >>> with record(report.text) as made:
    ...     _ = remove_report(made.store, report.id)
    ...     put_back(made.store, report.id)[0] == report
    True
    """
    found = removed_report(store, identity)
    if found is None:
        return None
    with store.transaction():
        store.run("removed_drop", {"id": identity})
        put_report(store, *found)
    return found
