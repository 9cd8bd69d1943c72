"""What a filter finds does not hang on how it is looked for: by the rows that have a value, or row by row."""

import json
from typing import Any

import pytest

from sijill.engine.record import Record
from sijill.engine.trying import samples
from sijill.record import often as module
from sijill.record.filters import conditions

KINDS = {"event_claims": "event", "figures": "figure", "statements": "statement"}


def _values(record: Record) -> dict[str, list[Any]]:
    """Return for each filter with two conditions a value that something has, and one that nothing has."""
    figures = list(record.figures())
    actor = next(row["id"] for row in record.actors() if row["known"])
    return {
        "outlet": [next(row["outlet"] for row in record.sources() if row["outlet"]), "nobody"],
        "agency": [next((row["agency"] for row in record.reports() if row["agency"]), "none"), "nobody"],
        "language": ["ar", "fr"], "relation": ["agrees", "updates", "contradicts", "undetermined"],
        "actor": [actor, "nobody"], "measure": ["killed", "injured", "none"],
        "value": [next(row["value"] for row in figures if row["value"] is not None), 123456789],
        "bbox": ["10,20,40,40", "-10,-20,-9,-19"], "voices": [1, 2, 99],
        "q": ["سرت", "قتل مدنيين", "نص لا يرد"],
    }


def test_every_filter_with_two_conditions_is_tried() -> None:
    twice = {name.partition(" of ")[0] for name in conditions() if name.endswith(" often")}
    assert twice == set(_values(samples())) == set(module._COUNTS)


@pytest.mark.parametrize("name", sorted(module._COUNTS))
def test_both_conditions_find_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    record = samples()

    def found() -> str:
        rows = {}
        for value in _values(record)[name]:
            for listing in KINDS:
                if (name, listing) in (("actor", "statements"), ("measure", "statements")):
                    continue
                if name == "value" and listing != "figures":
                    continue
                rows[f"{listing} {value}"] = [row["id"] for row in getattr(record, listing)(**{name: value})]
            if name != "value":
                told = record.events_told(places=10, facets=True, **{name: value})
                rows[f"events {value}"] = [told.places, told.facets, [row["id"] for row in told.events]]
                rows[f"listed {value}"] = [row["id"] for row in record.events(**{name: value})]
        return json.dumps(rows)

    few = found()
    monkeypatch.setattr(module, "FEW", -1)
    assert found() == few
    assert any(json.loads(few).values())
