"""Right? Claims made by the rules that are wrong most often, as measured; a yes confirms, a no rejects."""

from collections.abc import Iterator
from typing import Final

from sijill.engine.queues.desk import Desk
from sijill.engine.queues.item import Item, Row, Side, item_id
from sijill.record.precision import Measured, precision_of

NAME: Final = "precision"
ANSWERS: Final = {"same": "confirm", "different": "reject", "unsure": "unsure"}
_LOW: Final = 0.85
_MOST: Final = 500


def items(desk: Desk) -> Iterator[Item]:
    """Yield claims of low-precision rules, figures of people first."""
    for kind in ("figure", "event", "statement"):
        rules = [row["rule"] for row in desk.record.tally("rules") if row["kind"] == kind]
        for rule in sorted(rules):
            measured = precision_of(kind, rule)
            if measured is not None and measured.share < _LOW:
                for row in _claims(desk, kind, rule):
                    yield _item(desk, row, measured)


def _claims(desk: Desk, kind: str, rule: str) -> Iterator[Row]:
    asked = {"figure": desk.record.figures, "event": desk.record.event_claims, "statement": desk.record.statements}
    yield from asked[kind](rule=rule, limit=_MOST)


def _item(desk: Desk, row: Row, measured: Measured) -> Item:
    counted = row.get("value") if row.get("measure") in ("killed", "injured", "bodies", "missing") else None
    label = " · ".join(str(part) for part in (row["kind"], row.get("measure") or row.get("type"), counted) if part)
    return Item(
        id=item_id(NAME, [row["id"]]), queue=NAME, targets=[row["id"]],
        sides=[Side(id=row["id"], label=label, toll=counted, words=desk.words([row["id"]]))],
        reasons={
            "en": [f"{measured.rule}: {measured.right} of {measured.found} were right where it was measured"],
            "ar": [f"{measured.rule}: أصابت في {measured.right} من {measured.found} حيث قيست"],
        },
        score=measured.share, threshold=_LOW, effect=float(counted or 0.0),
    )
