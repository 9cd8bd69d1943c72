"""Recompute every hash and check that every span still cuts its words; exit code 4 when something does not hold."""


import typer

from sijill.cli.failures import failing_on
from sijill.cli.listing import RecordOption

DIFFERENT = 4


def command(record: RecordOption = "sijill.db") -> None:
    """Recompute every hash and check that every span still cuts its words; exit code 4 when something does not hold.

    $ sijill verify
    """
    from sijill.engine.record import Record
    from sijill.record.store import RecordError

    with failing_on(RecordError), Record(record, read_only=True) as opened:
        faults = list(opened.verify())
    for fault in faults:
        print(fault)
    raise typer.Exit(DIFFERENT if faults else 0)
