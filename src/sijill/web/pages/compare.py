"""Two events, two outlets or two days side by side: line by line, with what is the same and what differs."""

from collections.abc import Callable
from typing import Any, Final

from sijill.web import side_days, side_events, side_outlets
from sijill.web.kept import days as known_days
from sijill.web.kept import kept
from sijill.web.page import Answer, Ask, BadRequestError, iso_day
from sijill.web.pages.findings import laid_out
from sijill.web.side_by_side import WHAT, Compared

PATH: Final = "/compare"
FILTERS: Final = ("what", "a", "b")
_BETWEEN: Final = 12
_SIDES: Final[dict[str, Callable[[Ask, tuple[str, str]], Compared]]] = {
    "events": side_events.events, "outlets": side_outlets.outlets, "days": side_days.days,
}  # fmt: skip


def _outlets(ask: Ask) -> list[str]:
    """Return the outlets there are to choose from."""
    return kept(ask.record, "outlets", lambda: [row["outlet"] for row in ask.record.sources() if row["outlet"]])


def page(ask: Ask) -> Answer:
    """Return the comparison, or the forms that ask for one. Raises BadRequestError for what cannot be compared.

    >>> from sijill.web.trying import seen
    >>> seen("/compare.json")["what"]
    'events'
    """
    what, pair = ask.query.get("what", "events"), (ask.query.get("a", ""), ask.query.get("b", ""))
    if what not in WHAT:
        raise BadRequestError(f"what: {', '.join(WHAT)}")
    days = [day for day, _ in known_days(ask.record)]
    view: dict[str, Any] = {"what": what, "pair": pair, "made": None, "findings": [], "days": days,
                            "outlets": _outlets(ask)}  # fmt: skip
    if not all(pair):
        return Answer("compare.html", "compare_title", {"what": what, "a": None, "b": None, "lines": []}, view=view)
    wanted = (iso_day(pair[0]), iso_day(pair[1])) if what == "days" else pair
    made = _SIDES[what](ask, wanted)
    findings = made.between[:_BETWEEN]
    lines = [
        {"about": line.name or line.key, "a": [c.words for c in line.first], "b": [c.words for c in line.second],
         "same": line.is_same}
        for line in made.lines
    ]  # fmt: skip
    data = {"what": what, "a": made.sides[0], "b": made.sides[1], "lines": lines, "findings": made.between}
    view |= laid_out(ask, findings) | {"made": made, "findings": findings}
    return Answer("compare.html", "compare_title", data, view=view)
