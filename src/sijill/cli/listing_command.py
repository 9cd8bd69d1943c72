"""A listing command from its columns and filters: one record method, printed in the form asked for.

Decides the options every listing shares (`--record`, `--limit`, `--json`, `--jsonl`, `--csv`) and what the filters are
called and said to be; each listing's own file names its columns and which filters it takes.
"""

import inspect
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sijill.cli.listing import (
    CsvOption,
    Form,
    InternalOption,
    JsonlOption,
    JsonOption,
    LimitOption,
    RecordOption,
    Row,
    TableOption,
    chosen_form,
    print_rows,
)

if TYPE_CHECKING:
    from sijill.engine.record import Record

FILTERS = {
    "outlet": ("outlet", "Only this outlet."),
    "as_of": ("as_of", "Only what was published by this day (ISO date)."),
    "query": ("q", "Only reports with these words."),
    "measure": ("type", "Only this measure: killed, injured, …"),
    "type": ("type", "Only this ACLED sub-event."),
    "realis": ("realis", "Only happened, ongoing, planned, possible, attempted or denied."),
    "actor": ("actor", "Only of, by or against this actor (id)."),
    "place": ("place", "Only at this place (id)."),
    "speaker": ("speaker", "Only this speaker (id or words)."),
    "from": ("from", "Only what may have been on this day or later."),
    "to": ("to", "Only what may have been on this day or earlier."),
    "about": ("about", "Only about this: a measure, date, place, actor, realis, duration, …"),
    "relation": ("relation", "Only agrees, updates, contradicts or undetermined."),
}


def _option(name: str) -> inspect.Parameter:
    declared = Annotated[str | None, typer.Option("--" + name.replace("_", "-"), help=FILTERS[name][1])]
    parameter = "from_" if name == "from" else name
    return inspect.Parameter(parameter, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=declared)


def _shared() -> list[inspect.Parameter]:
    options: list[tuple[str, Any, Any]] = [
        ("record", RecordOption, "sijill.db"), ("limit", LimitOption, None), ("as_json", JsonOption, False),
        ("as_jsonl", JsonlOption, False), ("as_csv", CsvOption, False), ("as_table", TableOption, False),
        ("internal", InternalOption, False),
    ]
    return [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=declared)
        for name, declared, default in options
    ]


def list_rows(
    path: str, rows: Callable[["Record"], Iterable[Row]], columns: Sequence[str], form: Form, internal: bool = False
) -> None:
    """Print what `rows` yields for the record of a path; exit code 1 with one line when it cannot be read."""
    from sijill.engine.record import Record
    from sijill.record.store import RecordError

    try:
        with Record(path, read_only=True, internal=internal) as record:
            print_rows(rows(record), list(columns), form)
    except RecordError as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from error


def listing(summary: str | None, verb: str, columns: Sequence[str], filters: Sequence[str] = ()) -> Callable[..., None]:
    """Return the command that lists what a method of Record yields, narrowed by the filters it takes."""

    def command(**options: Any) -> None:
        form = chosen_form(options["as_json"], options["as_jsonl"], options["as_csv"], options["as_table"])
        chosen = {FILTERS[name][0]: options["from_" if name == "from" else name] for name in filters}
        if options["limit"] is not None:
            chosen["limit"] = options["limit"]
        list_rows(options["record"], lambda record: getattr(record, verb)(**chosen), columns, form, options["internal"])

    parameters = [*map(_option, filters), *_shared()]
    command.__doc__ = summary
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return command
