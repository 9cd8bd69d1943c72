"""This project's own annotated reports: every layer, the halves to tune on or, when asked for, the held-back half.

Each scoring of the held-back half is written into benchmarks/gold/held_scorings.tsv before its result is used.
"""

import json
from collections.abc import Iterator, Sequence

from benchmarks.material import GOLD, ant, as_report
from benchmarks.table import Row
from benchmarks.yardsticks.held_log import log_scoring

from sijill.reading import read
from sijill.scoring.files import read_gold
from sijill.scoring.gold import GoldReport
from sijill.scoring.score import LayerScore, score


def layer_rows(yardstick: str, scores: Sequence[LayerScore], command: str) -> Iterator[Row]:
    """Yield precision, recall and F1 of every layer."""
    for layer in scores:
        of = f"{layer.gold} in {layer.reports} reports"
        yield Row(yardstick, layer.layer, "F1", layer.f1, of, command, layer.low, layer.high)
        yield Row(yardstick, layer.layer, "precision", layer.precision, f"{layer.found} found", command)
        yield Row(yardstick, layer.layer, "recall", layer.recall, of, command)


def scored(golds: Sequence[GoldReport]) -> list[LayerScore]:
    """Read the annotated reports of the corpus and return their scores."""
    texts = ant()
    return score(golds, {gold.id: read(as_report(texts[gold.id])) for gold in golds})


def tune() -> Iterator[Row]:
    """Yield the scores of the half that rules are tuned on."""
    yield from layer_rows("own gold, tune", scored(read_gold(GOLD / "tune.jsonl")), "make bench")


def tune_further(ordinal: str) -> Iterator[Row]:
    """Yield the scores of a further set that rules are tuned on; a layer it does not hold has no row."""
    golds = read_gold(GOLD / f"tune_{ordinal}.jsonl")
    yield from layer_rows(f"own gold, {ordinal} tuning set", scored(golds), "make bench")


def held(reason: str) -> Iterator[Row]:
    """Yield the scores of the held-back half, once they are logged."""
    scores = scored(read_gold(GOLD / "held.jsonl"))
    for layer in scores:
        log_scoring("held.jsonl", layer.layer, layer.precision, layer.recall, reason)
    yield from layer_rows("own gold, held back", scores, f"make bench HELD={json.dumps(reason)}")
