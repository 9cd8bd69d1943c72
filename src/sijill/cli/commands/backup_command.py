"""Copy a record to a new file; the copy is whole though others write meanwhile."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from sijill.cli.failures import failing_on
from sijill.cli.listing import RecordOption


def command(
    to: Annotated[Path, typer.Argument(metavar="FILE", help="The copy; a file that is there is not written over.")],
    record: RecordOption = "sijill.db",
) -> None:
    """Copy a record to a new file; the copy is whole though others write meanwhile.

    $ sijill backup copy.db
    """
    from sijill.engine.record import Record
    from sijill.record.store import RecordError

    with failing_on(RecordError), Record(record, read_only=True, internal=True) as opened:
        opened.back_up(to)
    print(f"{to}: {to.stat().st_size / 2**20:.1f} MiB", file=sys.stderr)
