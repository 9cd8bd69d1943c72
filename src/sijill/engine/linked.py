"""The linker of an open record, kept from one call to the next, with the rulings in force.

A linker remembers what it compared lately and which keys are dead; that is true only while nobody else writes. Decides
when it is made anew: after an error, after a write of this program that it did not make, after any of another process.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sijill.engine.holding import InForce, in_force
from sijill.linking.linker import Linker
from sijill.record.ruling_links import RulingLinks
from sijill.record.store import Store


class Linked:
    """A store's linker and the rulings that hold, for one transaction after the other."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._kept: tuple[Linker, InForce] | None = None
        self._seen = (-1, -1)

    @contextmanager
    def at_work(self) -> Iterator[tuple[Linker, InForce]]:
        """Give the linker for one transaction; what is written is kept together with what the linker then knows.

        >>> from sijill.engine.trying import record
        >>> with record() as made:
        ...     linked = Linked(made.store)
        ...     with linked.at_work() as (first, _):
        ...         pass
        ...     with linked.at_work() as (second, _):
        ...         first is second
        True
        """
        kept, self._kept = self._kept, None
        with self.store.transaction():
            others = self.store.writes_of_others()
            if kept is None or (others, self.store.own_writes()) != self._seen:
                kept = Linker(RulingLinks(self.store)), in_force(self.store)
            yield kept
        self._kept, self._seen = kept, (others, self.store.own_writes())  # a commit writes too: the search's words
