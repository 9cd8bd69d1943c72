"""Show all there is under an id: a claim's words and chain, a report, an event, a finding."""

import json
import sys
from typing import Annotated, Any

import typer

from sijill.cli.failures import failing_on
from sijill.cli.listing import InternalOption, JsonOption, RecordOption, cell

_MARK = {"who": "●", "via": "◆", "out": "■"}


def _print(found: dict[str, Any]) -> None:
    """Print the fields that hold something, then the chain as steps with the words for each."""
    for name, value in found.items():
        if name not in ("chain", "told") and value not in (None, [], {}, ""):
            print(f"{name:12} {cell(value)}")
    for depth, step in enumerate(found.get("chain", [])):
        words = f"  «{step['words']['text']}»" if step["words"] else ""
        role = f" ({step['role']})" if step["role"] else ""
        head = "chain" if depth == 0 else ""
        print(f"{head:12} {'  ' * depth}{_MARK[step['kind']]} {step['text'] or '?'}{role}{words}")
    for claim in found.get("told", []):
        print(f"{'told':12} {claim['id']} {claim.get('outlet') or claim['source']}: «{claim['evidence']['text']}»")


def command(
    identity: Annotated[str, typer.Argument(metavar="ID", help="Of a claim, report, event, series, finding, family.")],
    record: RecordOption = "sijill.db",
    as_json: JsonOption = False,
    internal: InternalOption = False,
) -> None:
    """Show all there is under an id: a claim's words and chain, a report, an event, a finding.

    $ sijill show 2016-05-18-rimal
    """
    from sijill.engine.record import Record
    from sijill.record.store import RecordError

    with failing_on(RecordError), Record(record, read_only=True, internal=internal) as opened:
        found = opened.show(identity)
    if found is None:
        print(f"nothing in {record} has the id {identity}", file=sys.stderr)
        raise typer.Exit(1)
    if as_json:
        print(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        _print(found)
