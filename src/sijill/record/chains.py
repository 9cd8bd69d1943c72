"""The chain a claim came through: from the mouth to the page, one step for each hand the words went through.

Decides the order (innermost speaker, who quoted them, the medium, the agency, the outlet) and that a missing step is
shown as missing. Each step keeps the words it rests on. Leaves voices and reprints to linking.
"""

from collections.abc import Iterable
from typing import Any, Final

import msgspec

from sijill.record.lookups import claims_of
from sijill.record.reports import get_reading
from sijill.record.store import Store

Row = dict[str, Any]
_DEEPEST: Final = 8  # a chain longer than this is a loop or a hoax


class Step(msgspec.Struct, frozen=True):
    """One step: `who` spoke, `via` whom it went, `out` where it was printed; `text` is null when not stated.

    `words` are those of the report that name the step, null where metadata does.
    """

    kind: str
    text: str | None
    role: str | None = None
    words: Row | None = None


def _named(reference: Row | None) -> str | None:
    return (reference.get("label") or reference.get("text")) if reference else None


def _speaker(statement: Row, kind: str) -> Step:
    organisation, name, role = _named(statement["organisation"]), _named(statement["speaker"]), statement["role"]
    if name is None:
        return Step(kind, organisation or role, role if organisation else None, statement["cue"])
    about = " · ".join(dict.fromkeys(part for part in (role, organisation) if part and part != name))
    return Step(kind, name, about or None, statement["cue"])


def statements_around(store: Store, claims: Iterable[Row]) -> dict[str, Row]:
    """Return every statement the claims stand in, the outer ones too, by id.

    >>> from sijill.engine.trying import samples
    >>> figure = next(row for row in samples().figures() if row["attribution"])
    >>> [row["kind"] for row in statements_around(samples().store, [figure]).values()]
    ['statement']
    """
    found: dict[str, Row] = {}
    wanted = {claim["attribution"] for claim in claims if claim.get("attribution")}
    for _ in range(_DEEPEST):
        new = claims_of(store, wanted - found.keys())
        found |= new
        wanted = {row["attribution"] for row in new.values() if row.get("attribution")}
        if not wanted:
            break
    return found


def credits_of(store: Store, claims: Iterable[Row]) -> dict[str, Step]:
    """Return the agency each report credits in its text, by report id, where metadata names none."""
    found = {}
    for report in {claim["report"] for claim in claims if not claim.get("agency")}:
        reading = get_reading(store, report)
        credit = reading.report.agency_credit if reading is not None else None
        if credit is not None:
            words = {"start": credit.start, "end": credit.end, "text": credit.text}
            found[report] = Step("via", credit.label or credit.text, None, words)
    return found


def chain(claim: Row, statements: dict[str, Row], credits: dict[str, Step]) -> list[Step]:
    """Return the steps of a claim, the first mouth first.

    >>> from sijill.engine.trying import samples
    >>> figure = next(row for row in samples().figures() if row["attribution"])
    >>> [step.kind for step in chain(figure, statements_around(samples().store, [figure]), {})]
    ['who', 'via', 'out']
    """
    inner = claim if claim["kind"] == "statement" else statements.get(claim.get("attribution") or "")
    steps: list[Step] = []
    while inner is not None and len(steps) < _DEEPEST:
        steps.append(_speaker(inner, "via" if steps else "who"))
        if inner["medium"]:
            steps.append(Step("via", _named(inner["medium"])))
        inner = statements.get(inner.get("attribution") or "")
    steps = steps or [Step("who", None)]
    if claim.get("agency"):
        steps.append(Step("via", claim["agency"]))
    elif claim["report"] in credits:
        steps.append(credits[claim["report"]])
    return [*steps, Step("out", claim.get("outlet"))]
