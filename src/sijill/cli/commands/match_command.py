"""Lay your own ACLED- or UCDP-shaped sheet beside the record: what is the same, different, missing here, new to you."""

import sys
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

COLUMNS = ["status", "sheet_id", "event", "day", "place", "score", "reasons", "differences"]
STATUSES = ("same", "different", "missing", "new")


def command(
    sheet: Annotated[Path, typer.Argument(help="CSV or XLSX in ACLED's or UCDP GED's columns.", exists=True)],
    record: RecordOption = "sijill.db",
    status: Annotated[list[str] | None, typer.Option(help="Only same, different, missing or new.")] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Events of days the sheet does not cover are new, too.")
    ] = False,
    as_json: JsonOption = False,
    as_jsonl: JsonlOption = False,
    as_csv: CsvOption = False,
    as_table: TableOption = False,
    internal: InternalOption = False,
) -> None:
    """Lay your own ACLED- or UCDP-shaped sheet beside the record: what is the same, different, missing here, new.

    \b
    $ sijill export acled --place pl-zliten -o coded.csv
    $ sijill match coded.csv --status different
    """
    from sijill.cli.intake_report import SOME_FAILED
    from sijill.engine.matching import matched
    from sijill.engine.record import Record
    from sijill.intake.coded_sheet import SheetError, coded_rows
    from sijill.record.store import RecordError

    wrong = sorted(set(status or ()) - set(STATUSES))
    if wrong:
        raise typer.BadParameter(f"--status is {', '.join(STATUSES)}, not {', '.join(wrong)}")
    with failing_on(RecordError, SheetError):
        _, rows, problems = coded_rows(sheet)
        with Record(record, read_only=True, internal=internal) as opened:
            told = matched(opened, rows, everything=everything)
            found = [row for row in told if not status or row["status"] in status]
    print_rows(found, COLUMNS, chosen_form(as_json, as_jsonl, as_csv, as_table))
    for problem in problems:
        print(problem, file=sys.stderr)
    raise typer.Exit(SOME_FAILED if problems else 0)
