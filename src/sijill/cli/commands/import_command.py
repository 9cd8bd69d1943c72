"""Read a lossless export (`sijill export jsonl`) back into a record."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from sijill.cli.failures import failing_on
from sijill.cli.listing import RecordOption


def command(
    file: Annotated[Path, typer.Argument(help="A file `sijill export jsonl` wrote.", exists=True, dir_okay=False)],
    record: RecordOption = "sijill.db",
) -> None:
    """Read a lossless export (`sijill export jsonl`) back into a record.

    \b
    $ sijill export jsonl --internal -o whole.jsonl
    $ sijill import whole.jsonl --record copy.db
    """
    from sijill.cli.intake_report import SOME_FAILED
    from sijill.engine.record import Record
    from sijill.record.store import RecordError

    with failing_on(RecordError), Record(record) as opened, file.open("rb") as lines:
        problems = list(opened.restore(file.name, lines))
    for problem in problems:
        print(problem, file=sys.stderr)
    raise typer.Exit(SOME_FAILED if problems else 0)
