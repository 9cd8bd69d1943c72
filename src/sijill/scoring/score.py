"""Precision, recall and F1 of Readings per layer, with 95 % intervals by bootstrap over reports.

Decides what counts as missed and as extra. What counts as the same is in `likeness`, what a gold file holds in `gold`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

import msgspec

from sijill.model import EventClaim, FigureClaim, PlaceMention, Reading, Statement, TimeMention
from sijill.scoring import likeness
from sijill.scoring.content import content_counts
from sijill.scoring.counts import Counts, interval, shares
from sijill.scoring.gold import Entry, GoldReport
from sijill.scoring.matching import match

# Numbers a reader may print beside those annotated: finding one too many of these is no fault.
UNCOUNTED: Final = frozenset({"distance", "duration", "area", "other", "money", "fighters", "buildings"})
Same = Callable[[Entry, Any], bool]
LAYERS: Final[dict[str, tuple[str, type[Any], Same]]] = {
    "figures": ("figures", FigureClaim, likeness.figure),
    "figures_qualifier": ("figures", FigureClaim, likeness.figure_bound),
    "events": ("events", EventClaim, likeness.event),
    "events_any_type": ("events", EventClaim, likeness.event_anywhere),
    "events_realis": ("events", EventClaim, likeness.event_realis),
    "statements": ("statements", Statement, likeness.statement),
    "statements_mode": ("statements", Statement, likeness.statement_mode),
    "times": ("times", TimeMention, likeness.time),
    "times_value": ("times", TimeMention, likeness.time_value),
    "places": ("places", PlaceMention, likeness.place),
    "places_where": ("places", PlaceMention, likeness.place_where),
}


class LayerScore(msgspec.Struct, frozen=True, kw_only=True):
    """The score of one layer; `low` and `high` bound F1 in 95 of 100 draws of reports."""

    layer: str
    precision: float
    recall: float
    f1: float
    low: float
    high: float
    gold: int
    found: int
    reports: int


def is_extra(layer: str, item: Any, golds: Sequence[Entry], matched: Iterable[int], same: Same) -> bool:
    """Return whether an unmatched item is a fault.

    >>> from sijill.engine.trying import readings
    >>> [claim] = readings("قصف الجيش مستشفى في سرت.")[0][1].claims
    >>> told = [{"type": claim.type, "spans": [(0, 3)]}]
    >>> is_extra("events", claim, told, [0], likeness.event), is_extra("events", claim, told, [], likeness.event)
    (False, True)
    """
    if layer == "figures":
        return item.measure not in UNCOUNTED
    if layer == "events":  # a second claim of a happening that is matched already
        return not any(same(golds[i], item) for i in matched)
    return True


def counts(gold: GoldReport, reading: Reading | None, name: str) -> Counts:
    """Return what a report adds to a layer; without a Reading every entry is missed.

    >>> from sijill.engine.trying import readings
    >>> gold = GoldReport("a", {"events": [{"type": "Attack", "spans": [(0, 3)]}]})
    >>> counts(gold, None, "events"), counts(gold, readings("هاجم الجيش سرت.")[0][1], "events_any_type")
    (Counts(hit=0, gold=1, found=0), Counts(hit=1, gold=1, found=1))
    """
    layer, kind, same = LAYERS[name]
    golds = gold.layers[layer]
    items = [*reading.claims, *reading.mentions] if reading else []
    found = [item for item in items if isinstance(item, kind)]
    pairs = match(golds, found, same)
    hit = sum(not golds[i].get("optional") for i in pairs)
    loose = [item for j, item in enumerate(found) if j not in set(pairs.values())]
    extra = sum(is_extra(layer, item, golds, pairs, same) for item in loose)
    return Counts(hit, sum(not entry.get("optional") for entry in golds), hit + extra)


def score(golds: Sequence[GoldReport], readings: Mapping[str, Reading]) -> list[LayerScore]:
    """Return the score of every layer that is annotated; `readings` are by the `source` of their report.

    >>> gold = GoldReport("a", {"events": [{"type": "Attack", "spans": [(0, 3)]}]})
    >>> [(layer.layer, layer.recall) for layer in score([gold], {})][:1]
    [('events', 0.0)]
    """
    annotated = {name for gold in golds for name in gold.layers}
    scores = [
        _layer_score(name, [counts(gold, readings.get(gold.id), name) for gold in golds if layer in gold.layers])
        for name, (layer, _, _) in LAYERS.items() if layer in annotated
    ]
    if "statements" in annotated:
        parts = [content_counts(gold, readings.get(gold.id)) for gold in golds if "statements" in gold.layers]
        scores.append(_layer_score("content_characters", parts))
    return scores


def _layer_score(name: str, parts: Sequence[Counts]) -> LayerScore:
    precision, recall, f1 = shares(parts)
    low, high = interval(parts)
    return LayerScore(
        layer=name, precision=precision, recall=recall, f1=f1, low=low, high=high, reports=len(parts),
        gold=sum(part.gold for part in parts), found=sum(part.found for part in parts),
    )
