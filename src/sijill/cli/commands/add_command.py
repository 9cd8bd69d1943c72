"""Read reports and link them into a record; the same report twice changes nothing."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from sijill.cli.failures import failing_on
from sijill.cli.listing import RecordOption


def command(
    paths: Annotated[list[str] | None, typer.Argument(help="Files, folders, addresses, - for standard input.")] = None,
    record: RecordOption = "sijill.db",
    jobs: Annotated[int, typer.Option(min=1, help="Processes to read with.")] = 1,
    max_chars: Annotated[int, typer.Option(min=1, help="Longest text taken.")] = 2_000_000,
    columns: Annotated[Path | None, typer.Option(help="Columns of sheets: read, or written anew.")] = None,
    raw: Annotated[bool, typer.Option("--raw", help="Keep the bytes as they came, beside the text.")] = False,
    allow_private: Annotated[bool, typer.Option("--allow-private", help="Ask hosts of a private network too.")] = False,
    dataset: Annotated[Path | None, typer.Option("--from", help="A dataset: its readings, not read again.")] = None,
    since: Annotated[str | None, typer.Option(help="Of the dataset, from this ISO day on.")] = None,
    until: Annotated[str | None, typer.Option(help="Of the dataset, up to this ISO day.")] = None,
    place: Annotated[list[str] | None, typer.Option(help="Of the dataset, events at this place (an id).")] = None,
    actor: Annotated[list[str] | None, typer.Option(help="Of the dataset, events by or against this actor.")] = None,
) -> None:
    """Read reports and link them into a record; the same report twice changes nothing.

    $ sijill add samples
    """
    from sijill.cli.dataset_slice import DatasetError, readings_of
    from sijill.cli.intake_report import Tally, taken, tell_unread
    from sijill.cli.progress import Progress
    from sijill.engine.intake_settings import intake_settings
    from sijill.engine.record import Record
    from sijill.intake.columns import load_columns
    from sijill.intake.inputs import input_items
    from sijill.record.store import RecordError

    if not paths and dataset is None:
        raise typer.BadParameter("nothing to add: give files, folders or addresses, or a dataset with --from")
    try:
        mapping = load_columns(columns) if columns else None
    except (ValueError, OSError) as error:
        raise typer.BadParameter(str(error)) from error
    settings = intake_settings(
        max_characters=max_chars, keep_raw=raw, allow_private=allow_private, columns=mapping, save_columns=columns
    )
    tally, progress = Tally(), Progress("reports")
    try:
        with failing_on(RecordError, DatasetError), Record(record) as opened:
            reports = taken(input_items(paths or [], settings), tally, opened.keep)
            added = opened.add(reports, jobs=jobs, told=lambda added: progress.tell(added.new))
            if dataset is not None:
                readings = readings_of(dataset, since, until, place or [], actor or [])
                opened.add_readings(readings, added, told=lambda added: progress.tell(added.new))
    finally:
        progress.end()
    tell_unread(added.unread, tally)
    print(f"{added.new} new, {added.known} known", file=sys.stderr)
    raise typer.Exit(tally.exit_code())
