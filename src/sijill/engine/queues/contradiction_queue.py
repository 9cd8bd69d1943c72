"""A contradiction: are both sides about one thing (then it stands), or about two (then there is none)?"""

from collections.abc import Iterator
from typing import Final

from sijill.engine.queues.desk import Desk
from sijill.engine.queues.item import Item, Row, Side, item_id

NAME: Final = "contradiction"
ANSWERS: Final = {"same": "same", "different": "different", "unsure": "unsure"}
_MOST: Final = 500


def items(desk: Desk) -> Iterator[Item]:
    """Yield the questions, the weightiest findings first; what rides on one is how far its numbers are apart."""
    for finding in desk.record.findings(relation="contradicts", limit=_MOST):
        pairs = dict(zip(finding["claims"], finding["values"], strict=False))
        first = finding["claims"][0]
        other = next((claim for claim, value in pairs.items() if value != pairs[first]), finding["claims"][-1])
        if first == other:
            continue
        claims = desk.record.claims([first, other])
        sides = [Side(id=claim, label=pairs[claim], toll=_number(claims.get(claim)), words=desk.words([claim]))
                 for claim in (first, other)]  # fmt: skip
        numbers = [side.toll for side in sides if side.toll is not None]
        yield Item(
            id=item_id(NAME, [finding["id"]]), queue=NAME, targets=[first, other], sides=sides,
            reasons={language: [words] for language, words in finding["reason"].items()},
            effect=max(numbers) - min(numbers) if len(numbers) == 2 else 0.0, note=finding["id"],
        )


def _number(claim: Row | None) -> float | None:
    known = [claim[name] for name in ("value", "low", "high") if claim.get(name) is not None] if claim else []
    return float(known[0]) if known else None
