"""Opened: a record file that is open, and what of it may be seen.

Names of private persons are blacked out of what it gives, unless it is opened `internal`: see `record.outgoing`.
Decides what a question may ask. Leaves what is asked to `listing` and `looking_up`, what is written to `record`.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import asdict
from typing import Any

from sijill.record.filters import NO_LIMIT, Value
from sijill.record.masking import BLACK
from sijill.record.outgoing import Outgoing
from sijill.record.store import Store

Row = dict[str, Any]


class Opened:
    """An open record: its file, the day it stands at, and what is withheld of it."""

    store: Store
    path: str
    as_of: str | None
    internal: bool
    _out: Outgoing

    def at(self, day: str) -> AbstractContextManager["Opened"]:
        """Open the record as it stood on a day, internal: what it gives is seen through this one.

        >>> from sijill.engine.trying import samples
        >>> with samples().at("2016-05-20") as then:
        ...     then.counts()["report"]
        5
        """
        raise NotImplementedError

    def _asked(self, filters: dict[str, Value]) -> dict[str, Value]:
        """Return filters by which nothing is found that may not be seen."""
        if not self._out:
            return filters
        if any(self._out.hides(str(filters.get(name) or "")) for name in ("actor", "speaker")):
            return filters | {"nothing": 1}
        query = filters.get("q")
        hidden = self._out.hidden_from(str(query)) if query else []
        return filters | {"except": json.dumps(hidden)} if hidden else filters

    def _seen(self, text: str, report: str) -> str:
        return self._out.words(text, (report,))

    def hides(self, words: str) -> bool:
        """Return whether words hold a name that is withheld here.

        >>> from sijill.engine.trying import samples
        >>> samples().hides("سرت")
        False
        """
        return bool(self._out) and self._out.hides(words)

    def hidden(self, words: Iterable[str]) -> frozenset[str]:
        """Return which of these words hold a name that is withheld here.

        >>> from sijill.engine.trying import samples
        >>> samples().hidden(["سرت"])
        frozenset()
        """
        return frozenset(one for one in set(words) if self._out.hides(one)) if self._out else frozenset()

    @property
    def hidden_names(self) -> int:
        """How many names are blacked out of what this record gives; 0 when it is internal.

        >>> from sijill.engine.trying import samples
        >>> samples().hidden_names
        0
        """
        return len(self._out.held.any.all) if self._out else 0

    def withheld(self, limit: int = NO_LIMIT) -> Iterator[Row]:
        """Yield every name that is withheld with the rule and the words, or the decision, that say so.

        >>> from sijill.engine.trying import samples
        >>> list(samples().withheld())
        []
        """
        for number, why in enumerate(self._out.look().why):
            if 0 <= limit <= number:
                return
            row = asdict(why)
            yield row if self.internal else row | {"name": BLACK * len(why.name)}
