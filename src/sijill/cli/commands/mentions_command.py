"""Filter: JSON lines with a text in, their numbers, times and names out, line by line."""

import sys
from typing import Annotated, Literal

import typer


def command(
    path: Annotated[str, typer.Argument(help="- for standard input.")] = "-",
    language: Annotated[str | None, typer.Option(help="Overrides detection.")] = None,
    prefer: Annotated[Literal["past", "future"], typer.Option(help="Which way a bare weekday points.")] = "past",
) -> None:
    """Filter: JSON lines with a text in, their numbers, times and names out, line by line.

    $ sijill mentions < lines.jsonl
    """
    from sijill.engine.mention_lines import mention_line

    if path != "-":
        raise typer.BadParameter("mentions reads standard input: give -")
    out = sys.stdout.buffer
    for line in sys.stdin.buffer:
        out.write(mention_line(line, language=language, prefer=prefer) + b"\n")
        out.flush()
