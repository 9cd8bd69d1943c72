"""Verifying a record: every text still has its hash and id, every span still cuts its words, and every
count that is kept is what counting gives. A tamper shows."""

import hashlib
import zlib
from collections.abc import Iterator
from typing import Any

import msgspec

from sijill.model import Decision, Quote
from sijill.model.decisions import standing
from sijill.model.reading import from_json
from sijill.model.report import report_id
from sijill.record.amendments import ON_CLAIMS, amended
from sijill.record.links import RecordLinks
from sijill.record.removing import removed_report, removed_reports
from sijill.record.store import Store


def faults(store: Store) -> Iterator[str]:
    """Yield one line for each thing that does not hold; an untouched record yields none.

    >>> from sijill.engine.trying import samples
    >>> list(faults(samples().store))
    []
    """
    for row in store.run("integrity"):
        if row[0] != "ok":
            yield f"database: {row[0]}"
    rulings = [one for one in standing(RecordLinks(store).decisions()) if one.action in ON_CLAIMS]
    for row in store.run("verify_reports").fetchall():
        yield from _report_faults(row)
        yield from _reading_faults(row, rulings)
    yield from _removed_faults(store)
    for row in store.run("search_wrong"):
        yield f"{row['id']}: the search does not have it where it stands among the reports"
    for row in store.run("tallies_wrong"):
        about = " ".join(filter(None, (row["of"], row["one"], row["two"])))
        yield f"{about}: {row['kept'] or 0} kept, {row['counted'] or 0} counted"


def _removed_faults(store: Store) -> Iterator[str]:
    """Yield the removed reports that would not come back as they were."""
    for identity in list(removed_reports(store)):
        try:
            found = removed_report(store, identity)
        except (zlib.error, msgspec.ValidationError, msgspec.DecodeError) as error:
            yield f"{identity}: removed, and cannot be opened: {error}"
            continue
        report = found[0] if found else None
        fields = ("title", "outlet", "agency", "url", "published", "given_id")
        if report is None or report_id(report.text, **{name: getattr(report, name) for name in fields}) != identity:
            yield f"{identity}: text or metadata were changed after the report was removed"


def _report_faults(row: Any) -> Iterator[str]:
    text = row["text"]
    if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != row["sha256"]:
        yield f"{row['id']}: the text does not have the hash it was stored with"
    fields = {name: row[name] for name in ("title", "outlet", "agency", "url", "published", "given_id")}
    if report_id(text, **fields) != row["id"]:
        yield f"{row['id']}: text or metadata were changed after the report was stored"


def _reading_faults(row: Any, rulings: list[Decision]) -> Iterator[str]:
    if row["body"] is None:
        yield f"{row['id']}: the report has no reading"
        return
    try:
        reading = from_json(zlib.decompress(row["body"]))
    except (zlib.error, msgspec.ValidationError, msgspec.DecodeError) as error:
        yield f"{row['id']}: the reading cannot be opened: {error}"
        return
    quotes: list[Quote | Any] = [*reading.mentions, *(claim.evidence for claim in reading.claims)]
    for part in quotes:
        if row["text"][part.start : part.end] != part.text:
            yield f"{row['id']}: {part.start}-{part.end} no longer cuts the words it was read from"
    held = set(filter(None, (row["claims"] or "").split(",")))
    if held != {claim.id for claim in amended(reading, row["text"], rulings).claims}:
        yield f"{row['id']}: the claims kept are not those of the reading and the decisions"
