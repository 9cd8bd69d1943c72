"""Audit: the log narrowed by who decided, when, what, on what, and whether it stands; who or what made a claim.

Decides what the log can be asked. A decision is of a claim, report, event or entity when it names it or a claim of it.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from sijill.model.decisions import taken_back
from sijill.record.filters import Value
from sijill.record.links import RecordLinks
from sijill.record.lookups import claims_in, event_of
from sijill.record.store import RecordError, Store

Row = dict[str, Any]
FILTERS: Final[dict[str, str]] = {
    "by": "Only decisions of this person.",
    "action": "Only decisions of this kind: same, reject, correct, …",
    "of": "Only decisions on this claim, report, event, actor or place (id or code), and on the claims in it.",
    "since": "Only decisions of this day or later.",
    "until": "Only decisions of this day or earlier.",
    "holds": "yes: only what stands; no: only what was taken back.",
}


def narrowed(store: Store, rows: Iterable[Row], filters: Mapping[str, Value]) -> Iterator[Row]:
    """Yield the decisions that pass, each with `holds`: whether nothing took it back.

    Raises RecordError for a filter there is none of.

    >>> from sijill.engine.trying import record
    >>> with record("قصف الجيش مستشفى في سرت.") as made:
    ...     [event] = made.events()
    ...     _ = made.decide("confirm", event["claims"], who="A.")
    ...     [row["holds"] for row in made.log(action="confirm")]
    [True]
    """
    chosen = {name: str(value) for name, value in filters.items() if value is not None}
    unknown = sorted(set(chosen) - set(FILTERS))
    if unknown:
        raise RecordError(f"no filter named {', '.join(unknown)}; there are {', '.join(FILTERS)}")
    undone = taken_back(RecordLinks(store).decisions())
    about = _named(store, chosen["of"]) if "of" in chosen else None
    for row in rows:
        marked = {**row, "holds": row["id"] not in undone}
        if _passes(marked, chosen) and (about is None or not about.isdisjoint([*row["targets"], row["undoes"]])):
            yield marked


def _passes(row: Row, chosen: Mapping[str, str]) -> bool:
    day = row["when"][:10]
    return (
        chosen.get("by", row["who"]) == row["who"]
        and chosen.get("action", row["action"]) == row["action"]
        and chosen.get("since", "") <= day <= chosen.get("until", "9999")
        and ("holds" not in chosen or (chosen["holds"] == "yes") == row["holds"])
    )


def _named(store: Store, target: str) -> set[str]:
    """Return every id a decision may name a thing by: its own, its claims', and the decisions on those."""
    event = event_of(store, target)
    claims = event["claims"] if event else []
    inside = [row["id"] for kind in ("event", "figure", "statement") for row in claims_in(store, [target], kind)]
    found = {target, *claims, *inside}
    made = RecordLinks(store).decisions()
    found |= {one.id for one in made if not found.isdisjoint([*one.targets, *one.anchors])}
    return found | {one.id for one in made if any(anchor.report == target for anchor in one.anchors.values())}
