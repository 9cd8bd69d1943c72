"""Loads specs/<language>/<aspect>.yaml: {cases: [{id, text, published?, prefer?, expect: [...], known_gap?, note?}]}.

`expect` lists the whole of what must be found for the aspect, in text order; each item names the fields that must be
equal (`text` among them); `[]` is a negative. An unknown language or aspect is an error, never a skip.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import yaml

from sijill.model import make_report
from sijill.reading import read

ASPECTS = {
    "numbers": ("mentions", "quantity"),
    "quantities": ("mentions", "quantity"),
    "times": ("mentions", "time"),
    "persons": ("mentions", "person"),
    "places": ("mentions", "place"),
    "actors": ("mentions", "actor"),
    "weapons": ("mentions", "weapon"),
    "events": ("claims", "event"),
    "figures": ("claims", "figure"),
    "statements": ("claims", "statement"),
}
LANGUAGES = ("ar",)


@dataclass(frozen=True)
class Case:
    """One text, what the aspect must find in it, and the context it is read in."""

    id: str
    aspect: str
    text: str
    published: str | None
    expect: list[dict[str, Any]]
    known_gap: str | None


def cases(folder: Path) -> list[Case]:
    found = []
    for path in sorted(folder.rglob("*.yaml")):
        language, aspect = path.parent.name, path.stem.partition("-")[0]
        assert language in LANGUAGES and aspect in ASPECTS, f"unknown language or aspect: {path}"
        for number, case in enumerate(yaml.safe_load(path.read_text("utf-8"))["cases"], 1):
            found.append(
                Case(
                    f"{language}/{path.stem}/{case.get('id', number)}",
                    aspect,
                    case["text"],
                    case.get("published"),
                    case["expect"],
                    case.get("known_gap"),
                )
            )
    return found


def _flat(item: dict[str, Any]) -> dict[str, Any]:
    """Claims say their words in `evidence`; a case names references by their text, by `…_entity` whom they mean, by
    `time_days` the first and last day of their time."""
    flat = {key: value["text"] if isinstance(value, dict) and "text" in value else value for key, value in item.items()}
    for key, value in item.items():
        if isinstance(value, dict) and "entity" in value:
            flat[f"{key}_entity"] = value["entity"]
        if isinstance(value, dict) and "earliest" in value:
            flat[f"{key}_days"] = f"{value['earliest']}/{value['latest']}"
    flat.setdefault("text", flat.get("evidence"))
    for name in ("actors", "targets", "triggers"):
        if name in item:
            flat[name] = [part["text"] for part in item[name]]
            flat[f"{name}_entity"] = [part.get("entity") for part in item[name]]
    return flat


def read_aspect(case: Case) -> list[dict[str, Any]]:
    reading = msgspec.to_builtins(read(make_report(case.text, published=case.published, language="ar")))
    where, kind = ASPECTS[case.aspect]
    return [_flat(item) for item in reading[where] if item["kind"] == kind]
