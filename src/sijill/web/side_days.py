"""Two days side by side: how much the record as of each held, and the fullest series on either."""

from collections.abc import Callable
from functools import partial
from typing import Final

from sijill.engine.record import Record
from sijill.model.codes import RELATIONS
from sijill.web.page import Ask, Row
from sijill.web.side_by_side import Cell, Compared, Line
from sijill.web.wording import Wording, number

_SERIES: Final = 8


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
