"""Rule on claims, reports, names and places, one by one or all that a query finds. Appended, never erased."""

import getpass
import json
import sys
from typing import Annotated

import typer

from sijill.cli.failures import failing_on
from sijill.cli.listing import RecordOption

ACTIONS = "same, different, unsure, confirm, reject, correct, add, rename, place, withhold, release, remove or undo"


def command(
    action: Annotated[str, typer.Argument(help=ACTIONS)],
    targets: Annotated[
        list[str] | None, typer.Argument(help="Ids of claims, reports, events, actors, places; for undo the decision.")
    ] = None,
    record: RecordOption = "sijill.db",
    values: Annotated[list[str] | None, typer.Option("--set", help="FIELD=JSON, what the ruling sets.")] = None,
    where: Annotated[
        list[str] | None, typer.Option("--where", help="FILTER=VALUE, as in the listings: all it finds are targets.")
    ] = None,
    kind: Annotated[str, typer.Option(help="With --where: figures, statements, claims or reports.")] = "figures",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the targets and decide nothing.")] = False,
    reason: Annotated[str, typer.Option(help="Why.")] = "",
    who: Annotated[str | None, typer.Option(envvar="SIJILL_USER", help="Who decides.")] = None,
) -> None:
    """Rule on claims, reports, names and places, one by one or all that a query finds. Appended, never erased.

    $ sijill decide confirm --kind claims --where place=pl-sirte --reason "read by two of us"
    """
    from sijill.engine.new_decision import DecisionError
    from sijill.engine.record import Record
    from sijill.engine.targets import KINDS
    from sijill.record.store import RecordError

    if kind not in KINDS:
        raise typer.BadParameter(f"--kind is {', '.join(KINDS)}, not {kind}")
    undoes = targets[0] if action == "undo" and targets else None
    named = [] if undoes else list(targets or [])
    filters = _filters(where or [])
    with failing_on(RecordError, DecisionError), Record(record, read_only=dry_run, internal=True) as opened:
        if where:
            named += opened.found_by(kind, **filters)
        if dry_run:
            print("\n".join(named))
            print(f"{len(named)} targets; nothing decided", file=sys.stderr)
            return
        if where and not named:
            raise DecisionError("the query finds nothing to rule on")
        decision = opened.decide(
            action, named, dict(map(_pair, values or [])), reason=reason, who=who or getpass.getuser(),
            undoes=undoes, query=f"{kind} {' '.join(where)}" if where else None,
        )
    print(decision.id)


def _filters(where: list[str]) -> dict[str, str]:
    from sijill.record.filters import FILTERS

    chosen = {}
    for text in where:
        name, equals, value = text.partition("=")
        name = name.replace("-", "_")
        if not equals or name not in FILTERS:
            raise typer.BadParameter(f"--where takes FILTER=VALUE with one of {', '.join(FILTERS)}, not {text}")
        chosen[FILTERS[name][0]] = value
    return chosen


def _pair(text: str) -> tuple[str, str | int | float | bool | None]:
    name, equals, value = text.partition("=")
    if not equals:
        raise typer.BadParameter(f"--set takes FIELD=VALUE, not {text}")
    try:
        plain = json.loads(value)
    except json.JSONDecodeError:
        plain = value
    if isinstance(plain, dict | list):
        raise typer.BadParameter(f"{name} takes one value, not {value}")
    return name, plain
