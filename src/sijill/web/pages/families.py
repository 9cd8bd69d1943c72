"""The families: reports that carry one copy, one voice each."""

from typing import Final

from sijill.web.page import Answer, Ask, Row

PATH: Final = "/families"
FILTERS: Final = ("after",)
GOES_ON: Final = True
COLUMNS: Final = ("voice", "reports", "id")
_COPIES: Final = 5  # of a family, named in the list
_UNKNOWN: Final[Row] = {"title": None, "outlet": None, "published": None}


def page(ask: Ask) -> Answer:
    """Return one page of families.

    >>> from sijill.web.trying import seen
    >>> [len(row["reports"]) for row in seen("/families.json")]
    [3]
    """
    rows = list(ask.record.families(limit=ask.limit(), after=ask.query.get("after", "")))
    following = rows[-1]["id"] if len(rows) == ask.limit() else None
    view = {} if ask.form else {"told": _told(ask, rows), "voices": voices_of(ask, rows)}
    return Answer("families.html", "families_title", rows=rows, columns=COLUMNS, next=following, view=view)


def _told(ask: Ask, rows: list[Row]) -> dict[str, list[Row]]:
    """Return family -> title, outlet and day of its first copies, in the order they were seen."""
    held = ask.record.reports_of({report for row in rows for report in row["reports"][:_COPIES]})
    return {
        row["id"]: [_UNKNOWN | {"id": report} | held.get(report, {}) for report in row["reports"][:_COPIES]]
        for row in rows
    }


def voices_of(ask: Ask, rows: list[Row]) -> dict[str, str]:
    """Return voice -> what it is called: an agency is named by its id, an outlet by itself."""
    asked = {row["voice"] for row in rows if row["voice"]}
    return {voice: named["label"] if (named := ask.record.name("actor", voice)) else voice for voice in asked}
