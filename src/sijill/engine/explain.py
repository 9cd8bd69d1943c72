"""Reports read with the reasons kept: for a person who asks why a claim was made or left out."""

from collections.abc import Iterable, Iterator

from sijill.model import Report
from sijill.reading import read_draft


def explained_lines(reports: Iterable[Report]) -> Iterator[bytes]:
    """Yield, per report, its name and the reasons for each claim, as lines of text in input order.

    >>> from sijill.engine.trying import reports
    >>> "event: " in b"\\n".join(explained_lines(reports("قصف الجيش سرت."))).decode()
    True
    """
    for report in reports:
        yield f"# {report.source}".encode()
        yield from (line.encode() for line in read_draft(report, explain=True).trace or ())
