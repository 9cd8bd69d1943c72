"""Rule on claims, reports and names: same, different, reject, correct, add, withhold, release, undo."""

import getpass
import json
import sys
from typing import Annotated

import typer

from sijill.cli.listing import RecordOption


def command(
    action: Annotated[str, typer.Argument(help="same, different, reject, correct, add, withhold, release or undo.")],
    targets: Annotated[
        list[str] | None, typer.Argument(help="Ids of claims or reports; for undo the decision.")
    ] = None,
    record: RecordOption = "sijill.db",
    values: Annotated[
        list[str] | None, typer.Option("--set", help="FIELD=JSON, for correct, add, withhold and release.")
    ] = None,
    reason: Annotated[str, typer.Option(help="Why.")] = "",
    who: Annotated[str | None, typer.Option(envvar="SIJILL_USER", help="Who decides.")] = None,
) -> None:
    """Rule on claims, reports and names: same, different, reject, correct, add, withhold, release, undo."""
    from sijill.engine.decide import DecisionError
    from sijill.engine.record import Record
    from sijill.record.store import RecordError

    undoes = targets[0] if action == "undo" and targets else None
    try:
        with Record(record) as opened:
            decision = opened.decide(
                action, [] if undoes else targets or [], dict(map(_pair, values or [])), reason=reason,
                who=who or getpass.getuser(), undoes=undoes,
            )
    except (RecordError, DecisionError) as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from error
    print(decision.id)


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
