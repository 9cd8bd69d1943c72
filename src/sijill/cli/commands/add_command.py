"""Read reports and link them into a record; the same report twice changes nothing."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from sijill.cli.listing import RecordOption


def command(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, addresses, or - for standard input.")],
    record: RecordOption = "sijill.db",
    jobs: Annotated[int, typer.Option(min=1, help="Processes to read with.")] = 1,
    max_chars: Annotated[int, typer.Option(min=1, help="Longest text taken.")] = 2_000_000,
    columns: Annotated[Path | None, typer.Option(help="Columns of sheets: read, or written anew.")] = None,
    raw: Annotated[bool, typer.Option("--raw", help="Keep the bytes as they came, beside the text.")] = False,
    allow_private: Annotated[bool, typer.Option("--allow-private", help="Ask hosts of a private network too.")] = False,
) -> None:
    """Read reports and link them into a record; the same report twice changes nothing."""
    from sijill.cli.intake_report import Tally, taken, tell_unread
    from sijill.cli.progress import Progress
    from sijill.engine.intake_settings import intake_settings
    from sijill.engine.record import Record
    from sijill.intake.columns import load_columns
    from sijill.intake.inputs import input_items
    from sijill.record.store import RecordError

    try:
        mapping = load_columns(columns) if columns else None
    except (ValueError, OSError) as error:
        raise typer.BadParameter(str(error)) from error
    settings = intake_settings(
        max_characters=max_chars, keep_raw=raw, allow_private=allow_private, columns=mapping, save_columns=columns
    )
    tally, progress = Tally(), Progress("reports")
    try:
        with Record(record) as opened:
            reports = taken(input_items(paths, settings), tally, opened.keep)
            added = opened.add(reports, jobs=jobs, told=lambda added: progress.tell(added.new))
    except RecordError as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from error
    finally:
        progress.end()
    tell_unread(added.unread, tally)
    print(f"{added.new} new, {added.known} known", file=sys.stderr)
    raise typer.Exit(tally.exit_code())
