"""Readings as a perfect reader would give them, from the truth the sample reports were written from.

So linking is tested by itself: what it makes of claims that are all there and all right.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sijill.model import (
    ClaimTime,
    EventClaim,
    FigureClaim,
    Reader,
    Reading,
    Reference,
    Report,
    ReportHeader,
    Statement,
    make_report,
)
from sijill.model.ids import claim_id
from sijill.model.mentions import PlaceMention
from sijill.model.spans import Quote, quote

COUNTED = {
    "fighters": "مقاتل", "dead": "قتيل", "wounded": "جريح", "people": "شخص", "civilians": "مدني", "soldiers": "جندي",
    "civilians, of the five": "مدني", "fighters, of the five": "مقاتل", "fighter": "مقاتل", "girls": "فتاة",
    "tanks": "دبابة",
    "cars": "سيارة", "woman": "امرأة", "men": "رجل",
    "doctor among the dead": "طبيب", "paramedics among the dead": "مسعف",
    "members of the battalion": "كتيبة", "of the wounded": "منهم", "fighters and civilians": "شخص",
}
TOWNS = frozenset({"Sirte", "Buwayrat", "Abu Grein", "Misrata", "Zliten", "Tripoli", "Bani Walid", "Jufra", "Benghazi"})
SAMPLES = Path(__file__).resolve().parents[2] / "samples"


def sample_reports() -> dict[str, Report]:
    """Return the sample reports by the id they came with or their file name."""
    found = {}
    for line in (SAMPLES / "reports.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        given = row.pop("id")
        found[given] = make_report(row.pop("text"), given_id=given, **row)
    for path in sorted(SAMPLES.glob("*.txt")):
        found[path.name] = make_report(path.read_text(encoding="utf-8"), source=path.name)
    return found


def truth() -> dict[str, Any]:
    """Return the truth of the samples."""
    found: dict[str, Any] = json.loads((SAMPLES / "truth.json").read_text(encoding="utf-8"))
    return found


class _Reader:
    """Turns one report's truth into claims."""

    def __init__(self, report: Report, told: dict[str, Any], names: dict[str, Any]) -> None:
        self.report, self.told, self.names = report, told, names
        self.places: dict[str, PlaceMention] = {}
        self.statements = {row["cue"]: self.id("statement", row["cue"], row["mode"]) for row in told["statements"]}
        self.events = {
            trigger: self.id("event", row["triggers"][0], row["type"])
            for row in told["events"] for trigger in row["triggers"]
        }

    def id(self, kind: str, words: str, what: str) -> str:
        return claim_id(self.report.id, kind, self.report.text.index(words), words, what)

    def quote(self, words: str) -> Quote:
        start = self.report.text.index(words)
        return quote(self.report.text, start, start + len(words))

    def reference(self, name: str | None) -> Reference | None:
        if name is None:
            return None
        return Reference(name, None, name if name in self.names else None, name)

    def place(self, name: str | None) -> Reference | None:
        if name is None:
            return None
        if name not in self.places:
            self.places[name] = PlaceMention(
                id=f"m{len(self.places)}", start=0, end=0, text=name, entity=name, label=name,
                place_kind="city" if name in TOWNS else "district", within=None if name in TOWNS else "Sirte",
            )
        return Reference(name, self.places[name].id, name, name)

    def claims(self) -> Iterator[EventClaim | FigureClaim | Statement]:
        for row in self.told["events"]:
            time = ClaimTime(
                earliest=row["earliest"], latest=row["latest"], precision=row["precision"], text=row["earliest"],
            ) if row["earliest"] or row["latest"] else None
            yield EventClaim(
                id=self.events[row["triggers"][0]], evidence=self.quote(row["triggers"][0]), rule="truth",
                attribution=self.statements.get(row["attribution"]), type=row["type"],
                trigger=self.quote(row["triggers"][0]), triggers=[self.quote(t) for t in row["triggers"]],
                actors=[ref for name in row["actors"] if (ref := self.reference(name))],
                targets=[ref for name in row["targets"] if (ref := self.reference(name))],
                place=self.place(row["place"]), time=time, realis=row["realis"], background=row["background"],
            )
        for row in self.told["figures"]:
            yield FigureClaim(
                id=self.id("figure", row["text"], row["measure"]), evidence=self.quote(row["text"]), rule="truth",
                attribution=self.statements.get(row["attribution"]), measure=row["measure"], value=row["value"],
                qualifier=row["qualifier"], low=row["low"], high=row["high"], unit=row["unit"],
                counted=COUNTED.get(row["counted"]),
                side=self.reference(row["side"]), by=self.reference(row["by"]), scope=row["scope"],
                cumulative=row["cumulative"], place=self.place(row["place"]),
                event=self.events.get(row["event"]) if row["event"] else None,
            )
        for row in self.told["statements"]:
            yield Statement(
                id=self.statements[row["cue"]], evidence=self.quote(row["cue"]), rule="truth",
                attribution=self.statements.get(row["inside"]), cue=self.quote(row["cue"]),
                content=self.content(row), speaker=self.reference(row["speaker"]),
                organisation=self.reference(row["organisation"]), mode=row["mode"], stance=row["stance"],
            )

    def content(self, row: dict[str, Any]) -> Quote | None:
        """Return what is said: from its first words to the end of the line or of the quotation marks."""
        if row["content"] is None:
            return None
        start = self.report.text.index(row["content"])
        rest = self.report.text[start:]
        ends = [at for mark in ('"', "»", "”", "\n", ". ") if (at := rest.find(mark)) > 0]
        return quote(self.report.text, start, start + min(ends, default=len(rest)))


def sample_readings() -> dict[str, tuple[Report, Reading]]:
    """Return report and Reading of every sample by its name in the truth."""
    told = truth()
    rows = {row["id"]: row for row in told["reports"]}
    made = {}
    for name, report in sample_reports().items():
        reader = _Reader(report, rows[name], told["names"])
        claims = list(reader.claims())
        made[name] = (report, _reading(report, claims, list(reader.places.values())))
    return made


def _reading(report: Report, claims: list[Any], mentions: list[Any]) -> Reading:
    sentences, at = [], 0
    for line in report.text.split("\n"):
        sentences.append((at, at + len(line)))
        at += len(line) + 1
    return Reading(
        reader=Reader("truth", ""), sentences=sentences, mentions=mentions, claims=claims,
        report=ReportHeader(
            id=report.id, source=report.source, title=report.title, outlet=report.outlet, agency=report.agency,
            url=report.url, published=report.published or _dateline(report.source), published_inferred=None,
            language="ar", characters=len(report.text),
        ),
    )


def _dateline(source: str) -> str:
    """Return the day a sample file is named after: what a reader infers from its dateline."""
    return source[:10]
