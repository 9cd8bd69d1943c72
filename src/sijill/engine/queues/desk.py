"""The desk: what every queue needs of a record, asked once: words, tolls of events, what was ruled."""

import json
import zlib
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, TypeVar

import msgspec

from sijill.engine.queues.item import Row, Side, Words
from sijill.engine.record import Record
from sijill.engine.remembered import Remembered
from sijill.linking.near import link_between
from sijill.linking.rulings import rulings
from sijill.model import Decision, Link
from sijill.model.decisions import standing
from sijill.model.record import LinkKind
from sijill.record.bodies import without_links
from sijill.record.links import RecordLinks

SHOWN = 3  # claims a side
_LINK = msgspec.json.Decoder(Link)
_KEPT = Remembered(64)  # from one question to the next
Kept = TypeVar("Kept")


class _Named(msgspec.Struct, gc=False):
    """The place of a mention and whom or what it names, of all that a Reading holds of it."""

    start: int
    end: int
    entity: str | None = None


class _Mentions(msgspec.Struct):
    mentions: list[_Named]


_NAMED = msgspec.json.Decoder(_Mentions)


class Desk:
    """A record laid out for review."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.store = record.store
        self.links = RecordLinks(record.store)
        self._events: dict[str, Row] = {}  # of the claims asked for so far

    @cached_property
    def standing(self) -> list[Decision]:
        """The decisions that hold.

        >>> from sijill.engine.trying import samples
        >>> Desk(samples()).standing
        []
        """
        return standing(self.links.decisions())

    def of_reports(self, name: str, make: Callable[[], Kept]) -> Kept:
        """Return what follows from the reports and their readings alone: made anew when any came, went or changed.

        >>> from sijill.engine.trying import record, reports
        >>> with record("قصفت سرت.") as made:
        ...     counts = [Desk(made).of_reports("count", lambda: made.counts()["report"])]
        ...     _ = made.add(reports("قصفت مصراتة."))
        ...     [*counts, Desk(made).of_reports("count", lambda: made.counts()["report"])]
        [1, 2]
        """
        key = self.store.path, name
        state = *self.links.state("family"), self.store.run("report_count").fetchone()[0]
        return _KEPT.get(key, state, make)

    def tolls(self, events: Iterable[str]) -> dict[str, float]:
        """Return how many killed and injured are counted at these events, by the best numbers of their series.

        >>> from sijill.engine.trying import samples
        >>> max(Desk(samples()).tolls(event["id"] for event in samples().events()).values()) > 0
        True
        """
        return {row["event"]: row["people"] for row in self.asked("tolls_of", events)}

    def with_answered(self, most: int) -> int:
        """Return how many rows hold so many open questions, where those answered still stand among them.

        >>> from sijill.engine.trying import samples
        >>> Desk(samples()).with_answered(500)
        500
        """
        return most + sum(len(decision.targets) for decision in self.standing)

    @cached_property
    def rules(self) -> list[tuple[str, str]]:
        """The kind of claim and the rule, of all rules that made claims.

        >>> from sijill.engine.trying import samples
        >>> {kind for kind, _ in Desk(samples()).rules} <= {"event", "figure", "statement"}
        True
        """
        return [(row["kind"], row["rule"]) for row in self.store.run("claim_rules")]

    def asked(self, query: str, ids: Iterable[str]) -> list[Any]:
        """Return the rows of a query about these ids.

        >>> from sijill.engine.trying import samples
        >>> [claim] = [row["id"] for row in samples().figures(limit=1)]
        >>> [row["id"] for row in Desk(samples()).asked("claims_held", [claim, "none"])] == [claim]
        True
        """
        return self.store.run(query, {"ids": json.dumps(sorted(set(ids)), ensure_ascii=False)}).fetchall()

    def numbers(self, claims: Iterable[str]) -> dict[str, float]:
        """Return the number of each of these claims that has one: its value, else a bound.

        >>> from sijill.engine.trying import samples
        >>> figure = next(row for row in samples().figures() if row["value"])
        >>> Desk(samples()).numbers([figure["id"]]) == {figure["id"]: figure["value"]}
        True
        """
        return {row["id"]: float(row["number"]) for row in self.asked("claim_numbers", claims)}

    def link(self, graph: LinkKind, left: str, right: str) -> Link:
        """Return the link of a pair that was compared, with its reasons, whether or not it was enough.

        >>> from sijill.engine.trying import record
        >>> with record("قصفت سرت أمس.", "قصفت سرت الأحد.") as made:
        ...     left, right = sorted(claim for event in made.events() for claim in event["claims"])
        ...     [reason.rule for reason in Desk(made).link("event", left, right).reasons]
        ['event.same_type', 'event.days_apart', 'event.same_place']
        """
        row = self.store.run("link_get", {"graph": graph, "left": left, "right": right}).fetchone()
        return _LINK.decode(row["body"]) if row else link_between(self.links, graph, left, right)

    def named_at(self, report: str, entity: str) -> tuple[int, int] | None:
        """Return where a report first names somebody, null when its reading does not.

        >>> from sijill.engine.trying import record, reports
        >>> [report] = reports("قصف الجيش مستشفى في سرت.")
        >>> with record(report.text) as made:
        ...     start, end = Desk(made).named_at(report.id, "pl-sirte")
        >>> report.text[start:end]
        'سرت'
        """
        row = self.store.run("reading_get", {"report": report}).fetchone()
        named = _NAMED.decode(zlib.decompress(row["body"])).mentions if row else []
        return next(((one.start, one.end) for one in named if one.entity == entity), None)

    def events_of(self, claims: Iterable[str]) -> dict[str, Row]:
        """Return the event each of these claims is part of, among those of claims asked for before.

        >>> from sijill.engine.trying import samples
        >>> event = next(samples().events())
        >>> [found["id"] for found in Desk(samples()).events_of(event["claims"][:1]).values()] == [event["id"]]
        True
        """
        missing = [claim for claim in claims if claim not in self._events]
        if missing:
            found = self.record.clusters_with("event", missing, without_links)
            self._events.update({claim: rows[0] for claim, rows in found.items()})
        return self._events

    def record_events(self, claims: Iterable[str]) -> list[Row]:
        """Return the events of these claims, each once.

        >>> from sijill.engine.trying import samples
        >>> event = next(samples().events())
        >>> [found["id"] for found in Desk(samples()).record_events(event["claims"])] == [event["id"]]
        True
        """
        listed = list(claims)
        held = self.events_of(listed)
        return list({held[claim]["id"]: held[claim] for claim in listed if claim in held}.values())

    def words(self, claims: Iterable[str]) -> list[Words]:
        """Return the words of the first few claims, where printed.

        >>> from sijill.engine.trying import samples
        >>> event = next(samples().events())
        >>> len(Desk(samples()).words(event["claims"])) > 0
        True
        """
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
    def events_apart(self) -> frozenset[frozenset[str]]:
        """The pairs of events of which a decision keeps any claim of one from any of the other.

        >>> from sijill.engine.trying import samples
        >>> Desk(samples()).events_apart
        frozenset()
        """
        apart = rulings(self.standing).apart
        at = {
            row["member"]: row["id"]
            for row in self.asked("events_with", (claim for pair in apart for claim in pair))
        }
        return frozenset(frozenset((at[a], at[b])) for a, b in apart if a in at and b in at)

    def event_side(self, event: Row) -> Side:
        """Return an event as a side.

        >>> from sijill.engine.trying import samples
        >>> desk, event = Desk(samples()), next(samples().events())
        >>> desk.event_side(event).__class__.__name__
        'Side'
        """
        place = event["place"] or {}
        days = sorted({t for e in event["times"] for t in (e["time"]["earliest"], e["time"]["latest"]) if t})
        when = "–".join(dict.fromkeys((days[0], days[-1]))) if days else "?"
        label = f"{event['code']} · {event['type']} · {place.get('label') or place.get('text') or '?'} · {when}"
        toll = self.tolls([event["id"]]).get(event["id"])
        return Side(id=event["id"], label=label, toll=toll, words=self.words(event["claims"]))
