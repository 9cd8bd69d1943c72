"""Write what the filters leave of a record in a format: jsonl, csv, xlsx, geojson, parquet, acled, ucdp, …"""

import sys
from pathlib import Path
from typing import Annotated

import typer

from sijill.cli.listing import InternalOption, RecordOption


def command(
    format_name: Annotated[str, typer.Argument(metavar="FORMAT", help="Without -o: what each format holds.")],
    out: Annotated[Path | None, typer.Option("-o", "--out", help="File, or folder for formats of many files.")] = None,
    record: RecordOption = "sijill.db",
    what: Annotated[str | None, typer.Option(help="csv: which table (figures unless said).")] = None,
    bom: Annotated[bool, typer.Option("--bom", help="csv: the mark that makes Excel read UTF-8.")] = False,
    outlet: Annotated[str | None, typer.Option(help="Only this outlet.")] = None,
    place: Annotated[str | None, typer.Option(help="Only at this place (id).")] = None,
    actor: Annotated[str | None, typer.Option(help="Only of, by or against this actor (id).")] = None,
    query: Annotated[str | None, typer.Option("--query", "-q", help="Only reports with these words.")] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", help="Only what was published by this day.")] = None,
    internal: InternalOption = False,
) -> None:
    """Write what the filters leave of a record in a format: jsonl, csv, xlsx, geojson, parquet, acled, ucdp, …"""
    from sijill.engine.record import Record
    from sijill.export.citation import write_citation
    from sijill.export.formats import formats
    from sijill.export.tables import COLUMNS
    from sijill.export.view import View
    from sijill.record.store import RecordError

    known = formats()
    if format_name not in known:
        lines = "\n".join(f"  {name:14} {known[name].about}" for name in sorted(known))
        raise typer.BadParameter(f"no format named {format_name}; there are\n{lines}")
    if what is not None and what not in COLUMNS:
        raise typer.BadParameter(f"no table named {what}; there are {', '.join(COLUMNS)}")
    if out is None:
        print(known[format_name].about)
        return
    try:
        with Record(record, read_only=True, as_of=as_of, internal=internal) as opened:
            view = View(opened, outlet=outlet, place=place, actor=actor, q=query, as_of=as_of)
            known[format_name].write(view, out, {"what": what, "bom": bom})
            write_citation(view, out, format_name, {"what": what, "bom": bom})
            hidden = opened.hidden_names
    except RecordError as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from error
    if hidden:
        print(f"{hidden} names of private persons withheld; --internal keeps them", file=sys.stderr)
