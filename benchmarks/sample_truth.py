"""The sample reports as the real reader reads them, beside the truth they were written from.

Decides which names of the truth a reference means. Reads `samples/`. Leaves the scoring to `sample_slots`.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sijill.languages.spelling import fold
from sijill.linking.allies import may_be_one
from sijill.model import Reading, Reference, make_report
from sijill.reading import read

SAMPLES = Path(__file__).resolve().parents[1] / "samples"


class Truth:
    """The truth the samples were written from, and the readings of their texts."""

    def __init__(self) -> None:
        told = json.loads((SAMPLES / "truth.json").read_text(encoding="utf-8"))
        self.reports: list[dict[str, Any]] = told["reports"]
        self.spellings = {name: {fold(text) for text in row["spellings"]} for name, row in told["names"].items()}
        self.readings = {name: (text, reading) for name, text, reading in _read()}
        self.entities = {name: self._entities(name) for name in self.spellings}

    def _entities(self, name: str) -> set[str]:
        """Which entities the reader gives mentions spelled like a name of the truth."""
        return {
            mention.entity
            for _, reading in self.readings.values()
            for mention in reading.mentions
            if getattr(mention, "entity", None) and fold(mention.text) in self.spellings[name]
        }

    def is_name(self, name: str, found: Reference) -> bool:
        """Whether a reference means a name: its entity, an ally by the register, or one's words within the other's."""
        if found.label == name:
            return True
        entity = found.entity
        if entity is not None and any(may_be_one(entity, known) for known in self.entities[name]):
            return True
        words = f" {fold(found.text)} "
        return any(f" {spelling} " in words or words in f" {spelling} " for spelling in self.spellings[name])


def _read() -> Iterator[tuple[str, str, Reading]]:
    for line in (SAMPLES / "reports.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        given = row.pop("id")
        text = row.pop("text")
        yield given, text, read(make_report(text, given_id=given, **row))
    for path in sorted(SAMPLES.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        yield path.name, text, read(make_report(text, source=path.name))
