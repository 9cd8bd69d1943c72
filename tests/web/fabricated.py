"""A record of readings made by hand from the truth behind the samples: what pages show when every reader is right.

So the pages are tested by themselves: a fault of a reader shows in its own tests, not here.
"""

import json
from pathlib import Path
from typing import Any

from sijill.linking.linker import Linker
from sijill.model import (
    EventClaim,
    FigureClaim,
    PlaceMention,
    Reading,
    Reference,
    Report,
    Statement,
    TimeMention,
    make_report,
)
from sijill.model.claims import Claim, ClaimTime
from sijill.model.ids import claim_id
from sijill.model.mentions import ActorMention
from sijill.model.reading import Reader, ReportHeader
from sijill.model.spans import quote
from sijill.record.links import RecordLinks
from sijill.record.reports import put_report
from sijill.record.store import Store
from sijill.text import tokenize
from sijill.text.sentences import sentence_spans
from tests.samples.material import FOLDER, rows, truth

PLACES = {
    "Sirte": (31.2089, 16.5887),
    "Buwayrat": (31.41, 15.73),
    "Tripoli": (32.8874, 13.1873),
    "Misrata": (32.3783, 15.0906),
}


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the sentences of a text as offsets."""
    tokens = tokenize(text, {})
    return [(tokens[first].start, tokens[end - 1].end) for first, end in sentence_spans(text, tokens)]


def reports() -> dict[str, Report]:
    """Return the sample reports by the name the truth calls them."""
    made = {}
    for row in rows():
        kept = {name: row[name] for name in ("text", "title", "outlet", "agency", "url", "published")}
        made[row["id"]] = make_report(**kept, given_id=row["id"])
    for file in sorted(FOLDER.glob("*.txt")):
        made[file.name] = make_report(file.read_text(encoding="utf-8"), source=file.name)
    return made


def _reference(name: str | None) -> Reference | None:
    return Reference(name, entity="name:" + name.replace(" ", "_"), label=name) if name else None


def _time(entry: dict[str, Any]) -> ClaimTime | None:
    first, last = entry.get("earliest") or entry.get("time"), entry.get("latest") or entry.get("time")
    if not first or len(first) != 10 or not last or len(last) != 10:
        return None
    return ClaimTime(earliest=first, latest=last, precision=entry.get("precision") or "day")


class Made:
    """The readings of all samples; `claims` by report, kind and words."""

    def __init__(self) -> None:
        self.reports = reports()
        self.readings: dict[str, Reading] = {}
        self.claims: dict[tuple[str, str, str], Claim] = {}
        for entry in truth()["reports"]:
            self._read(entry)

    def _read(self, entry: dict[str, Any]) -> None:
        name = entry["id"]
        report = self.reports[name]
        said = {s["cue"]: self._statement(name, s) for s in entry["statements"]}
        events = [self._event(name, e, said) for e in entry["events"]]
        figures = [self._figure(name, f, said) for f in entry["figures"]]
        header = ReportHeader(
            id=report.id,
            source=report.source,
            title=report.title,
            outlet=report.outlet,
            agency=report.agency,
            url=report.url,
            published=report.published,
            published_inferred=None,
            language="ar",
            characters=len(report.text),
        )
        claims: list[Claim] = [*said.values(), *events, *figures]
        self.readings[name] = Reading(
            reader=Reader("by hand", "truth"),
            report=header,
            sentences=sentences(report.text),
            mentions=[*self._times(report, entry), *self._places(report), *self._actors(report)],
            claims=claims,
        )

    def _cut(self, name: str, words: str) -> Any:
        text = self.reports[name].text
        start = text.index(words)
        return quote(text, start, start + len(words))

    def _statement(self, name: str, entry: dict[str, Any]) -> Statement:
        cue = self._cut(name, entry["cue"])
        content = self._cut(name, entry["content"]) if entry["content"] else None
        ends = [(cue.start, cue.end)] + ([(content.start, content.end)] if content else [])
        report = self.reports[name]
        claim = Statement(
            id=claim_id(report.id, "statement", cue.start, cue.text, entry["mode"]),
            rule="by_hand",
            cue=cue,
            content=content,
            evidence=quote(report.text, min(a for a, _ in ends), max(b for _, b in ends)),
            role=entry["role"],
            speaker=_reference(entry["speaker"]),
            organisation=_reference(entry["organisation"]),
            medium=_reference(entry["medium"]),
            mode=entry["mode"],
            stance=entry["stance"],
        )
        self.claims[name, "statement", entry["content"] or entry["cue"]] = claim
        return claim

    def _event(self, name: str, entry: dict[str, Any], said: dict[str, Statement]) -> EventClaim:
        triggers = [self._cut(name, words) for words in entry["triggers"]]
        first = triggers[0]
        claim = EventClaim(
            id=claim_id(self.reports[name].id, "event", first.start, first.text, entry["type"]),
            rule="by_hand",
            evidence=first,
            trigger=first,
            triggers=triggers,
            type=entry["type"],
            realis=entry["realis"],
            background=entry["background"],
            place=_reference(entry["place"]),
            time=_time(entry),
            actors=[r for n in entry["actors"] if (r := _reference(n))],
            targets=[r for n in entry["targets"] if (r := _reference(n))],
            attribution=said[entry["attribution"]].id if entry["attribution"] in said else None,
        )
        for trigger in triggers:
            self.claims[name, "event", trigger.text] = claim
        return claim

    def _figure(self, name: str, entry: dict[str, Any], said: dict[str, Statement]) -> FigureClaim:
        words = self._cut(name, entry["text"])
        kept = {
            k: entry[k]
            for k in ("measure", "value", "qualifier", "low", "high", "unit", "counted", "scope", "cumulative")
        }
        event = self.claims.get((name, "event", entry["event"] or ""))
        claim = FigureClaim(
            id=claim_id(self.reports[name].id, "figure", words.start, words.text, entry["measure"]),
            rule="by_hand",
            evidence=words,
            side=_reference(entry["side"]),
            by=_reference(entry["by"]),
            time=_time(entry),
            place=_reference(entry["place"]),
            event=event.id if event else None,
            attribution=said[entry["attribution"]].id if entry["attribution"] in said else None,
            **kept,
        )
        self.claims[name, "figure", entry["text"]] = claim
        return claim

    def _times(self, report: Report, entry: dict[str, Any]) -> list[TimeMention]:
        return [
            TimeMention(
                id=f"t{n}",
                start=at,
                end=at + len(t["text"]),
                text=t["text"],
                type=t["type"],
                value=t["value"],
                mod=t["mod"],
            )
            for n, t in enumerate(entry["times"])
            if (at := report.text.index(t["text"])) >= 0
        ]

    def _actors(self, report: Report) -> list[ActorMention]:
        found = []
        for name, entry in truth()["names"].items():
            spelling = next((s for s in entry["spellings"] if s in report.text), None)
            if entry["kind"] == "actor" and spelling:
                at = report.text.index(spelling)
                entity = "name:" + name.replace(" ", "_")
                found.append(
                    ActorMention(
                        id=f"a{len(found)}", start=at, end=at + len(spelling), text=spelling, label=name, entity=entity
                    )
                )
        return found

    def _places(self, report: Report) -> list[PlaceMention]:
        found = []
        for name, entry in truth()["names"].items():
            spelling = next((s for s in entry["spellings"] if s in report.text), None)
            if entry["kind"] == "place" and spelling:
                at = report.text.index(spelling)
                latitude, longitude = PLACES.get(name, (None, None))
                found.append(
                    PlaceMention(
                        id=f"p{len(found)}",
                        start=at,
                        end=at + len(spelling),
                        text=spelling,
                        label=name,
                        entity="name:" + name.replace(" ", "_"),
                        latitude=latitude,
                        longitude=longitude,
                    )
                )
        return found


def fill(path: Path) -> Made:
    """Make the record file and return what was put into it."""
    made = Made()
    with Store(path) as store:
        linker = Linker(RecordLinks(store))
        for name, reading in made.readings.items():
            put_report(store, made.reports[name], reading)
            linker.add(made.reports[name], reading)
        linker.settle()
    return made


if __name__ == "__main__":
    import sys

    made_record = fill(Path(sys.argv[1]))
    print(json.dumps({"reports": len(made_record.readings), "claims": len(made_record.claims)}))
