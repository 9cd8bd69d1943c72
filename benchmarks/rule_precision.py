"""How right each rule is, over the annotated reports rules are tuned on: written into the file that ships.

    python -m benchmarks.rule_precision

Part of `make bench`. A claim is right when it answers an annotated entry; one that answers an optional entry, or one
the layer does not count, is neither. Reports that rules are tuned on flatter the rules: the file says so.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from benchmarks.material import GOLD, ant, as_report

from sijill.model import Reading
from sijill.reading import read
from sijill.record.precision import FILE, levels
from sijill.scoring.files import read_gold
from sijill.scoring.gold import GoldReport
from sijill.scoring.matching import match
from sijill.scoring.score import LAYERS, is_extra

KINDS = {"figures": "figure", "events": "event", "statements": "statement"}
SETS = (
    "tune.jsonl", "tune_second.jsonl", "tune_third.jsonl", "tune_fourth.jsonl", "tune_fifth.jsonl", "tune_sixth.jsonl",
    "tune_seventh.jsonl",
)
HEAD = """# What: how many of the claims each rule made on the annotated reports were right
# Columns: form (rule or group of rules), value (share right), kind (event, figure, statement), right, found
# Who may edit: nobody; written by `make bench` over the tuning sets in benchmarks/gold
# Note: rules are tuned on these reports; on others they are right less often (docs/accuracy.md)
# Source: this project's annotations
# Licence: Apache-2.0
# Version: 1
form\tvalue\tkind\tright\tfound
"""


def judged(gold: GoldReport, reading: Reading) -> Iterator[tuple[str, Any, bool]]:
    """Yield kind, claim and whether it is right, for every claim that counts."""
    for layer, kind in KINDS.items():
        if layer not in gold.layers:
            continue
        name, shape, same = LAYERS[layer]
        golds = gold.layers[name]
        found = [claim for claim in reading.claims if isinstance(claim, shape)]
        pairs = match(golds, found, same)
        right = {j: not golds[i].get("optional") for i, j in pairs.items()}
        for j, claim in enumerate(found):
            if right.get(j, is_extra(layer, claim, golds, pairs, same)):
                yield kind, claim, j in right


def counted() -> dict[tuple[str, str], list[int]]:
    """Return (kind, rule or group) -> right, found."""
    texts = ant()
    sums: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for name in SETS:
        for gold in read_gold(GOLD / name):
            for kind, claim, is_right in judged(gold, read(as_report(texts[gold.id]))):
                for level in levels(claim.rule):
                    sums[kind, level][0] += is_right
                    sums[kind, level][1] += 1
    return sums


def write() -> None:
    """Write the file that ships."""
    rows = [
        f"{rule}\t{right / found:.3f}\t{kind}\t{right}\t{found}\n"
        for (kind, rule), (right, found) in sorted(counted().items())
    ]
    FILE.write_text(HEAD + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    write()
