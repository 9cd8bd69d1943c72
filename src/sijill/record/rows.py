"""From a report and its Reading to the rows a record keeps: columns to ask by, the whole as JSON beside them."""

import hashlib
import zlib
from collections import Counter
from typing import Any

import msgspec

from sijill.languages.spelling import fold
from sijill.model import Claim, EventClaim, FigureClaim, PlaceMention, Reading, Report, Statement
from sijill.model.mentions import ActorMention, PersonMention
from sijill.model.reading import to_json

Row = dict[str, Any]


def report_row(report: Report, reading: Reading) -> Row:
    """Return the row of a report; `day` is its ISO day of publication, else the latest day inferred, else null.

    >>> from sijill.engine.trying import readings
    >>> report_row(*readings("قصف الجيش مستشفى في سرت.")[0])["day"]
    '2016-12-07'
    """
    inferred = reading.report.published_inferred
    day = (report.published or (inferred.latest if inferred else None) or "")[:10] or None
    fields = {name: getattr(report, name) for name in report.__struct_fields__}
    return fields | {
        "day": day, "read_as": reading.report.language,
        "sha256": hashlib.sha256(report.text.encode("utf-8", "surrogatepass")).hexdigest(),
    }


def reading_row(reading: Reading) -> Row:
    """Return the row of a Reading: the reader that made it and its JSON, deflated.

    >>> from sijill.engine.trying import readings
    >>> sorted(reading_row(readings("قصف الجيش مستشفى في سرت.")[0][1]))
    ['body', 'lexicon', 'report', 'version']
    """
    return {
        "report": reading.report.id, "version": reading.reader.version, "lexicon": reading.reader.lexicon,
        "body": zlib.compress(to_json(reading), 6),
    }


def claim_row(report: str, claim: Claim) -> Row:
    """Return the row of a claim; a column that this kind of claim does not have is null.

    >>> from sijill.engine.trying import readings
    >>> [claim] = readings("قصف الجيش مستشفى في سرت.")[0][1].claims
    >>> claim_row("r1", claim)["kind"]
    'event'
    """
    row: Row = dict.fromkeys(
        ("realis", "background", "value", "low", "high", "earliest", "latest", "place", "speaker")
    )
    row |= {
        "id": claim.id, "report": report, "start": claim.evidence.start, "end": claim.evidence.end,
        "attribution": claim.attribution, "rule": claim.rule, "body": msgspec.json.encode(claim),
    }
    if claim.place is not None:
        row["place"] = claim.place.entity
    if claim.time is not None:
        row |= {"earliest": claim.time.earliest, "latest": claim.time.latest}
    return row | _own_columns(claim)


def _own_columns(claim: Claim) -> Row:
    match claim:
        case EventClaim():
            return {"kind": "event", "type": claim.type, "realis": claim.realis, "background": int(claim.background)}
        case FigureClaim():
            bounds = {"value": claim.value, "low": claim.low, "high": claim.high}
            return {"kind": "figure", "type": claim.measure, "realis": claim.realis} | bounds
        case Statement():
            speaker = claim.speaker or claim.organisation
            return {"kind": "statement", "type": claim.mode, "speaker": speaker and (speaker.entity or speaker.text)}


def party_rows(report: str, claim: Claim) -> list[Row]:
    """Return a row for each known actor an event or a figure is of, by or against.

    >>> from sijill.engine.trying import readings
    >>> [claim] = readings("قصف الجيش الليبي مستشفى في سرت.")[0][1].claims
    >>> party_rows("r1", claim)
    [{'entity': 'ly-army', 'claim': 'ec5adfa12e8f4', 'report': 'r1'}]
    """
    match claim:
        case EventClaim():
            named = [*claim.actors, *claim.targets]
        case FigureClaim():
            named = [one for one in (claim.side, claim.by) if one is not None]
        case _:
            named = []
    known = sorted({one.entity for one in named if one.entity is not None})
    return [{"entity": entity, "claim": claim.id, "report": report} for entity in known]


def name_rows(reading: Reading) -> list[Row]:
    """Return one row per name, form of words and report: whom and what the report names, and how often.

    A name that was resolved stands under its entity, an unresolved one under its folded words.

    >>> from sijill.engine.trying import readings
    >>> [(row["kind"], row["text"]) for row in name_rows(readings("وصل سالم الناصري إلى سرت.")[0][1])]
    [('actor', 'سالم الناصري'), ('place', 'سرت')]
    """
    uses: Counter[tuple[str, str, str]] = Counter()
    rows: dict[tuple[str, str, str], Row] = {}
    for mention in reading.mentions:
        if not isinstance(mention, ActorMention | PersonMention | PlaceMention) or mention.form == "pronoun":
            continue
        if mention.entity is None and mention.form != "name":
            continue
        kind = "place" if isinstance(mention, PlaceMention) else "actor"
        entity = mention.entity or fold(mention.text)
        key = (kind, entity, mention.text)
        uses[key] += 1
        rows[key] = {
            "entity": entity, "kind": kind, "label": mention.label or mention.text, "text": mention.text,
            "known": int(mention.entity is not None), "report": reading.report.id,
            "latitude": getattr(mention, "latitude", None), "longitude": getattr(mention, "longitude", None),
            "country": getattr(mention, "country", None),
            "place_precision": getattr(mention, "place_precision", None),
        }
    return [row | {"uses": uses[key]} for key, row in sorted(rows.items())]
