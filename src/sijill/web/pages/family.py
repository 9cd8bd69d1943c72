"""One family: copies of a text in the order they were seen, what they share in grey, what changed marked."""

from typing import Final

from sijill.web.comparing import changes
from sijill.web.page import Answer, Ask, NotFoundError
from sijill.web.pages.families import voices_of

PATH: Final = "/families/{id}"
_SHOWN: Final = 12  # with what changed; those after them in a list
_KEPT: Final = ("id", "outlet", "published")


def page(ask: Ask) -> Answer:
    """Return the family of an id. Raises NotFoundError.

    >>> from sijill.web.trying import seen
    >>> [family] = seen("/families.json")
    >>> len(seen(f"/families/{family['id']}.json")["reports"]) == len(family["reports"])
    True
    """
    family = ask.record.cluster("family", ask.path["id"])
    if family is None:
        raise NotFoundError(ask.path["id"])
    kinds = {copy["report"]: copy for copy in family["copies"]}
    about = ask.record.reports_of(family["reports"])
    reports = [about[identity] for identity in family["reports"] if identity in about]
    data = {"family": family, "reports": [{name: row[name] for name in _KEPT} for row in reports]}
    if ask.form:
        return Answer("family.html", "families_title", data)
    held = [ask.record.report(row["id"]) for row in reports[:_SHOWN]]
    texts = [report.text for report in held if report is not None]
    copies = [
        {"report": row, "copy": kinds.get(row["id"]), "html": changes(texts[0], texts[n]) if n < len(texts) else None}
        for n, row in enumerate(reports)
    ]
    view = {"family": family, "copies": copies, "first": texts[0] if texts else "",
            "voices": voices_of(ask, [family])}  # fmt: skip
    return Answer("family.html", "families_title", data, view=view)
