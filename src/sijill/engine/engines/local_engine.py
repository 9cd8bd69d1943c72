"""The local engine: this process, or a pool of processes on this machine; nothing to install."""

from collections.abc import Iterable, Iterator

from sijill.engine import local
from sijill.engine.local import Answer
from sijill.model import Report


def missing() -> str | None:
    """Return null: it is always there.

    >>> missing() is None
    True
    """
    return None


def answers(reports: Iterable[Report], jobs: int = 1) -> Iterator[tuple[Report, Answer]]:
    """Yield each report with its answer, in input order.

    >>> from sijill.engine.trying import reports
    >>> [report.outlet for report, _ in answers(reports("قصفت سرت."))]
    ['Outlet 1']
    """
    local.load_for_good()
    return local.answers(reports, jobs)
