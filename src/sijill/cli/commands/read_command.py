"""Read reports and print their Readings as JSON lines, in input order."""

import sys
from typing import Annotated

import typer


def command(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, addresses, or - for standard input.")],
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line: the only form there is.")] = True,
    jobs: Annotated[int, typer.Option(min=1, help="Processes to read with.")] = 1,
    engine: Annotated[str, typer.Option(help="Where to read: local, or daft (needs the extra scale).")] = "local",
    explain: Annotated[bool, typer.Option("--explain", help="Print why each claim was made instead of JSON.")] = False,
    max_chars: Annotated[int, typer.Option(min=1, help="Longest text taken.")] = 2_000_000,
) -> None:
    """Read reports and print their Readings as JSON lines, in input order.

    $ sijill read samples/reports.jsonl
    """
    from sijill.cli.intake_report import Tally, taken, tell_unread
    from sijill.engine.engines import EngineError
    from sijill.engine.engines import engine as engine_of
    from sijill.engine.explain import explained_lines
    from sijill.engine.intake_settings import intake_settings
    from sijill.engine.local import Unread
    from sijill.intake.inputs import input_items

    try:
        chosen = engine_of(engine)
    except EngineError as error:
        raise typer.BadParameter(str(error)) from error
    tally = Tally()
    out = sys.stdout.buffer
    reports = taken(input_items(paths, intake_settings(max_characters=max_chars)), tally)
    if explain:
        out.writelines(line + b"\n" for line in explained_lines(reports))
    else:
        for _, found in chosen.answers(reports, jobs):
            if isinstance(found, Unread):
                tell_unread([found], tally)
            else:
                out.write(found + b"\n")
    out.flush()
    raise typer.Exit(tally.exit_code())
