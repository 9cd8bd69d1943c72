"""What analysts changed in a reading: claims rejected, corrected or added by hand, over what the reader found.

The stored Reading stays as the reader made it; `amended` gives what holds once the standing decisions are applied.
A decided claim that a better reader renamed is found again by `renamed`.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

import msgspec

from sijill.model import Claim, Decision, Reading
from sijill.model.ids import claim_id
from sijill.model.spans import quote
from sijill.record.renamed import found_again

REJECT: Final = "reject"
CORRECT: Final = "correct"
ADD: Final = "add"
REMOVE: Final = "remove"
CONFIRM: Final = "confirm"
ON_CLAIMS: Final = frozenset({REJECT, CORRECT, ADD})
_NAMES: Final = frozenset({"place", "side", "by", "speaker", "organisation", "medium"})  # given as words
_LISTS: Final = frozenset({"actors", "targets"})  # words with | between
_DAYS: Final = frozenset({"earliest", "latest"})
CORRECTABLE: Final = {
    "figure": frozenset({"measure", "value", "qualifier", "low", "high", "unit", "counted", "scope", "cumulative",
                         "realis", "side", "by", "place", *_DAYS}),
    "event": frozenset({"type", "realis", "background", "weapon", "actors", "targets", "place", *_DAYS}),
    "statement": frozenset({"role", "mode", "stance", "verb", "speaker", "organisation", "medium", "place", *_DAYS}),
}  # fmt: skip


class AmendmentError(Exception):
    """A decision that cannot be applied; the message says why."""


def kind_of(claim: Claim) -> str:
    """Return the kind of a claim as JSON names it.

    >>> from sijill.engine.trying import readings
    >>> [kind_of(claim) for claim in readings("قصف الجيش مستشفى في سرت.")[0][1].claims]
    ['event']
    """
    return str(type(claim).__struct_config__.tag)


def corrected(claim: Claim, values: Mapping[str, Any], decision: str) -> Claim:
    """Return a claim with fields set by a decision; each changed field says so in `inferred`.

    Raises AmendmentError for a field that cannot be corrected or a value it may not have.

    >>> from sijill.engine.trying import readings
    >>> [claim] = readings("قصف الجيش مستشفى في سرت.")[0][1].claims
    >>> denied = corrected(claim, {"realis": "denied"}, "DEC-1")
    >>> denied.realis, denied.inferred
    ('denied', {'realis': 'decision:DEC-1'})
    """
    wrong = sorted(set(values) - CORRECTABLE[kind_of(claim)])
    if wrong:
        raise AmendmentError(f"a {kind_of(claim)} has no field to correct named {', '.join(wrong)}")
    plain = msgspec.to_builtins(claim)
    plain |= _shaped(values, plain) | {
        "inferred": {**claim.inferred, **dict.fromkeys(values, f"decision:{decision}")}
    }
    return _claim(plain)


def _shaped(values: Mapping[str, Any], claim: Mapping[str, Any]) -> dict[str, Any]:
    """Return plain values as a claim holds them: words of names as references, days as a time."""
    made: dict[str, Any] = {}
    for name, value in values.items():
        if name in _NAMES:
            made[name] = _reference(value)
        elif name in _LISTS:
            made[name] = [_reference(words.strip()) for words in str(value or "").split("|") if words.strip()]
        elif name in _DAYS:
            held = made.get("time") or claim.get("time") or {}
            made["time"] = {**held, name: value, "text": None, "mention": None}
        else:
            made[name] = value
    if "time" in made:
        first, last = made["time"].get("earliest"), made["time"].get("latest")
        made["time"]["precision"] = "day" if first and first == last else None
    return made


def _reference(words: Any) -> dict[str, Any] | None:
    """Return a reference to whom words name; words that are the id of an entity lead to it."""
    if not words:
        return None
    return {"text": str(words), "entity": str(words) if ":" in str(words) else None}


def added(report: str, text: str, decision: Decision) -> Claim:
    """Return the claim an analyst added by marking words: `start`, `end`, `kind` and its fields are in the decision.

    >>> marked = {"start": 0, "end": 9, "kind": "event", "type": "Attack"}
    >>> decision = Decision(id="DEC-1", action="add", targets=[], value=marked, reason="", who="", when="")
    >>> added("r1", "قصف مدفعي على سرت", decision).evidence.text
    'قصف مدفعي'
    """
    values = dict(decision.value)
    start, end, kind = int(values.pop("start") or 0), int(values.pop("end") or 0), str(values.pop("kind"))
    cut = values.pop("content_start", None), values.pop("content_end", None)
    words = msgspec.to_builtins(quote(text, start, end))
    what = str(values.get("measure") or values.get("type") or values.get("mode") or "")
    plain: dict[str, Any] = {
        "kind": kind, "id": claim_id(report, kind, start, words["text"], what), "evidence": words,
        "rule": f"decision:{decision.id}", "inferred": {}, **_shaped(values, {}),
    }
    if kind == "event":
        plain |= {"trigger": words, "triggers": [words]}
    if kind == "statement":
        said = [int(at) for at in cut if at is not None]
        plain |= {"cue": words, "content": msgspec.to_builtins(quote(text, *said)) if len(said) == 2 else words}
        ends = [(part["start"], part["end"]) for part in (plain["cue"], plain["content"])]
        plain["evidence"] = msgspec.to_builtins(quote(text, min(a for a, _ in ends), max(b for _, b in ends)))
    return _claim(plain)


def _claim(plain: dict[str, Any]) -> Claim:
    try:
        claim: Claim = msgspec.convert(plain, Claim)
    except msgspec.ValidationError as error:
        raise AmendmentError(str(error)) from error
    return claim


def amended(reading: Reading, text: str, decisions: Iterable[Decision]) -> Reading:
    """Return the Reading with the standing decisions on its claims applied, in the order they were made.

    >>> from sijill.engine.trying import readings
    >>> [(report, reading)] = readings("قصف الجيش مستشفى في سرت.")
    >>> decision = Decision(
    ...     id="DEC-1", action="reject", targets=[reading.claims[0].id], value={}, reason="", who="", when="",
    ... )
    >>> amended(reading, report.text, [decision]).claims
    []
    """
    claims = {claim.id: claim for claim in reading.claims}
    ruled_on = list(reading.claims)
    for decision in decisions:
        if decision.action == ADD and decision.targets == [reading.report.id]:
            claim = added(reading.report.id, text, decision)
            claims[claim.id] = claim
            ruled_on.append(claim)
        for named in decision.targets:
            anchor = decision.anchors.get(named)
            here = anchor is not None and anchor.report == reading.report.id
            target = found_again(named, anchor, ruled_on) if here else named
            if target not in claims:
                continue
            if decision.action == REJECT:
                del claims[target]
            elif decision.action == CORRECT:
                claims[target] = corrected(claims[target], decision.value, decision.id)
    ordered = sorted(claims.values(), key=lambda claim: (claim.evidence.start, claim.evidence.end, claim.id))
    return msgspec.structs.replace(reading, claims=ordered)
