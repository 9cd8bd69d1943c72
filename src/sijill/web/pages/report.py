"""One report: the text as printed, every claim marked, and beside each sentence what was read from it."""

from typing import Any, Final

import msgspec
from markupsafe import Markup

from sijill.model import Reading, Report
from sijill.record.bodies import without_links
from sijill.web.marking import Mark, marked
from sijill.web.page import Answer, Ask, GoneError, MovedError, NotFoundError, Row

PATH: Final = "/reports/{id}"
LABELS: Final = {"event": "E", "figure": "F", "statement": "S"}
_NAMED_KINDS: Final = ("time", "place")


def found_report(ask: Ask) -> tuple[Report, Reading]:
    """Return the report of the path with its Reading; the name it came as leads to its own address.

    Raises NotFoundError, GoneError, MovedError.

    >>> from sijill.web.trying import ask
    >>> found_report(ask({"id": ask().record.report("2016-05-18-rimal").id}))[0].outlet
    'بوابة رمال'
    """
    report = ask.record.report(ask.path["id"])
    reading = ask.record.reading(report.id) if report else None
    if report is None or reading is None:
        removal = ask.record.removal(ask.path["id"])
        if removal is not None:
            raise GoneError(" · ".join(removal[name] for name in ("when", "who", "reason") if removal[name]))
        raise NotFoundError(ask.path["id"])
    if report.id != ask.path["id"]:
        raise MovedError(f"/reports/{report.id}")
    return report, reading


def labelled(ask: Ask, report: Report) -> list[Row]:
    """Return the claims that hold, decisions applied, in the order of the text, each with its label: E1, F1, S1, …

    >>> from sijill.web.trying import ask
    >>> [row["mark"] for row in labelled(ask(), ask().record.report("2016-05-18-rimal"))][:2]
    ['S1', 'F1']
    """
    counted = dict.fromkeys(LABELS, 0)
    rows = []
    held = [row for kind in LABELS for row in ask.record.claims_in([report.id], kind)]
    for row in sorted(held, key=lambda row: (row["evidence"]["start"], -row["evidence"]["end"], row["id"])):
        counted[row["kind"]] += 1
        rows.append(row | {"mark": f"{LABELS[row['kind']]}{counted[row['kind']]}"})
    return rows


def marks_of(reading: Reading, claims: list[Row]) -> list[Mark]:
    """Return every mark of a report: claims first, then times and places.

    >>> from sijill.engine.trying import readings
    >>> [(report, reading)] = readings("وصل الوفد إلى سرت أمس.")
    >>> [report.text[mark.start : mark.end] for mark in marks_of(reading, [])]
    ['سرت', 'أمس']
    """
    found = []
    for row in claims:
        cut = {"event": row.get("trigger"), "statement": row.get("cue")}.get(row["kind"]) or row["evidence"]
        found.append(Mark(cut["start"], cut["end"], row["kind"], row["id"], row["mark"]))
        if row.get("content"):
            found.append(Mark(row["content"]["start"], row["content"]["end"], "said", row["id"]))
    named = [mention for mention in reading.mentions if msgspec.to_builtins(mention)["kind"] in _NAMED_KINDS]
    return found + [Mark(m.start, m.end, msgspec.to_builtins(m)["kind"]) for m in named]


def stretches(reading: Reading, text: str) -> list[tuple[int, int]]:
    """Return the sentences and, so that nothing printed is left out, what stands between them.

    >>> from sijill.engine.trying import readings
    >>> [(report, reading)] = readings("قتل رجل. أصيب آخر.")
    >>> stretches(reading, report.text)
    [(0, 8), (9, 18)]
    """
    cuts, end = [], 0
    for first, last in sorted(reading.sentences):
        if text[end:first].strip():
            cuts.append((end, first))
        cuts.append((first, last))
        end = max(end, last)
    return cuts + ([(end, len(text))] if text[end:].strip() else [])


def _anchor(row: Row) -> int:
    cut = row.get("trigger") or row.get("cue") or row["evidence"]
    return int(cut["start"])


def _sentences(reading: Reading, text: str, claims: list[Row]) -> list[dict[str, Any]]:
    """Return each stretch of the text as marked HTML with the claims that begin in it."""
    marks = marks_of(reading, claims)
    made = []
    for start, end in stretches(reading, text):
        touching = [mark for mark in marks if mark.start < end and mark.end > start]
        made.append(
            {
                "html": marked(text, start, end, touching) if touching else Markup.escape(text[start:end]),
                "claims": [row for row in claims if start <= _anchor(row) < end],
                "start": start,
                "end": end,
            }
        )
    return made


def page(ask: Ask) -> Answer:
    """Return the source view.

    >>> from sijill.web.trying import ask, seen
    >>> report = ask().record.report("2016-05-18-rimal")
    >>> seen(f"/reports/{report.id}.json")["report"]["outlet"]
    'بوابة رمال'
    """
    report, reading = found_report(ask)
    claims = labelled(ask, report)
    found = ask.record.clusters_with("finding", [row["id"] for row in claims])
    events = ask.record.clusters_with("event", [row["id"] for row in claims], without_links)
    families = ask.record.clusters_with("family", [report.id]).get(report.id, [])
    data = msgspec.to_builtins(reading) | {"text": report.text}
    counts = {kind: sum(row["kind"] == kind for row in claims) for kind in LABELS}
    view = {
        "report": report,
        "reading": reading,
        "sentences": _sentences(reading, report.text, claims),
        "counts": counts,
        "stairs": ask.record.chains(row for row in claims if row["kind"] == "statement"),
        "found": found,
        "events": events,
        "families": families,
    }
    return Answer("report.html", report.title or report.source, data, view=view)
