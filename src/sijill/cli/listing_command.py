"""A listing command from its columns and filters: one record method, printed in the form asked for.

Decides the options every listing shares (`--record`, `--limit`, `--json`, `--jsonl`, `--csv`) and what the filters are
called and said to be; each listing's own file names its columns and which filters it takes.
"""

import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sijill.cli.failures import failing_on
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
from sijill.record.filters import FILTERS

if TYPE_CHECKING:
    from sijill.engine.record import Record

MORE = {
    "after": ("after", "Go on after this row (the id of the last one seen)."),
    "order": ("order", "time, or precision: the rules most often right first."),
}
ALL = FILTERS | MORE


def option(name: str, help: str | None = None) -> inspect.Parameter:
    """Return the option of a filter.

    >>> option("min_precision").name
    'min_precision'
    """
    declared = Annotated[str | None, typer.Option("--" + name.replace("_", "-"), help=help or ALL[name][1])]
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
    """Print what `rows` yields for the record of a path; exit code 1 with one line when it cannot be read.

    >>> from sijill.engine.trying import samples
    >>> list_rows(samples().path, lambda record: [{"reports": record.counts()["report"]}], ["reports"], "jsonl")
    {"reports": 18}
    """
    from sijill.engine.record import Record
    from sijill.record.store import RecordError

    with failing_on(RecordError), Record(path, read_only=True, internal=internal) as record:
        print_rows(rows(record), list(columns), form)


def chosen_filters(options: Mapping[str, Any], filters: Iterable[str]) -> dict[str, Any]:
    """Return the filters set, in the record's words.

    >>> chosen_filters({"outlet": "الساحل", "place": None}, ["outlet", "place"])
    {'outlet': 'الساحل'}
    """
    given = {name: options["from_" if name == "from" else name] for name in filters}
    return {ALL[name][0] if name in ALL else name: value for name, value in given.items() if value is not None}


def listing(
    summary: str | None, verb: str, columns: Sequence[str], filters: Sequence[str] = (),
    own: Mapping[str, str] | None = None,
) -> Callable[..., None]:
    """Return the command that lists what a method of Record yields, narrowed by the filters it takes.

    `own` are filters of this listing alone, with what each is for.

    >>> command = listing("List the outlets.", "sources", ["outlet"], ["place"])
    >>> command.__doc__, list(inspect.signature(command).parameters)[:3]
    ('List the outlets.', ['place', 'record', 'limit'])
    """

    def command(**options: Any) -> None:
        form = chosen_form(options["as_json"], options["as_jsonl"], options["as_csv"], options["as_table"])
        chosen = chosen_filters(options, [*filters, *(own or {})])
        if options["limit"] is not None:
            chosen["limit"] = options["limit"]
        list_rows(options["record"], lambda record: getattr(record, verb)(**chosen), columns, form, options["internal"])

    parameters = [*map(option, filters), *(option(name, help) for name, help in (own or {}).items()), *_shared()]
    command.__doc__ = summary
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # typer reads it
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return command
