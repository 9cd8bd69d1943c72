"""Reports and readings in the record: putting one in whole, getting one out, telling whether one is there."""

import zlib

from sijill.model import Reading, Report, Statement
from sijill.model.reading import from_json
from sijill.record.judging import put_standings
from sijill.record.rows import claim_row, name_rows, party_rows, reading_row, report_row
from sijill.record.search_numbers import TEXTS, search_place
from sijill.record.settling import resettle
from sijill.record.store import Store
from sijill.record.words import index_words

_OF_NAMES = ("names_drop",)
_OF_CLAIMS = ("claims_drop", "parties_drop", "search_words_drop_statements", "search_drop_statements")
_FIELDS = ("id", "text", "source", "title", "outlet", "agency", "url", "published", "language", "given_id")


def holds(store: Store, report: str) -> bool:
    """Return whether a report of this id is in the record.

    >>> from sijill.engine.trying import samples
    >>> holds(samples().store, samples().report("2016-05-18-rimal").id), holds(samples().store, "none")
    (True, False)
    """
    return store.run("report_known", {"id": report}).fetchone() is not None


def put_report(store: Store, report: Report, reading: Reading) -> bool:
    """Keep a report with its Reading, claims, names and search words; false when it was there already.

    >>> from sijill.engine.trying import record, readings
    >>> [(report, reading)] = readings("قصف الجيش مستشفى في سرت.")
    >>> with record() as made:
    ...     put_report(made.store, report, reading), put_report(made.store, report, reading)
    (True, False)
    """
    with store.transaction():
        if holds(store, report.id):
            return False
        row = report_row(report, reading)
        store.run("report_put", row)
        first = _free_number(store, search_place(row["day"], report.id) * TEXTS)
        _index(store, first, "report", report.id, report.id, f"{report.title or ''} {report.text}")
        _keep_reading(store, reading, report.text, first)
    return True


def put_reading(store: Store, reading: Reading) -> None:
    """Keep a Reading with its claims and names in the place of an earlier one of the same report."""
    with store.transaction():
        _count_claims(store, reading.report.id, -1)
        _drop(store, reading.report.id, *_OF_NAMES, *_OF_CLAIMS)
        report = store.run("report_get", {"id": reading.report.id}).fetchone()
        _keep_reading(store, reading, report["text"], _number_of(store, reading.report.id))
        resettle(store, reading.report.id)


def put_names(store: Store, reading: Reading) -> None:
    """Keep the names of a Reading in the place of those its report had."""
    with store.transaction():
        _drop(store, reading.report.id, *_OF_NAMES)
        _keep_names(store, reading)


def put_claims(store: Store, reading: Reading) -> None:
    """Keep the claims of a Reading in the place of those its report had, and what is said in them for the search."""
    with store.transaction():
        _count_claims(store, reading.report.id, -1)
        _drop(store, reading.report.id, *_OF_CLAIMS)
        _keep_claims(store, reading, _number_of(store, reading.report.id))
        resettle(store, reading.report.id)


def _drop(store: Store, report: str, *what: str) -> None:
    for name in what:
        store.run(name, {"report": report})


def _keep_reading(store: Store, reading: Reading, text: str, first: int) -> None:
    """Keep a Reading of a report that has none: nothing is there to be dropped."""
    store.run("reading_put", reading_row(reading))
    _keep_names(store, reading)
    _keep_claims(store, reading, first)
    put_standings(store, reading, text)


def _keep_names(store: Store, reading: Reading) -> None:
    store.run_many("name_put", name_rows(reading))


def _keep_claims(store: Store, reading: Reading, first: int) -> None:
    report = reading.report.id
    store.run_many("claim_put", [claim_row(report, claim) for claim in reading.claims])
    _count_claims(store, report, 1)
    store.run_many("party_put", [row for claim in reading.claims for row in party_rows(report, claim)])
    said = [claim for claim in reading.claims if isinstance(claim, Statement) and claim.content is not None]
    said.sort(key=lambda claim: (claim.evidence.start, claim.id))
    for number, claim in enumerate(said[: TEXTS - 1], first + 1):
        _index(store, number, "statement", claim.id, report, claim.content.text if claim.content else "")


def _count_claims(store: Store, report: str, sign: int) -> None:
    """Count the claims kept of a report in at its origin, or out; all other counts of a report are kept by triggers."""
    store.run("origin_claims", {"report": report, "sign": sign})


def _number_of(store: Store, report: str) -> int:
    return int(store.run("search_number", {"report": report}).fetchone()["number"])


def _free_number(store: Store, number: int) -> int:
    """Return the first number from one on that with those after it is no other report's."""
    while store.run("search_taken", {"first": number, "last": number + TEXTS - 1}).fetchone() is not None:
        number += TEXTS
    return number


def _index(store: Store, number: int, kind: str, owner: str, report: str, text: str) -> None:
    store.run("search_put", {"number": number, "kind": kind, "owner": owner, "report": report})
    store.put_off("search_words", number, {"number": number, "words": index_words(text)})


def get_report(store: Store, report: str) -> Report | None:
    """Return the report of an id, null when the record does not hold it.

    >>> from sijill.engine.trying import samples
    >>> get_report(samples().store, "none")
    """
    row = store.run("report_get", {"id": report}).fetchone()
    return Report(**{name: row[name] for name in _FIELDS}) if row else None


def get_reading(store: Store, report: str) -> Reading | None:
    """Return the Reading of a report, null when the record does not hold it.

    >>> from sijill.engine.trying import samples
    >>> report = samples().report("2016-05-18-rimal")
    >>> get_reading(samples().store, report.id).report.source
    '2016-05-18-rimal'
    """
    row = store.run("reading_get", {"report": report}).fetchone()
    return from_json(zlib.decompress(row["body"])) if row else None
