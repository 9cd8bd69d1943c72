"""History: the record as of a day, and what changed between two, by linking again what was published by then.

Reports of unknown date are in no past: nothing shows that they were out.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from sijill.linking.memory import MemoryStore
from sijill.linking.past import differences, relinked, results
from sijill.record import listings
from sijill.record.links import RecordLinks
from sijill.record.store import Store

Row = dict[str, Any]


def as_of(store: Store, day: str) -> MemoryStore:
    """Return what linking makes of the reports published by an ISO day."""
    return relinked(RecordLinks(store), [row["id"] for row in listings.reports(store, as_of=day)])


def rows_as_of(store: Store, kind: str, day: str, limit: int | None = None) -> Iterator[Row]:
    """Yield the events, families, series or findings of a record as of a day, by id."""
    for number, made in enumerate(sorted(results(as_of(store, day), kind), key=lambda made: made.id)):
        if limit is not None and 0 <= limit <= number:
            return
        yield msgspec.to_builtins(made.value)


def changes(store: Store, first: str, last: str) -> Iterator[Row]:
    """Yield what was added, changed and withdrawn between two ISO days."""
    for change in differences(as_of(store, first), as_of(store, last)):
        before, after = (msgspec.to_builtins(made.value) if made else None for made in (change.before, change.after))
        yield {"change": change.change, "kind": change.kind, "id": change.id, "before": before, "after": after}
