"""Changing hands: which places of a record are fought over, and who is said to have taken each.

The queries are those of `record.control`; every row passes `record.outgoing`.
"""

from collections.abc import Iterable

from sijill.engine.opened import Opened, Row
from sijill.record import control
from sijill.record.filters import NO_LIMIT


class ChangingHands(Opened):
    """What an open record says of who held which place."""

    def fought_over(self, limit: int = NO_LIMIT) -> list[Row]:
        """Return the ids of the places that changed hands with how often, those with most changes first.

        >>> from sijill.engine.trying import samples
        >>> samples().fought_over(1)
        [{'id': 'pl-sirte', 'changes': 6}]
        """
        return control.fought_over(self.store, limit)

    def places_fought_over(self) -> int:
        """Return how many places changed hands.

        >>> from sijill.engine.trying import samples
        >>> samples().places_fought_over() == len(samples().fought_over())
        True
        """
        return control.places_fought_over(self.store)

    def changes_at(self, place: str, limit: int = NO_LIMIT) -> list[Row]:
        """Return the latest changes of hands at a place in the order of time, those without a day last.

        >>> from sijill.engine.trying import samples
        >>> [row["type"] for row in samples().changes_at("pl-sirte", 1)]
        ['Non-state actor overtakes territory']
        """
        return list(self._out.rows(control.changes_at(self.store, place, limit)))

    def standing_at(self, places: Iterable[str]) -> list[Row]:
        """Return the last change of hands whose day is known at each of these places.

        >>> from sijill.engine.trying import samples
        >>> samples().standing_at(["pl-sirte"]) == samples().changes_at("pl-sirte", 1)
        True
        """
        return list(self._out.rows(control.standing_at(self.store, places)))
