"""Two things side by side: the lines of a comparison, each said for both sides, with what is the same marked.

Decides which lines events, outlets and days are compared by. A difference is shown, never judged.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from sijill.engine.record import Record
from sijill.model.codes import RELATIONS
from sijill.web.page import Ask, NotFoundError, Row
from sijill.web.pages.source import copying
from sijill.web.wording import Wording, number

WHAT: Final = ("events", "outlets", "days")
_REPORTS: Final = 1000
_SERIES: Final = 8


@dataclass(frozen=True)
class Cell:
    """What one side says of a line: words, and the path they lead to."""

    words: str
    path: str | None = None


@dataclass(frozen=True)
class Line:
    """A line of the comparison: the key of its name (or the name itself), and what either side says."""

    key: str
    first: list[Cell]
    second: list[Cell]
    name: str | None = None

    @property
    def is_same(self) -> bool:
        """Whether both sides say the same."""
        return [cell.words for cell in self.first] == [cell.words for cell in self.second]


@dataclass(frozen=True)
class Compared:
    """Both sides: what each is called, where it stands, the lines, and the findings about both."""

    titles: tuple[Cell, Cell]
    lines: list[Line]
    sides: tuple[Row, Row]
    between: list[Row]


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
    """Return two events side by side."""
    say = Wording(ask.language)
    pair = []
    for code in codes:
        event = ask.record.event(code)
        if event is None:
            raise NotFoundError(code)
        pair.append(event)
    one, other = pair

    def line(key: str, said: Any) -> Line:
        return Line(key, said(one), said(other))

    lines = [
        line("kind", lambda e: [Cell(say.code("type", e["type"]))]),
        line("compare_realis", lambda e: [Cell(say.code("realis", e["realis"]))]),
        line("when", lambda e: [Cell(say.span(entry["time"])) for entry in e["times"]]),
        line("where", lambda e: _names(ask, [e["place"]])),
        line("compare_actors", lambda e: _names(ask, e["actors"])),
        line("targets", lambda e: _names(ask, e["targets"])),
        line("nav_figures", lambda e: _counted(ask, e, say)),
        line("heard_from", lambda e: [Cell(voice["label"]) for voice in e["voices"] if voice["label"]]),
        line("nav_sources", lambda e: _outlets(ask, e)),
        line("nav_reports", lambda e: [Cell(number(len(e["reports"])))]),
    ]
    about = [
        {row["id"]: row for rows in ask.record.clusters_with("finding", e["claims"]).values() for row in rows}
        for e in pair
    ]
    titles = tuple(Cell(f"{say.code('type', e['type'])} {e['code']}", f"/events/{e['code']}") for e in pair)
    return Compared(
        (titles[0], titles[1]), lines, (one, other), [about[0][i] for i in sorted(about[0].keys() & about[1].keys())]
    )


def outlets(ask: Ask, names: tuple[str, str]) -> Compared:
    """Return two outlets side by side: volume, copying, and the findings in which both stand."""
    say = Wording(ask.language)
    known = {row["outlet"]: row for row in ask.record.sources()}
    held = []
    for name in names:
        if name not in known:
            raise NotFoundError(name)
        held.append(ask.record.outlet_reports(name, _REPORTS))
    copied = [copying(ask, reports) for reports in held]
    sides = tuple({**known[name], "copies": made} for name, made in zip(names, copied, strict=True))

    def line(key: str, said: Any) -> Line:
        return Line(key, said(sides[0]), said(sides[1]))

    lines = [
        line("nav_reports", lambda s: [Cell(number(s["reports"]))]),
        line("compare_claims", lambda s: [Cell(number(s["claims"]))]),
        line("first_day", lambda s: [Cell(say.day(s["first"]))]),
        line("last_day", lambda s: [Cell(say.day(s["last"]))]),
        line("share_reprints", lambda s: [Cell(f"{100 * s['copies']['share']:.0f} %")]),
        line("seen_first", lambda s: [Cell(number(s["copies"]["first"]))]),
        line(
            "lag",
            lambda s: [
                Cell(say("not_stated") if s["copies"]["lag"] is None else say.count("day", int(s["copies"]["lag"])))
            ],
        ),
        Line("compare_families", *_shared(ask, held)),
    ]
    ids = [[row["id"] for row in reports] for reports in held]
    told = [
        {row["id"] for kind in ("figure", "event", "statement") for row in ask.record.claims_in(some, kind)}
        for some in ids
    ]
    found = ask.record.clusters_with("finding", told[0])
    between = {row["id"]: row for rows in found.values() for row in rows if told[1].intersection(row["claims"])}
    titles = tuple(Cell(name, f"/sources/{name}") for name in names)
    return Compared((titles[0], titles[1]), lines, (sides[0], sides[1]), [between[i] for i in sorted(between)])


def _shared(ask: Ask, held: list[list[Row]]) -> tuple[list[Cell], list[Cell]]:
    """Return the families both outlets carry, under the one seen first."""
    own = [{row["id"] for row in reports} for reports in held]
    found = ask.record.clusters_with("family", own[0])
    both = {row["id"]: row for rows in found.values() for row in rows if own[1].intersection(row["reports"])}
    sides: tuple[list[Cell], list[Cell]] = ([], [])
    for identity in sorted(both):
        first = next(report for report in both[identity]["reports"] if report in own[0] | own[1])
        sides[0 if first in own[0] else 1].append(Cell(identity, f"/families/{identity}"))
    return sides


def _number(of: str, key: str, side: Row) -> list[Cell]:
    return [Cell(number(side[of].get(key, 0)))]


def days(ask: Ask, wanted: tuple[str, str]) -> Compared:
    """Return the record as of two days side by side: how much it held, and the fullest series on either."""
    say = Wording(ask.language)
    sides: list[Row] = []
    for day in wanted:
        with Record(ask.record.path, read_only=True, as_of=day, internal=ask.record.internal) as then:
            sides.append({"day": day, "counts": then.counts(), "relations": then.relations(),
                          "series": then.fullest_series(limit=_SERIES)})  # fmt: skip
    kinds = ("report", "event", "figure", "statement", "series", "finding", "family")
    one, other = sides

    def line(key: str, said: Callable[[Row], list[Cell]], name: str | None = None) -> Line:
        return Line(key, said(one), said(other), name)

    lines = [line(f"kind_{kind}", partial(_number, "counts", kind)) for kind in kinds]
    lines += [line("relation", partial(_number, "relations", code), say.code("relation", code)) for code in RELATIONS]
    series = {row["id"]: row for side in reversed(sides) for row in side["series"]}
    for identity, row in series.items():
        said = [next((s for s in side["series"] if s["id"] == identity), None) for side in sides]
        name = say.code("measure", row["measure"]) + (
            f" · {row['label'] or row['side']}" if row["label"] or row["side"] else ""
        )
        cells = [[Cell(say.bounds(s["low"], s["high"]), f"/figures/{identity}")] if s else [] for s in said]
        lines.append(Line("series", cells[0], cells[1], name))
    titles = [Cell(say.day(day), f"/?as_of={day}") for day in wanted]
    return Compared((titles[0], titles[1]), lines, (sides[0], sides[1]), [])
