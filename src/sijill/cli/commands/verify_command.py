"""Recompute every hash and check that every span still cuts its words; exit code 4 when something does not hold."""

import sys

import typer

from sijill.cli.listing import RecordOption

DIFFERENT = 4


def command(record: RecordOption = "sijill.db") -> None:
    """Recompute every hash and check that every span still cuts its words; exit code 4 when something does not hold.

    $ sijill verify
    """
    from sijill.engine.record import Record
    from sijill.record.store import RecordError

    try:
        with Record(record, read_only=True) as opened:
            faults = list(opened.verify())
    except RecordError as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from error
    for fault in faults:
        print(fault)
    raise typer.Exit(DIFFERENT if faults else 0)
