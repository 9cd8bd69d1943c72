"""One statement: its address leads to its words in the report."""

from typing import Final

from sijill.web.page import Answer, Ask, MovedError, NotFoundError

PATH: Final = "/statements/{id}"


def page(ask: Ask) -> Answer:
    """Send the reader to the words. Raises NotFoundError, else MovedError."""
    claim = ask.record.claims([ask.path["id"]]).get(ask.path["id"])
    if claim is None or claim["kind"] != "statement":
        raise NotFoundError(ask.path["id"])
    raise MovedError(f"/reports/{claim['report']}/span/{claim['evidence']['start']}-{claim['evidence']['end']}")
