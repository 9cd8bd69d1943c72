"""A Reading: what one report says. Other tools and all scoring rely on its JSON (docs/reading.md)."""

from typing import Final

import msgspec
from msgspec.structs import replace

from sijill.model.claims import Claim, EventClaim, FigureClaim
from sijill.model.mentions import Mention

SCHEMA: Final = "sijill.reading/1"


class Reader(msgspec.Struct, frozen=True):
    """Which program and which language knowledge made a Reading; `lexicon` is a digest of the data files."""

    version: str
    lexicon: str


class InferredDate(msgspec.Struct, frozen=True):
    """A publication date that metadata does not give: bounds, the words it rests on and the rule used."""

    earliest: str | None
    latest: str | None
    evidence: str
    rule: str


class AgencyCredit(msgspec.Struct, frozen=True, kw_only=True):
    """The agency a report's text credits for itself: the words, and the entity where the register knows the name."""

    start: int
    end: int
    text: str
    entity: str | None = None
    label: str | None = None
    rule: str = ""


class ReportHeader(msgspec.Struct, frozen=True, kw_only=True):
    """A report without its text."""

    id: str
    source: str
    title: str | None
    outlet: str | None
    agency: str | None
    url: str | None
    published: str | None
    published_inferred: InferredDate | None
    language: str | None
    characters: int
    agency_credit: AgencyCredit | None = None


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What one report says: sentences, mentions and claims; a pure function of report and language knowledge."""

    schema: str = SCHEMA
    reader: Reader
    report: ReportHeader
    sentences: list[tuple[int, int]]
    mentions: list[Mention]
    claims: list[Claim]


_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Reading)


def to_json(reading: Reading) -> bytes:
    """Return the Reading as one line of JSON without its newline; equal Readings give equal bytes.

    >>> from sijill.engine.trying import readings
    >>> [(_, reading)] = readings("قصف الجيش سرت.")
    >>> to_json(reading) == to_json(reading), to_json(reading)[:10]
    (True, b'{"schema":')
    """
    return _ENCODER.encode(reading)


def from_json(line: bytes | str) -> Reading:
    """Return the Reading a line of JSON holds; raises msgspec.ValidationError where it does not fit the schema.

    >>> from sijill.engine.trying import readings
    >>> [(_, reading)] = readings("قصف الجيش سرت.")
    >>> from_json(to_json(reading)) == reading
    True

    In one made before figures told whether they happened, they stand as their events do.
    """
    reading = _DECODER.decode(line)
    told = line.count('"realis":') if isinstance(line, str) else line.count(b'"realis":')
    standing = sum(isinstance(claim, EventClaim | FigureClaim) for claim in reading.claims)
    return reading if told >= standing else _as_events_say(reading)


def _as_events_say(reading: Reading) -> Reading:
    events = {claim.id: claim.realis for claim in reading.claims if isinstance(claim, EventClaim)}
    claims: list[Claim] = [
        replace(claim, realis=events.get(claim.event or "", "happened")) if isinstance(claim, FigureClaim) else claim
        for claim in reading.claims
    ]
    return replace(reading, claims=claims)
