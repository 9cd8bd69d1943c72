"""Copies folded: claims that stand in copies of one text are shown once, the copies named beneath.

Decides which claims of a list are the same told again: the first, second … of each report of one family. Which reports
are copies is linking's business; nothing is left out, every copy keeps the address of its words.
"""

from collections import Counter
from collections.abc import Iterable

from sijill.engine.record import Record
from sijill.web.page import Row


def folded(claims: Iterable[Row], family_of: dict[str, str]) -> list[tuple[Row, list[Row]]]:
    """Return each claim with those that stand in copies of its report, in the order of the first of each.

    >>> rows = [{"id": n, "report": report} for n, report in enumerate("abca")]
    >>> [(row["id"], [copy["id"] for copy in copies]) for row, copies in folded(rows, {"a": "f", "b": "f"})]
    [(0, [1]), (2, []), (3, [])]
    """
    met: Counter[str] = Counter()
    made: dict[tuple[str, int], tuple[Row, list[Row]]] = {}
    for row in claims:
        key = (family_of.get(row["report"]) or str(row["report"]), met[row["report"]])
        met[row["report"]] += 1
        if key in made:
            made[key][1].append(row)
        else:
            made[key] = (row, [])
    return list(made.values())


def families_of(record: Record, claims: Iterable[Row]) -> dict[str, str]:
    """Return report -> family, of the reports these claims stand in that have copies.

    >>> from sijill.engine.trying import samples
    >>> len(families_of(samples(), samples().figures()))
    3
    """
    found = record.clusters_with("family", {row["report"] for row in claims})
    return {report: rows[0]["id"] for report, rows in found.items()}
