"""When a claim or mention of a Reading says what an annotated entry says, layer by layer.

A figure: evidence overlaps, the measure agrees, the printed number agrees (both ends of a range, none for a vague
word). An event: a trigger overlaps, the type agrees. A statement: the cue overlaps and is not longer than three times
the annotated words. A time: it overlaps; its value: equal. A place: it overlaps and its country agrees; where: within
50 km.
"""

import math
from collections.abc import Iterable

from sijill.model import EventClaim, FigureClaim, PlaceMention, Quote, Statement, TimeMention
from sijill.scoring.gold import Entry

VAGUE = frozenset({"few", "several", "tens", "few_tens", "hundreds", "thousands", "some", "many", "vague"})
LONGEST_CUE = 90
CUE_TIMES = 3
NEAR_KM = 50.0
_KM_A_DEGREE = 111.2


def _touches(start: int, end: int, gold: Entry) -> bool:
    return any(start < last and first < end for first, last in gold["spans"])


def _any_touches(quotes: Iterable[Quote], gold: Entry) -> bool:
    return any(_touches(quote.start, quote.end, gold) for quote in quotes)


def _same_number(gold: Entry, figure: FigureClaim) -> bool:
    approx, low, high = gold["approx"], gold["low"], gold["high"]
    if approx == "range":
        return (figure.low, figure.high) == (low, high)
    number = None if approx in VAGUE else high if low is None else low
    if number is None or figure.value is None:
        return number is figure.value
    return math.isclose(number, figure.value, abs_tol=1e-6)


def figure(gold: Entry, found: FigureClaim) -> bool:
    """Return whether a figure is the annotated one.

    >>> from sijill.engine.trying import readings
    >>> [claim] = [claim for claim in readings("أصيب سبعة مدنيين.")[0][1].claims if claim.id.startswith("f")]
    >>> gold = {"measure": "injured", "spans": [(5, 18)], "value": 7, "low": 7, "high": 7, "approx": "exact"}
    >>> figure(gold, claim)
    True
    """
    if not _touches(found.evidence.start, found.evidence.end, gold):
        return False
    return found.measure in (gold["measure"], *gold.get("also", ())) and _same_number(gold, found)


def figure_bound(gold: Entry, found: FigureClaim) -> bool:
    """Return whether a figure is the annotated one and binds as it does.

    >>> from sijill.engine.trying import readings
    >>> [claim] = [claim for claim in readings("أصيب سبعة مدنيين.")[0][1].claims if claim.id.startswith("f")]
    >>> gold = {"measure": "injured", "spans": [(5, 18)], "low": 7, "high": 7, "approx": "exact"}
    >>> figure_bound(gold, claim), figure_bound({**gold, "approx": "at_least"}, claim)
    (True, False)
    """
    said, wanted = found.qualifier, gold["approx"]
    alike = said == wanted or (said in VAGUE and wanted in VAGUE) or {said, wanted} == {"about", "nearly"}
    return alike and figure(gold, found)


def event_anywhere(gold: Entry, found: EventClaim) -> bool:
    """Return whether an event has a mention where the annotated one has one, whatever its type.

    >>> from sijill.engine.trying import readings
    >>> [claim] = readings("قصف الجيش مستشفى في سرت.")[0][1].claims
    >>> event_anywhere({"spans": [(0, 3)]}, claim), event_anywhere({"spans": [(10, 16)]}, claim)
    (True, False)
    """
    return _any_touches(found.triggers or [found.trigger], gold)


def event(gold: Entry, found: EventClaim) -> bool:
    """Return whether an event is the annotated one.

    >>> from sijill.engine.trying import readings
    >>> [claim] = readings("قصف الجيش مستشفى في سرت.")[0][1].claims
    >>> event({"type": claim.type, "spans": [(0, 3)]}, claim), event({"type": "Attack", "spans": [(0, 3)]}, claim)
    (True, False)
    """
    return found.type in (gold["type"], *gold.get("also", ())) and event_anywhere(gold, found)


def event_realis(gold: Entry, found: EventClaim) -> bool:
    """Return whether an event is the annotated one and happened, or not, as annotated.

    >>> from sijill.engine.trying import readings
    >>> [claim] = readings("قصف الجيش مستشفى في سرت.")[0][1].claims
    >>> event_realis({"type": claim.type, "realis": "denied", "spans": [(0, 3)]}, claim)
    False
    """
    return found.realis == gold["realis"] and event(gold, found)


def statement(gold: Entry, found: Statement) -> bool:
    """Return whether a statement is the annotated one.

    >>> from sijill.engine.trying import readings
    >>> [said] = [one for one in readings("قال الوزير إن سرت قصفت.")[0][1].claims if isinstance(one, Statement)]
    >>> statement({"spans": [(0, 3)]}, said), statement({"spans": [(14, 17)]}, said)
    (True, False)
    """
    first, last = gold["spans"][0]
    cue = found.cue
    return cue.end - cue.start <= max(CUE_TIMES * (last - first), LONGEST_CUE) and _any_touches([cue], gold)


def statement_mode(gold: Entry, found: Statement) -> bool:
    """Return whether a statement is the annotated one, and as direct.

    >>> from sijill.engine.trying import readings
    >>> [said] = [one for one in readings("قال الوزير إن سرت قصفت.")[0][1].claims if isinstance(one, Statement)]
    >>> statement_mode({"spans": [(0, 3)], "mode": "indirect"}, said)
    True
    """
    return found.mode == gold["mode"] and statement(gold, found)


def time(gold: Entry, found: TimeMention) -> bool:
    """Return whether a time stands where the annotated one does.

    >>> found = TimeMention(id="t", start=8, end=11, text="أمس", type="DATE", value="2016-12-06")
    >>> time({"spans": [(8, 11)]}, found), time({"spans": [(0, 3)]}, found)
    (True, False)
    """
    return _touches(found.start, found.end, gold)


def time_value(gold: Entry, found: TimeMention) -> bool:
    """Return whether a time stands where the annotated one does, with its value.

    >>> found = TimeMention(id="t", start=8, end=11, text="أمس", type="DATE", value="2016-12-06")
    >>> time_value({"spans": [(8, 11)], "value": "2016-12-06"}, found)
    True
    """
    return (gold["value"] or "") == (found.value or "") and time(gold, found)


def place(gold: Entry, found: PlaceMention) -> bool:
    """Return whether a place stands where the annotated one does, in the same country where both name one.

    >>> found = PlaceMention(id="p", start=8, end=11, text="سرت", country="LY")
    >>> place({"spans": [(8, 11)], "country": "LY"}, found), place({"spans": [(8, 11)], "country": "SY"}, found)
    (True, False)
    """
    agree = None in (gold["country"], found.country) or gold["country"] == found.country
    return agree and _touches(found.start, found.end, gold)


def place_where(gold: Entry, found: PlaceMention) -> bool:
    """Return whether a place is the annotated one and lies where it does, as far as the annotation says.

    >>> found = PlaceMention(id="p", start=8, end=11, text="سرت", country="LY", latitude=31.2, longitude=16.6)
    >>> place_where({"spans": [(8, 11)], "country": "LY", "latitude": 31.2, "longitude": 16.5}, found)
    True
    """
    if not place(gold, found) or gold["latitude"] is None:
        return place(gold, found)
    if found.latitude is None or found.longitude is None:
        return False
    north = found.latitude - gold["latitude"]
    east = (found.longitude - gold["longitude"]) * math.cos(math.radians(gold["latitude"]))
    return math.hypot(north, east) * _KM_A_DEGREE <= NEAR_KM
