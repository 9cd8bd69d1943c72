"""A page as the Reading a faultless reader would give, and the truth about each of its claims.

Built from the marks the words were written with, so offsets, values and links between claims are right by construction.
"""

import calendar
from dataclasses import dataclass, field

from benchmarks.simulator.cast import prose
from benchmarks.simulator.facts import Telling
from benchmarks.simulator.grammar import Mark
from benchmarks.simulator.mentions import RULE, Mentions
from benchmarks.simulator.truth import ClaimTruth
from benchmarks.simulator.writing import Page

from sijill.model import (
    Claim,
    EventClaim,
    FigureClaim,
    Quote,
    Reader,
    Reading,
    Reference,
    Report,
    ReportHeader,
    Statement,
)
from sijill.model.ids import claim_id

READER = Reader("simulator", "simulator")


@dataclass
class Builder:
    """One Reading in the making."""

    telling: Telling
    page: Page
    report: Report
    mentions: Mentions
    claims: list[Claim] = field(default_factory=list)
    truths: list[ClaimTruth] = field(default_factory=list)


def _statement(built: Builder, marks: dict[str, Mark]) -> str | None:
    """Add the statement of a sentence, if it holds one; return its id."""
    if "say" not in marks:
        return None
    telling, cue = built.telling, built.mentions.quote(marks["say"])
    content = built.mentions.quote(marks["content"]) if "content" in marks else None
    speaker = organisation = role = None
    if "speaker" in marks and marks["say"].start <= marks["speaker"].start < marks["say"].end:
        who, words = telling.speaker, built.mentions.quote(marks["speaker"])
        role = who.role
        if who.name:
            speaker = built.mentions.person(who.name, who.role, who.organisation, words.end)
            organisation = Reference(who.organisation) if who.organisation else None
    medium = None
    if "quoted" in marks:
        medium = built.mentions.outlet(marks["quoted"])
    first, last = min(cue.start, (content or cue).start), max(cue.end, (content or cue).end)
    evidence = Quote(first, last, built.page.text[first:last])
    identity = claim_id(built.report.id, "statement", cue.start, cue.text, "indirect")
    built.claims.append(Statement(
        id=identity, evidence=evidence, rule=RULE, cue=cue, content=content, speaker=speaker,
        organisation=organisation, medium=medium, role=role, verb=cue.text.split()[0],
    ))
    return identity


def _truth(built: Builder, claim: EventClaim | FigureClaim, what: str, happening: str) -> None:
    telling, facts, time = built.telling, built.telling.facts, claim.time
    background = isinstance(claim, EventClaim) and claim.background
    value, low, high = (claim.value, claim.low, claim.high) if isinstance(claim, FigureClaim) else (None, None, None)
    figure = isinstance(claim, FigureClaim)
    built.truths.append(ClaimTruth(
        id=claim.id, happening=happening, what=what, voice=telling.voice, published=telling.published.isoformat(),
        value=value, low=low, high=high,
        earliest=time.earliest if time else None, latest=time.latest if time else None,
        place=claim.place.entity if claim.place else None,
        place_words=None if background else facts.place_words,
        actor=None if background or figure or not facts.actor else facts.actor.id, background=background,
        start=claim.evidence.start, end=claim.evidence.end,
    ))


def _event(built: Builder, triggers: list[Mark], lead: dict[str, Mark], said: str | None) -> EventClaim:
    telling = built.telling
    kind = prose()["kinds"][telling.happening.kind]
    names = {
        "actor": telling.facts.actor, "target": telling.happening.target,
    }
    sides = {key: built.mentions.force(lead[key], force) for key, force in names.items() if force and key in lead}
    quotes = [built.mentions.quote(mark) for mark in triggers]
    inside = "content" in lead and lead["content"].start <= quotes[0].start < lead["content"].end
    return EventClaim(
        id=claim_id(built.report.id, "event", quotes[0].start, quotes[0].text, kind["type"]), evidence=quotes[0],
        rule=RULE, attribution=said if inside else None, type=kind["type"], trigger=quotes[0], triggers=quotes,
        actors=[sides["actor"]] if "actor" in sides else [], targets=[sides["target"]] if "target" in sides else [],
        place=built.mentions.place(lead["place"], telling.facts.place), time=built.mentions.day(lead["day"]),
    )


def _figures(built: Builder, lead: dict[str, Mark], event: EventClaim, said: str | None) -> None:
    target = built.telling.happening.target
    soldiers = bool(target and built.telling.happening.noun == target.fighter and event.targets)
    for measure, toll in built.telling.facts.tolls.items():
        mark = lead.get(measure) or lead[f"{measure}_nom"]
        words = built.mentions.quote(mark)
        built.mentions.quantity(mark, measure)
        claim = FigureClaim(
            id=claim_id(built.report.id, "figure", words.start, words.text, measure), evidence=words, rule=RULE,
            attribution=said, measure="killed" if measure == "killed" else "injured", value=toll.value,
            qualifier=toll.qualifier, low=toll.low, high=toll.high, counted=words.text.split()[-1],
            side=event.targets[0] if soldiers and measure == "killed" else None,
            by=event.actors[0] if event.actors and not soldiers else None, scope="incident", time=event.time,
            place=event.place, event=event.id,
        )
        built.claims.append(claim)
        _truth(built, claim, measure, built.telling.happening.id)


def _past(built: Builder, marks: dict[str, Mark]) -> None:
    past = built.telling.happening.recalls
    if past is None:
        raise ValueError("a sentence recalls nothing")
    year, month = past.moment.year, past.moment.month
    value, last = f"{year}-{month:02}", calendar.monthrange(year, month)[1]
    time = built.mentions.time(marks["past_day"], value, f"{value}-01", f"{value}-{last}")
    trigger = built.mentions.quote(marks["past"])
    kind = prose()["kinds"][past.kind]["type"]
    claim = EventClaim(
        id=claim_id(built.report.id, "event", trigger.start, trigger.text, kind), evidence=trigger, rule=RULE,
        type=kind, trigger=trigger, triggers=[trigger], background=True, time=time,
        actors=[built.mentions.force(marks["past_actor"], past.actor)] if past.actor else [],
        place=built.mentions.place(marks["past_place"], past.place),
    )
    built.claims.append(claim)
    _truth(built, claim, "event", past.id)


def reading(telling: Telling, page: Page, report: Report) -> tuple[Reading, list[ClaimTruth]]:
    """Return the Reading of a page and the truth about its claims, in the order of the text."""
    built = Builder(telling, page, report, Mentions(telling, page))
    first = {mark.kind: mark for mark in reversed(page.sentences[0][2])}
    triggers = [mark for _, _, marks in page.sentences for mark in marks if mark.kind == "event"]
    said = [_statement(built, {m.kind: m for m in reversed(marks)}) for _, _, marks in page.sentences]
    event = _event(built, triggers, first, said[0])
    built.claims.append(event)
    _truth(built, event, "event", telling.happening.id)
    if telling.facts.tolls:
        _figures(built, first, event, event.attribution)
    for _, _, marks in page.sentences:
        kinds = {mark.kind: mark for mark in marks}
        if "past" in kinds:
            _past(built, kinds)
    header = ReportHeader(
        id=report.id, source=report.source, title=report.title, outlet=report.outlet, agency=report.agency,
        url=report.url, published=report.published, published_inferred=None, language="ar",
        characters=len(report.text),
    )
    return Reading(
        reader=READER, report=header, sentences=[(start, end) for start, end, _ in page.sentences],
        mentions=built.mentions.in_order(), claims=sorted(built.claims, key=lambda c: (c.evidence.start, c.id)),
    ), built.truths

