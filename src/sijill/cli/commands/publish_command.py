"""Write the pages of a record as a folder that opens from a disk, names of private persons left out."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from sijill.cli.failures import failing_on
from sijill.cli.listing import (
    CsvOption,
    InternalOption,
    JsonlOption,
    JsonOption,
    RecordOption,
    TableOption,
    chosen_form,
    print_rows,
)


def command(
    out: Annotated[Path | None, typer.Argument(metavar="DIR", help="The folder; none with --preview.")] = None,
    record: RecordOption = "sijill.db",
    outlet: Annotated[str | None, typer.Option(help="Only this outlet.")] = None,
    place: Annotated[str | None, typer.Option(help="Only reports with a claim at this place (id).")] = None,
    actor: Annotated[str | None, typer.Option(help="Only reports with a claim about this actor (id).")] = None,
    query: Annotated[str | None, typer.Option("--query", "-q", help="Only reports with these words.")] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", help="Only what was published by this day.")] = None,
    preview: Annotated[bool, typer.Option("--preview", help="Write nothing; list what would be withheld.")] = False,
    internal: InternalOption = False,
    as_json: JsonOption = False,
    as_jsonl: JsonlOption = False,
    as_csv: CsvOption = False,
    as_table: TableOption = False,
) -> None:
    """Write the pages of a record as a folder that opens from a disk, names of private persons left out.

    $ sijill publish pages --place pl-zliten
    """
    from sijill.record.store import RecordError
    from sijill.web.publishing import PublishError, publish
    from sijill.web.publishing import preview as previewed

    given = {"outlet": outlet, "place": place, "actor": actor, "q": query, "as_of": as_of}
    filters = {name: value for name, value in given.items() if value is not None}
    if out is None and not preview:
        raise typer.BadParameter("name a folder, or --preview")
    with failing_on(RecordError, PublishError):
        if preview or out is None:
            form = chosen_form(as_json, as_jsonl, as_csv, as_table)
            rows = previewed(record, filters, internal=internal)
            print_rows(rows, ["name", "rule", "decision", "report", "start", "end"], form)
            return
        made = publish(record, out, filters, told=partial(typer.echo, err=True))
    size = f"{made.size / 1e6:.1f} MB"
    print(f"{out}: {made.reports} reports on {made.pages} pages, {size}; {made.withheld} names withheld")
