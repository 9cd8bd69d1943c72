"""Two outlets side by side: volume, copying, the families both carry, and the findings in which both stand."""

from typing import Final

from sijill.web.page import Ask, NotFoundError, Row
from sijill.web.pages.source import copying
from sijill.web.side_by_side import Cell, Compared, Line, lines_of
from sijill.web.wording import Wording, number

_REPORTS: Final = 1000


def outlets(ask: Ask, names: tuple[str, str]) -> Compared:
    """Return two outlets side by side: volume, copying, and the findings in which both stand.

    Raises NotFoundError for a name of no outlet.
    """
    say = Wording(ask.language)
    known = {row["outlet"]: row for row in ask.record.sources()}
    held = []
    for name in names:
        if name not in known:
            raise NotFoundError(name)
        held.append(ask.record.outlet_reports(name, _REPORTS))
    copied = [copying(ask, reports) for reports in held]
    sides = tuple({**known[name], "copies": made} for name, made in zip(names, copied, strict=True))

    lines = lines_of(sides[0], sides[1], {
        "nav_reports": lambda s: [Cell(number(s["reports"]))],
        "compare_claims": lambda s: [Cell(number(s["claims"]))],
        "first_day": lambda s: [Cell(say.day(s["first"]))],
        "last_day": lambda s: [Cell(say.day(s["last"]))],
        "share_reprints": lambda s: [Cell(f"{100 * s['copies']['share']:.0f} %")],
        "seen_first": lambda s: [Cell(number(s["copies"]["first"]))],
        "lag": lambda s: [Cell(_lag(s["copies"]["lag"], say))],
    })  # fmt: skip
    lines.append(Line("compare_families", *_shared(ask, held)))
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


def _lag(days: float | None, say: Wording) -> str:
    return say("not_stated") if days is None else say.count("day", int(days))
