"""The desk: what every queue needs of a record, asked once: words, tolls of events, what was ruled."""

from collections.abc import Iterable
from functools import cached_property

from sijill.engine.queues.item import Row, Side, Words
from sijill.engine.record import Record
from sijill.linking.rulings import rulings
from sijill.model import Decision
from sijill.model.decisions import standing
from sijill.record.links import RecordLinks

SHOWN = 3  # claims a side


class Desk:
    """A record laid out for review."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.store = record.store
        self.links = RecordLinks(record.store)

    @cached_property
    def standing(self) -> list[Decision]:
        """The decisions that hold."""
        return standing(self.links.decisions())

    @cached_property
    def tolls(self) -> dict[str, float]:
        """Event id -> how many killed and injured its series count, by their best numbers."""
        rows = self.store.run("tolls_by_event")
        return {row["event"]: row["toll"] for row in rows}

    @cached_property
    def events(self) -> dict[str, Row]:
        """The events of claims asked for so far."""
        return {}

    def events_of(self, claims: Iterable[str]) -> dict[str, Row]:
        """Return the event each of these claims is part of."""
        missing = [claim for claim in claims if claim not in self.events]
        if missing:
            self.events.update({c: rows[0] for c, rows in self.record.clusters_with("event", missing).items()})
        return self.events

    def record_events(self, claims: Iterable[str]) -> list[Row]:
        """Return the events of these claims, each once."""
        listed = list(claims)
        held = self.events_of(listed)
        return list({held[claim]["id"]: held[claim] for claim in listed if claim in held}.values())

    def words(self, claims: Iterable[str]) -> list[Words]:
        """Return the words of the first few claims, where printed."""
        listed = list(claims)[:SHOWN]
        rows, cut = self.record.claims(listed), self.record.words(listed)
        return [
            Words(
                claim=claim, report=rows[claim]["report"], outlet=rows[claim]["outlet"],
                published=rows[claim]["published"], before=cut[claim]["before"], exact=cut[claim]["exact"],
                after=cut[claim]["after"],
            )
            for claim in listed if claim in rows and claim in cut
        ]  # fmt: skip

    @cached_property
    def _apart(self) -> frozenset[tuple[str, str]]:
        return frozenset(rulings(self.standing).apart)

    def is_ruled_apart(self, some: Iterable[str], others: Iterable[str]) -> bool:
        """Return whether a decision keeps any claim of one event from any of another."""
        mine = list(others)
        return bool(self._apart) and any((min(a, b), max(a, b)) in self._apart for a in some for b in mine)

    def event_side(self, event: Row) -> Side:
        """Return an event as a side."""
        place = event["place"] or {}
        days = sorted({t for e in event["times"] for t in (e["time"]["earliest"], e["time"]["latest"]) if t})
        when = "–".join(dict.fromkeys((days[0], days[-1]))) if days else "?"
        label = f"{event['code']} · {event['type']} · {place.get('label') or place.get('text') or '?'} · {when}"
        return Side(id=event["id"], label=label, toll=self.tolls.get(event["id"]), words=self.words(event["claims"]))
