"""The sample reports and the truth they were written from, for every test that compares a record with them."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "samples"


def rows() -> list[dict[str, Any]]:
    """Return the lines of `reports.jsonl` as they stand."""
    return [json.loads(line) for line in (FOLDER / "reports.jsonl").read_text(encoding="utf-8").splitlines()]


@cache
def texts() -> dict[str, str]:
    """Return the text of every sample report by the id (or file name) a reading calls its source."""
    plain = {file.name: file.read_text(encoding="utf-8") for file in sorted(FOLDER.glob("*.txt"))}
    return {row["id"]: row["text"] for row in rows()} | plain


@cache
def truth() -> dict[str, Any]:
    """Return `truth.json`."""
    whole: dict[str, Any] = json.loads((FOLDER / "truth.json").read_text(encoding="utf-8"))
    return whole


def claims(kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (report id, entry) of every entry of one kind: figures, events, statements or times."""
    for report in truth()["reports"]:
        for entry in report[kind]:
            yield report["id"], entry


def pointers(value: Any) -> Iterator[dict[str, str]]:
    """Yield every {report, kind, text} below a value: how the part across reports points at a claim."""
    if isinstance(value, dict):
        if value.keys() == {"report", "kind", "text"}:
            yield value
        else:
            for inner in value.values():
                yield from pointers(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from pointers(inner)
