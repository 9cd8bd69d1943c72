"""Two events side by side: kind, time, place, parties, figures, voices, and the findings about both."""

from collections.abc import Iterable
from typing import Final

from sijill.web.page import Ask, NotFoundError, Row
from sijill.web.side_by_side import Cell, Compared, lines_of
from sijill.web.wording import Wording, number

_SERIES: Final = 8


def _name(ask: Ask, reference: Row | None) -> str | None:
    if reference is None:
        return None
    return str(
        reference["text"] if ask.language == "ar" and reference["text"] else reference["label"] or reference["text"]
    )


def _names(ask: Ask, references: Iterable[Row]) -> list[Cell]:
    return [Cell(name) for one in references if (name := _name(ask, one))]


def _counted(ask: Ask, event: Row, say: Wording) -> list[Cell]:
    rows = ask.record.clusters_with("series", [row["id"] for row in ask.record.figures_with(event["claims"])])
    series = {row["id"]: row for some in rows.values() for row in some}
    ordered = sorted(series.values(), key=lambda row: (-len(row["points"]), row["measure"], row["id"]))
    return [
        Cell(f"{say.code('measure', row['measure'])}: {say.bounds(row['low'], row['high'])}", f"/figures/{row['id']}")
        for row in ordered[:_SERIES]
    ]


def _outlets(ask: Ask, event: Row) -> list[Cell]:
    found = ask.record.reports_of(event["reports"]).values()
    return [Cell(name, f"/sources/{name}") for name in sorted({row["outlet"] for row in found if row["outlet"]})]


def events(ask: Ask, codes: tuple[str, str]) -> Compared:
    """Return two events side by side. Raises NotFoundError for a code of no event."""
    say = Wording(ask.language)
    pair = []
    for code in codes:
        event = ask.record.event(code)
        if event is None:
            raise NotFoundError(code)
        pair.append(event)
    one, other = pair

    lines = lines_of(one, other, {
        "kind": lambda e: [Cell(say.code("type", e["type"]))],
        "compare_realis": lambda e: [Cell(say.code("realis", e["realis"]))],
        "when": lambda e: [Cell(say.span(entry["time"])) for entry in e["times"]],
        "where": lambda e: _names(ask, [e["place"]]),
        "compare_actors": lambda e: _names(ask, e["actors"]),
        "targets": lambda e: _names(ask, e["targets"]),
        "nav_figures": lambda e: _counted(ask, e, say),
        "heard_from": lambda e: [Cell(voice["label"]) for voice in e["voices"] if voice["label"]],
        "nav_sources": lambda e: _outlets(ask, e),
        "nav_reports": lambda e: [Cell(number(len(e["reports"])))],
    })  # fmt: skip
    about = [
        {row["id"]: row for rows in ask.record.clusters_with("finding", e["claims"]).values() for row in rows}
        for e in pair
    ]
    titles = tuple(Cell(f"{say.code('type', e['type'])} {e['code']}", f"/events/{e['code']}") for e in pair)
    return Compared(
        (titles[0], titles[1]), lines, (one, other), [about[0][i] for i in sorted(about[0].keys() & about[1].keys())]
    )
