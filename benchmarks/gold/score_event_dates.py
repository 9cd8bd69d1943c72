"""Scores the day of events: `python -m benchmarks.gold.score_event_dates GOLD.jsonl REPORTS.jsonl.gz [--show]`.

An event is found when an event claim shares a word with it (the one of its type first). Its date is right when the
claim spans the days the annotator wrote, or begins on them and is left open. Wrong is any other date, also one where
the annotator wrote none; clashing is one that excludes the annotated days: what makes a false contradiction.
"""

import json
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from benchmarks.gold.matching import Entry, spans
from benchmarks.gold.opened import opened

from sijill.model import ClaimTime, EventClaim, Reading, make_report
from sijill.reading import read

_YEAR, _MONTH = len("2016"), len("2016-12")


class Dated(NamedTuple):
    """One found event: the words, what the annotator wrote and what was read, and how the two stand to each other."""

    words: str
    wanted: str | None
    found: str | None
    verdict: str


def days(date: str) -> tuple[str, str]:
    """Return the first and last day of a gold date: a day, month, year, or two of them with a stroke.

    >>> days("2018-02"), days("2018-02-27/2018-03")
    (('2018-02-01', '2018-02-28'), ('2018-02-27', '2018-03-31'))
    """
    first, _, last = date.partition("/")
    return _edge(first, last=False), _edge(last or first, last=True)


def _edge(date: str, *, last: bool) -> str:
    if len(date) == _YEAR:
        return f"{date}-12-31" if last else f"{date}-01-01"
    if len(date) == _MONTH:
        year, month = int(date[:_YEAR]), int(date[_YEAR + 1 :])
        return f"{date}-{monthrange(year, month)[1]:02}" if last else f"{date}-01"
    return date[:10]


def verdict(wanted: str | None, time: ClaimTime | None) -> str:
    """Return how a read time stands to the annotated date: right, missed, invented, other or clashing.

    >>> verdict(None, None), verdict("2018-02", None)
    ('right', 'missed')
    """
    if time is None:
        return "right" if wanted is None else "missed"
    if wanted is None:
        return "invented"
    first, last = days(wanted)
    begin = time.earliest[:10] if time.earliest else None
    end = time.latest[:10] if time.latest else None
    if begin == first and end in (last, None):
        return "right"
    return "clashing" if (begin or first) > last or (end or last) < first else "other"


def dated(entry: Mapping[str, Any], text: str, reading: Reading) -> Iterator[Dated]:
    """Yield every event of a gold entry that was found, with its dates."""
    claims = [claim for claim in reading.claims if isinstance(claim, EventClaim)]
    for event in entry.get("events", []):
        claim = _same(event, claims)
        if claim is not None:
            words = text[event["start"] : event["start"] + event["length"]]
            found = f"{claim.time.text}: {claim.time.earliest}/{claim.time.latest}" if claim.time else None
            yield Dated(words, event.get("date"), found, verdict(event.get("date"), claim.time))


def _same(event: Entry, claims: list[EventClaim]) -> EventClaim | None:
    over = [
        claim for claim in claims
        if any(q.start < end and start < q.end for q in claim.triggers for start, end in spans(event))
    ]  # fmt: skip
    types = {event["type"], *event.get("also", ())}
    return next((claim for claim in over if claim.type in types), over[0] if over else None)


def main() -> None:
    """Print the counts of each verdict as one line of JSON and, with --show, each date that is not right."""
    gold, reports, show = opened(__doc__)
    counts: Counter[str] = Counter()
    for entry in gold:
        row = reports[entry["id"]]
        reading = read(make_report(row["text"], published=row["published"], language="ar"))
        for one in dated(entry, row["text"], reading):
            counts[one.verdict if one.wanted or one.verdict != "right" else "rightly open"] += 1
            if show and one.verdict != "right":
                print(entry["id"], one.verdict, one.words, "|", one.wanted, "|", one.found, sep="\t")
    print(json.dumps(counts))


if __name__ == "__main__":
    main()
