"""Make a record of the bundled sample reports and open its pages."""

from functools import partial
from typing import Annotated

import typer

from sijill.cli.failures import failing_on


def command(
    record: Annotated[str, typer.Option("--record", help="The record file.")] = "sijill-demo.db",
    serve: Annotated[bool, typer.Option("--serve/--no-serve", help="Open the pages when the record is made.")] = True,
    port: Annotated[int, typer.Option(min=0, max=65535)] = 8470,
) -> None:
    """Make a record of the bundled sample reports and open its pages.

    $ sijill demo --no-serve
    """
    from sijill.cli.intake_report import Tally, taken
    from sijill.engine.record import Record
    from sijill.engine.samples import samples_folder
    from sijill.intake.inputs import files_of, input_items
    from sijill.record.store import RecordError
    from sijill.web.serving import serve as serve_pages

    tally = Tally()
    with failing_on(RecordError), Record(record) as opened:
        added = opened.add(taken(input_items(map(str, files_of(samples_folder()))), tally))
        counts = opened.counts()
    print(
        f"{record}: {added.new} reports added; it holds "
        + ", ".join(f"{n} {kind}" for kind, n in sorted(counts.items()))
    )
    if serve:
        serve_pages(record, "127.0.0.1", port, None, partial(typer.echo, err=True))
    raise typer.Exit(tally.exit_code())
