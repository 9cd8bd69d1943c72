"""Often: which filters ask for what much of a record has, so that rows are asked one by one in the order of listing.

A value that few rows have leads to these rows, which are then put in order; one that many have is met soon enough on
the way through the list, and gathering all that have it would cost most. Decides where few ends; the two conditions are
in `queries/filters.sql`, and find the same.
"""

from collections.abc import Callable, Mapping
from typing import Final

from sijill.model.ids import PREFIX
from sijill.record.filters import Value, checked
from sijill.record.store import Store

FEW: Final = 2_000  # rows, or reports
_TIMES: Final = {"q": 5}  # reports that hold words are found in one go; to ask one whether it does takes long
LEADS: Final = frozenset(  # to rows, if few
    {"outlet", "agency", "language", "relation", "actor", "value", "bbox", "voices"}
)


def often(store: Store, kind: str, filters: Mapping[str, Value]) -> frozenset[str]:
    """Return the filters whose value much of the record has, for claims of a kind.

    >>> from sijill.engine.trying import samples
    >>> often(samples().store, "event", {"language": "ar", "actor": None})
    frozenset()
    """
    return frozenset(
        name for name, value in filters.items()
        if value is not None and name in _COUNTS and _COUNTS[name](store, kind, value) > FEW * _TIMES.get(name, 1)
    )


def _count(store: Store, name: str, values: Mapping[str, Value]) -> int:
    return int(store.run(name, {"most": 5 * FEW + 1, **values}).fetchone()[0])


def _related(store: Store, kind: str, relation: Value) -> int:
    first = PREFIX[kind]  # ids of claims begin with their kind's letter
    return _count(store, "few_related", {"relation": relation, "first": first, "last": chr(ord(first) + 1)})


def _voiced(store: Store, voices: int) -> int:
    return _count(store, "few_voiced", {"voices": voices}) if voices > 1 else FEW + 1  # every event has one


def _of_origin(name: str) -> Callable[[Store, str, Value], int]:
    nothing = dict.fromkeys(("outlet", "agency", "language"))
    return lambda store, kind, value: _count(store, "few_origin", {**nothing, name: value})


_COUNTS: Final[dict[str, Callable[[Store, str, Value], int]]] = {
    **{name: _of_origin(name) for name in ("outlet", "agency", "language")},
    "relation": _related,
    "actor": lambda store, kind, value: _count(store, "few_party", {"actor": value}),
    "bbox": lambda store, kind, value: _count(store, "few_within", {"bbox": checked("bbox", value)}),
    "measure": lambda store, kind, value: _count(store, "few_measured", {"measure": value}),
    "q": lambda store, kind, value: _count(store, "few_words", {"q": checked("q", value)}),
    "voices": lambda store, kind, value: _voiced(store, int(str(checked("voices", value)))),
    "value": lambda store, kind, value: _count(store, "few_value", {"value": checked("value", value)}),
}
