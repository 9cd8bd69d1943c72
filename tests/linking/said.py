"""Reports of a sentence or two with the claims a faultless reader finds in them."""

from itertools import count
from typing import Any

from sijill.linking.linker import Linker
from sijill.linking.memory import MemoryStore
from sijill.model import (
    Claim,
    ClaimTime,
    Event,
    EventClaim,
    FigureClaim,
    Finding,
    Reader,
    Reading,
    Reference,
    Report,
    ReportHeader,
    Statement,
    make_report,
)
from sijill.model.ids import claim_id
from sijill.model.mentions import ActorMention, Mention, PlaceMention
from sijill.model.spans import quote

TOWNS = {"زوارة": (32.93, 12.08), "صرمان": (32.76, 12.57), "غدامس": (30.13, 9.5), "زلطن": (32.95, 11.87)}


def day(iso: str | None, latest: str | None = None) -> ClaimTime | None:
    """Return a day, or the span from one to another."""
    if iso is None:
        return None
    return ClaimTime(earliest=iso, latest=latest or iso, precision="month" if latest else "day", text=iso)


class Said:
    """One report in the making: words of its text become claims."""

    def __init__(
        self, text: str, published: str | None = "2019-03-05", outlet: str = "صحيفة الربيع", **header: Any
    ) -> None:
        self.report = make_report(text, published=published, outlet=outlet, **header)
        self.claims: list[Claim] = []
        self.mentions: list[Mention] = []
        self._number = count(1)

    def name(self, words: str | None, *, entity: str | None = None) -> Reference | None:
        """Return a name as the report writes it, known by its entity or by its words."""
        if words is None:
            return None
        mention, start = f"m{next(self._number)}", self.report.text.find(words)
        self.mentions.append(ActorMention(id=mention, start=start, end=start + len(words), text=words, entity=entity))
        return Reference(words, mention, entity, entity)

    def place(self, town: str | None) -> Reference | None:
        if town is None:
            return None
        mention, (latitude, longitude) = f"m{next(self._number)}", TOWNS[town]
        self.mentions.append(PlaceMention(
            id=mention, start=0, end=0, text=town, entity=town, label=town, place_kind="town", latitude=latitude,
            longitude=longitude,
        ))
        return Reference(town, mention, town, town)

    def event(
        self, trigger: str, type_: Any, town: str | None = None, when: ClaimTime | None = None,
        actor: str | None = None, target: str | None = None, **fields: Any,
    ) -> "Said":
        words = self._quote(trigger)
        sides = [[] if name is None else [Reference(name, None, name, name)] for name in (actor, target)]
        self.claims.append(EventClaim(
            id=claim_id(self.report.id, "event", words.start, trigger, type_), evidence=words, rule="told", type=type_,
            trigger=words, triggers=[words], place=self.place(town), time=when, actors=sides[0], targets=sides[1],
            **fields,
        ))
        return self

    def figure(self, words: str, measure: Any, low: float | None, high: float | None = -1, **fields: Any) -> "Said":
        told = self._quote(words)
        events = [claim.id for claim in self.claims if isinstance(claim, EventClaim)]
        town = fields.pop("town", None)
        fields = {"scope": "incident", "event": events[-1] if events else None} | fields
        self.claims.append(FigureClaim(
            id=claim_id(self.report.id, "figure", told.start, words, measure), evidence=told, rule="told",
            measure=measure, value=low, low=low, high=low if high == -1 else high, place=self.place(town), **fields,
        ))
        return self

    def said(self, cue: str, content: str | None, **fields: Any) -> "Said":
        told = self._quote(cue)
        self.claims.append(Statement(
            id=claim_id(self.report.id, "statement", told.start, cue, "indirect"), evidence=told, rule="told", cue=told,
            content=self._quote(content) if content else None, **fields,
        ))
        return self

    def _quote(self, words: str) -> Any:
        start = self.report.text.index(words)
        return quote(self.report.text, start, start + len(words))

    def reading(self) -> Reading:
        text, sentences, at = self.report.text, [], 0
        for part in text.split("."):
            if part.strip():
                sentences.append((at, at + len(part)))
            at += len(part) + 1
        header = ReportHeader(
            id=self.report.id, source=None, title=self.report.title, outlet=self.report.outlet,
            agency=self.report.agency, url=None, published=self.report.published, published_inferred=None,
            language="ar", characters=len(text),
        )
        return Reading(
            reader=Reader("told", ""), report=header, sentences=sentences, mentions=self.mentions, claims=self.claims,
        )


def linked(*told: Said) -> MemoryStore:
    """Return the store after linking some reports."""
    store = MemoryStore()
    linker = Linker(store)
    for one in told:
        report: Report = one.report
        linker.add(report, one.reading())
    linker.settle()
    return store


def findings(*told: Said) -> list[Finding]:
    """Return what comparing some reports finds."""
    store = linked(*told)
    made = [one.value for graph in ("event", "figure", "quotation") for one in store.results(graph)]
    return [value for value in made if isinstance(value, Finding)]


def named(*told: Said) -> list[tuple[str, str, str]]:
    """Return relation, subject and rule of each finding, sorted."""
    return sorted((one.relation, one.about, one.rule) for one in findings(*told))


def events(*told: Said) -> list[list[str]]:
    """Return the trigger words of each event, in order of its first claim."""
    words = {claim.id: claim.evidence.text for one in told for claim in one.claims}
    made = [one.value for one in linked(*told).results("event")]
    return sorted([words[claim] for claim in event.claims] for event in made if isinstance(event, Event))
