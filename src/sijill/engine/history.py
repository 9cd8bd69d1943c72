"""History: what changed in a record between two days, each as linking makes it of the reports published by then.

Reports of unknown date are in no past: nothing shows that they were out. They are there now.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from sijill.engine.days import DAYS
from sijill.linking.memory import MemoryStore
from sijill.linking.past import differences
from sijill.record.links import RecordLinks
from sijill.record.store import Store

Row = dict[str, Any]


def changes(path: str, first: str | None, last: str | None) -> Iterator[Row]:
    """Yield what was added, changed and withdrawn between two ISO days: from nothing, and until now, when not said.

    >>> from sijill.engine.trying import samples
    >>> {row["change"] for row in changes(samples().path, None, "2016-05-20")}
    {'added'}
    """
    with Store(DAYS.file(path, last) if last else path, read_only=True) as then:
        after = RecordLinks(then)
        if first is None:
            found = differences(MemoryStore(), after)
        else:
            with Store(DAYS.file(path, first), read_only=True) as early:
                found = differences(RecordLinks(early), after)
    for change in found:
        before, now = (msgspec.to_builtins(made.value) if made else None for made in (change.before, change.after))
        yield {"change": change.change, "kind": change.kind, "id": change.id, "before": before, "after": now}
