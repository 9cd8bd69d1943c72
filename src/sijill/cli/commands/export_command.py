"""Write what the filters leave of a record in a format: jsonl, csv, xlsx, geojson, parquet, acled, ucdp, …"""

import inspect
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from sijill.cli.failures import failing_on
from sijill.cli.listing import InternalOption, RecordOption
from sijill.cli.listing_command import chosen_filters, option
from sijill.record.filters import ON_EVENTS

_FILTERS = (*ON_EVENTS, "speaker")


def _written(
    format_name: Annotated[str, typer.Argument(metavar="FORMAT", help="Without -o: what each format holds.")],
    out: Annotated[Path | None, typer.Option("-o", "--out", help="File, or folder for formats of many files.")] = None,
    record: RecordOption = "sijill.db",
    what: Annotated[str | None, typer.Option(help="csv: which table (figures unless said).")] = None,
    bom: Annotated[bool, typer.Option("--bom", help="csv: the mark that makes Excel read UTF-8.")] = False,
    internal: InternalOption = False,
    **options: Any,
) -> None:
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
        print("nothing is written without -o", file=sys.stderr)
        return
    filters = chosen_filters(options, _FILTERS)
    as_of = filters.get("as_of")
    with failing_on(RecordError), Record(record, read_only=True, as_of=as_of, internal=internal) as opened:
        view = View(opened, **filters)
        known[format_name].write(view, out, {"what": what, "bom": bom})
        write_citation(view, out, format_name, {"what": what, "bom": bom})
        hidden = opened.hidden_names
    if hidden:
        print(f"{hidden} names of private persons withheld; --internal keeps them", file=sys.stderr)


def _command() -> Any:
    """Return the command with an option for every filter."""

    def command(**options: Any) -> None:
        _written(**options)

    own = list(inspect.signature(_written).parameters.values())[:-1]
    keyed = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in own]
    parameters = [*keyed, *map(option, _FILTERS)]
    command.__doc__ = __doc__
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # typer reads it
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return command


command = _command()
