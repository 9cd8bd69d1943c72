"""One family: copies of a text in the order they were seen, what they share in grey, what changed marked."""

from typing import Final

from sijill.web.comparing import changes
from sijill.web.page import Answer, Ask, NotFoundError

PATH: Final = "/families/{id}"
_SHOWN: Final = 12


def page(ask: Ask) -> Answer:
    """Return the family of an id."""
    family = ask.record.cluster("family", ask.path["id"])
    if family is None:
        raise NotFoundError(ask.path["id"])
    kinds = {copy["report"]: copy for copy in family["copies"]}
    reports = [found for identity in family["reports"] if (found := ask.record.report(identity))]
    first = reports[0].text if reports else ""
    copies = [
        {"report": report, "copy": kinds.get(report.id), "html": changes(first, report.text) if n < _SHOWN else None}
        for n, report in enumerate(reports)
    ]
    data = {"family": family, "reports": [{"id": r.id, "outlet": r.outlet, "published": r.published} for r in reports]}
    return Answer("family.html", "families_title", data, view={"family": family, "copies": copies})
