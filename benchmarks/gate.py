"""`make bench-gate`: measures again and refuses a fall below the pinned floors unless a reason is given.

    python -m benchmarks.gate [--only gold seed …] [--saved] [--update] [--allow REASON]

Floors are the values of an earlier measurement less a margin (floors.json). `--update` pins what is measured now; it
raises floors and adds new ones, and lowers one only with `--allow`, whose reason is kept beside the floor. A yardstick
whose material is missing is told and not judged; `--saved` takes what `make bench` measured last. Floors hold for one
state of the gold, whose digest stands with them.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks.material import GOLD, ROOT, SCORES
from benchmarks.table import Row, load
from benchmarks.yardsticks.registry import chosen, measured

FLOORS = ROOT / "benchmarks" / "floors.json"
MARGIN = 0.005  # a rounding, not a regression
UNPINNED, HELD = ("speed", "memory"), ("held back", ", held", "101 to 105")


@dataclass
class Floors:
    """The pinned floors by key, the reasons given for lowering some, and the digest of the gold they were pinned on."""

    gold: str
    floors: dict[str, float] = field(default_factory=dict)
    lowered: list[dict[str, Any]] = field(default_factory=list)


def gold_digest(paths: Iterable[Path]) -> str:
    """Return a digest of the gold files, in the order of their names."""
    return sha256(b"".join(path.read_bytes() for path in sorted(paths))).hexdigest()[:16]


def fallen(rows: Iterable[Row], floors: Mapping[str, float]) -> list[tuple[Row, float]]:
    """Return the rows below their floor, with it.

    >>> fallen([Row("gold", "times", "F1", 0.8, "", "")], {"gold / times / F1": 0.9})[0][1]
    0.9
    """
    return [(row, floors[row.key]) for row in rows if row.value < floors.get(row.key, row.value)]


def pinned(rows: Sequence[Row], known: Floors, digest: str, reason: str | None) -> Floors:
    """Return the floors with what is measured now; raises ValueError where one would fall without a reason."""
    falls = fallen(rows, known.floors)
    if falls and not reason:
        raise ValueError("a floor falls only with --allow REASON: " + ", ".join(row.key for row, _ in falls))
    lowered = [{"key": row.key, "from": floor, "to": round(row.value, 3), "reason": reason} for row, floor in falls]
    low = {row.key for row, _ in falls}
    floors = dict(known.floors)
    for row in rows:
        floor = round(max(0.0, row.value - MARGIN), 3)
        floors[row.key] = floor if row.key in low else max(floor, floors.get(row.key, 0.0))
    return Floors(digest, dict(sorted(floors.items())), known.lowered + lowered)


def read_floors(path: Path = FLOORS) -> Floors:
    """Return the floors of a file, none when there is no file yet."""
    return Floors(**json.loads(path.read_text(encoding="utf-8"))) if path.exists() else Floors("")


def write_floors(floors: Floors, path: Path = FLOORS) -> None:
    """Keep the floors."""
    path.write_text(json.dumps(vars(floors), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def saved(path: Path = SCORES) -> list[Row]:
    """Return the rows `make bench` kept whose values may be pinned: no times of a machine, nothing held back."""
    return [row for row in load(path) if not row.yardstick.startswith(UNPINNED) and not row.yardstick.endswith(HELD)]


def judged(rows: Sequence[Row], known: Floors, digest: str, reason: str | None) -> int:
    """Print what fell; return the exit code: 1 when something did and no reason is given."""
    if known.gold != digest:
        print("the gold is not the one the floors were pinned on: pin again with --update", file=sys.stderr)
        return 1
    falls = fallen(rows, known.floors)
    for row, floor in falls:
        print(f"{row.key}: {row.value:.3f} is below its floor of {floor:.3f}", file=sys.stderr)
    if falls and reason:
        print(f"allowed: {reason}", file=sys.stderr)
    print(f"{len(rows)} measured, {sum(row.key in known.floors for row in rows)} with a floor, {len(falls)} below it")
    return 1 if falls and not reason else 0


def main() -> int:
    """Measure and judge, or pin."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--saved", action="store_true", help="do not measure again")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--allow", metavar="REASON")
    options = parser.parse_args()
    rows = saved() if options.saved else list(measured(y for y in chosen(options.only) if y.pinned))
    digest, known = gold_digest([*GOLD.glob("*tune*.jsonl"), *GOLD.glob("pairs*.tsv")]), read_floors()
    if not options.update:
        return judged(rows, known, digest, options.allow)
    try:
        write_floors(pinned(rows, known, digest, options.allow))
    except ValueError as refused:
        print(refused, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
