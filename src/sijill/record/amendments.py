"""What analysts changed in a reading: claims rejected, corrected or added by hand, over what the reader found.

The stored Reading stays as the reader made it; `amended` gives what holds once the standing decisions are applied.
Finding a decided claim again after a better reader renamed it is left to `anchors`.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

import msgspec

from sijill.model import Claim, Decision, Reading
from sijill.model.ids import claim_id
from sijill.model.spans import quote

REJECT: Final = "reject"
CORRECT: Final = "correct"
ADD: Final = "add"
REMOVE: Final = "remove"
ON_CLAIMS: Final = frozenset({REJECT, CORRECT, ADD})
CORRECTABLE: Final = {
    "figure": frozenset({"measure", "value", "qualifier", "low", "high", "unit", "counted", "scope", "cumulative"}),
    "event": frozenset({"type", "realis", "background", "weapon"}),
    "statement": frozenset({"role", "mode", "stance", "verb"}),
}


class AmendmentError(Exception):
    """A decision that cannot be applied; the message says why."""


def kind_of(claim: Claim) -> str:
    """Return the kind of a claim as JSON names it."""
    return str(type(claim).__struct_config__.tag)


def corrected(claim: Claim, values: Mapping[str, Any], decision: str) -> Claim:
    """Return a claim with fields set by a decision; each changed field says so in `inferred`.

    Raises AmendmentError for a field that cannot be corrected or a value it may not have.
    """
    wrong = sorted(set(values) - CORRECTABLE[kind_of(claim)])
    if wrong:
        raise AmendmentError(f"a {kind_of(claim)} has no field to correct named {', '.join(wrong)}")
    plain = msgspec.to_builtins(claim)
    plain |= {**values, "inferred": {**claim.inferred, **dict.fromkeys(values, f"decision:{decision}")}}
    return _claim(plain)


def added(report: str, text: str, decision: Decision) -> Claim:
    """Return the claim an analyst added by marking words: `start`, `end`, `kind` and its fields are in the decision."""
    values = dict(decision.value)
    start, end, kind = int(values.pop("start") or 0), int(values.pop("end") or 0), str(values.pop("kind"))
    words = msgspec.to_builtins(quote(text, start, end))
    what = str(values.get("measure") or values.get("type") or values.get("mode") or "")
    plain: dict[str, Any] = {
        "kind": kind, "id": claim_id(report, kind, start, words["text"], what), "evidence": words,
        "rule": f"decision:{decision.id}", "inferred": {}, **values,
    }
    if kind == "event":
        plain |= {"trigger": words, "triggers": [words]}
    if kind == "statement":
        plain |= {"cue": words, "content": words}
    return _claim(plain)


def _claim(plain: dict[str, Any]) -> Claim:
    try:
        claim: Claim = msgspec.convert(plain, Claim)
    except msgspec.ValidationError as error:
        raise AmendmentError(str(error)) from error
    return claim


def amended(reading: Reading, text: str, decisions: Iterable[Decision]) -> Reading:
    """Return the Reading with the standing decisions on its claims applied, in the order they were made."""
    claims = {claim.id: claim for claim in reading.claims}
    for decision in decisions:
        if decision.action == ADD and decision.targets == [reading.report.id]:
            claim = added(reading.report.id, text, decision)
            claims[claim.id] = claim
        for target in decision.targets:
            if target not in claims:
                continue
            if decision.action == REJECT:
                del claims[target]
            elif decision.action == CORRECT:
                claims[target] = corrected(claims[target], decision.value, decision.id)
    ordered = sorted(claims.values(), key=lambda claim: (claim.evidence.start, claim.evidence.end, claim.id))
    return msgspec.structs.replace(reading, claims=ordered)
