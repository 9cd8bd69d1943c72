"""Reports and readings in the record: putting one in whole, getting one out, telling whether one is there."""

import zlib

from sijill.model import Reading, Report, Statement
from sijill.model.reading import from_json
from sijill.record.judging import put_standings
from sijill.record.rows import claim_row, name_rows, party_rows, reading_row, report_row
from sijill.record.settling import resettle
from sijill.record.store import Store
from sijill.record.words import index_words

_FIELDS = ("id", "text", "source", "title", "outlet", "agency", "url", "published", "language", "given_id")


def holds(store: Store, report: str) -> bool:
    """Return whether a report of this id is in the record."""
    return store.run("report_known", {"id": report}).fetchone() is not None


def put_report(store: Store, report: Report, reading: Reading) -> bool:
    """Keep a report with its Reading, claims, names and search words; false when it was there already."""
    with store.transaction():
        if holds(store, report.id):
            return False
        store.run("report_put", report_row(report, reading))
        put_reading(store, reading)
        _index(store, "report", report.id, report.id, f"{report.title or ''} {report.text}")
    return True


def put_reading(store: Store, reading: Reading) -> None:
    """Keep a Reading with its claims and names in the place of an earlier one of the same report."""
    with store.transaction():
        store.run("reading_put", reading_row(reading))
        put_names(store, reading)
        put_claims(store, reading)
        report = store.run("report_get", {"id": reading.report.id}).fetchone()
        put_standings(store, reading, report["text"])


def put_names(store: Store, reading: Reading) -> None:
    """Keep the names of a Reading in the place of those its report had."""
    with store.transaction():
        store.run("names_drop", {"report": reading.report.id})
        store.run_many("name_put", name_rows(reading))


def put_claims(store: Store, reading: Reading) -> None:
    """Keep the claims of a Reading in the place of those its report had, and what is said in them for the search."""
    report = reading.report.id
    with store.transaction():
        store.run("claims_drop", {"report": report})
        store.run_many("claim_put", [claim_row(report, claim) for claim in reading.claims])
        store.run("parties_drop", {"report": report})
        store.run_many("party_put", [row for claim in reading.claims for row in party_rows(report, claim)])
        resettle(store, report)
        for name in ("search_words_drop_statements", "search_drop_statements"):
            store.run(name, {"report": report})
        for claim in reading.claims:
            if isinstance(claim, Statement) and claim.content is not None:
                _index(store, "statement", claim.id, report, claim.content.text)


def _index(store: Store, kind: str, owner: str, report: str, text: str) -> None:
    number = store.run("search_put", {"kind": kind, "owner": owner, "report": report}).lastrowid
    store.run("search_words", {"number": number, "words": index_words(text)})


def get_report(store: Store, report: str) -> Report | None:
    """Return the report of an id, null when the record does not hold it."""
    row = store.run("report_get", {"id": report}).fetchone()
    return Report(**{name: row[name] for name in _FIELDS}) if row else None


def get_reading(store: Store, report: str) -> Reading | None:
    """Return the Reading of a report, null when the record does not hold it."""
    row = store.run("reading_get", {"report": report}).fetchone()
    return from_json(zlib.decompress(row["body"])) if row else None
