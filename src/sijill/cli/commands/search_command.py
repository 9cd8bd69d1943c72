"""Search reports and statements, in Arabic as people type it."""

from typing import Annotated

import typer

from sijill.cli.listing import (
    CsvOption,
    InternalOption,
    JsonlOption,
    JsonOption,
    RecordOption,
    TableOption,
    chosen_form,
)
from sijill.cli.listing_command import list_rows

COLUMNS = ["kind", "text", "outlet", "published"]


def command(
    query: Annotated[str, typer.Argument(help="Words; all must stand in what is found.")],
    record: RecordOption = "sijill.db",
    limit: Annotated[int, typer.Option(min=1)] = 50,
    after: Annotated[str | None, typer.Option(help="Go on after this row (the id of the last one seen).")] = None,
    as_json: JsonOption = False,
    as_jsonl: JsonlOption = False,
    as_csv: CsvOption = False,
    as_table: TableOption = False,
    internal: InternalOption = False,
) -> None:
    """Search reports and statements, in Arabic as people type it.

    $ sijill search "قصف سرت" --limit 5
    """
    form = chosen_form(as_json, as_jsonl, as_csv, as_table)
    list_rows(record, lambda opened: opened.search(query, limit, after), COLUMNS, form, internal)
