"""Where reports agree, update or contradict each other: both sides' words side by side, and the reason."""

from dataclasses import replace
from typing import Any, Final

from sijill.record.filters import NO_LIMIT
from sijill.web.copies import families_of
from sijill.web.kept import relations
from sijill.web.opposing import picture
from sijill.web.page import Answer, Ask, Row
from sijill.web.quoting import quoted
from sijill.web.subjects import of_findings

PATH: Final = "/findings"
NAV: Final = (2, "nav_findings")
FILTERS: Final = ("relation", "about", "as_of", "after")
GOES_ON: Final = True
COLUMNS: Final = ("relation", "about", "values", "reason", "claims", "id")
LOOKED: Final = 4_000  # findings a page looks through for those about one thing; files look through all
_PAGE: Final = 12  # each shows the words of every side: as many as a page of a large record can draw within 100 ms
_WORDS_A_SIDE: Final = 3


def laid_out(ask: Ask, rows: list[Row]) -> dict[str, Any]:
    """Return what the template needs of findings: their sides, the words and chains of every claim shown."""
    claims = ask.record.claims(c for row in rows for c in row["claims"])
    family_of = families_of(ask.record, claims.values())
    pictures = {row["id"]: picture(row, claims) for row in rows}
    both = {
        finding: replace(drawn, sides=[side.folded(family_of) for side in drawn.sides])
        for finding, drawn in pictures.items()
    }
    shown = [claim for drawn in both.values() for side in drawn.sides for claim in side.claims[:_WORDS_A_SIDE]]
    return {
        "pictures": both,
        "finding_about": of_findings(ask, rows),
        "words": quoted(ask.record, [claim["id"] for claim in shown]),
        "most": _WORDS_A_SIDE,
        "stairs": ask.record.chains(shown),
    }


def page(ask: Ask) -> Answer:
    """Return one page of findings, those that matter most first.

    >>> from sijill.web.trying import seen
    >>> {row["relation"] for row in seen("/findings.json?relation=contradicts")}
    {'contradicts'}
    """
    limit = ask.limit() if ask.query.get("limit") else _PAGE
    filters = ask.filters()
    bounded = "about" in filters and not ask.form
    rows = list(ask.record.findings(**filters, looked=LOOKED if bounded else NO_LIMIT, limit=limit))
    following, further = rows[-1]["id"] if len(rows) == limit else None, None
    if bounded and following is None:
        further = ask.record.finding_further(LOOKED - 1, filters.get("relation"), filters.get("after"))
    following = following or further
    if ask.form:
        return Answer("findings.html", "nav_findings", rows=rows, columns=COLUMNS, next=following)
    view = laid_out(ask, rows) | {"relations": relations(ask.record), "looked": LOOKED if further else 0}
    return Answer("findings.html", "nav_findings", rows=rows, columns=COLUMNS, next=following, view=view)
