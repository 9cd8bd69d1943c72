"""Judging persons again: after an upgrade, readings judged by older rules (or by none) are judged by those of today."""

from sijill.record.judging import put_standings, unjudged
from sijill.record.reports import get_reading, get_report
from sijill.record.store import RecordError, Store


def judge(store: Store) -> int:
    """Judge the persons of every reading that was not judged by today's rules; returns how many there were.

    >>> from sijill.engine.trying import samples
    >>> judge(samples().store)
    0
    """
    waiting = unjudged(store)
    for identity in waiting:
        report, reading = get_report(store, identity), get_reading(store, identity)
        if report is not None and reading is not None:
            put_standings(store, reading, report.text)
    return len(waiting)


def require_judged(store: Store) -> None:
    """Raise RecordError when persons were not judged: what may be shown of such a record is not known.

    >>> from sijill.engine.trying import samples
    >>> require_judged(samples().store)
    """
    if unjudged(store):
        raise RecordError(
            f"{store.path}: its persons were judged by an older sijill; "
            f"`sijill reread --record {store.path}` judges them again"
        )
