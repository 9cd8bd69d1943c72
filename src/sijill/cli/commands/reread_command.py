"""Read the reports of a record again with this version and say what changed; decisions stay."""

import json
from dataclasses import asdict
from typing import Annotated

import typer

from sijill.cli.failures import failing_on
from sijill.cli.listing import RecordOption


def command(
    record: RecordOption = "sijill.db",
    jobs: Annotated[int, typer.Option(min=1, help="Processes to read with.")] = 1,
) -> None:
    """Read the reports of a record again with this version and say what changed; decisions stay.

    $ sijill reread --jobs 2
    """
    from sijill.cli.intake_report import Tally, tell_unread
    from sijill.engine.local import Unread
    from sijill.engine.record import Record
    from sijill.record.store import RecordError

    tally = Tally()
    with failing_on(RecordError), Record(record) as opened:
        for found in opened.reread(jobs=jobs):
            tally.seen += 1
            if isinstance(found, Unread):
                tell_unread([found], tally)
            else:
                print(json.dumps(asdict(found), ensure_ascii=False))
    raise typer.Exit(tally.exit_code())
