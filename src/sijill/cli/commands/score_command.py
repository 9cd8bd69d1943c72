"""Score Readings against annotated reports: precision, recall and F1 per layer, with intervals."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from sijill.cli.failures import failing_on
from sijill.cli.listing import CsvOption, JsonlOption, JsonOption, chosen_form, print_rows

COLUMNS = ["layer", "precision", "recall", "f1", "low", "high", "gold", "found", "reports"]


def command(
    gold: Annotated[Path, typer.Argument(help="Annotated reports, one JSON object a line (docs/annotation.md).")],
    readings: Annotated[Path, typer.Argument(help="What `sijill read` printed for the same reports.")],
    as_json: JsonOption = False,
    as_jsonl: JsonlOption = False,
    as_csv: CsvOption = False,
) -> None:
    """Score Readings against annotated reports: precision, recall and F1 per layer, with intervals.

    \b
    $ sijill read samples > readings.jsonl
    $ sijill score gold.jsonl readings.jsonl
    """
    import msgspec

    from sijill.scoring.files import read_gold, read_readings
    from sijill.scoring.gold import GoldError
    from sijill.scoring.score import score

    with failing_on(OSError, GoldError):
        golds, read = read_gold(gold), read_readings(readings)
    unread = [report.id for report in golds if report.id not in read]
    if unread:
        print(f"no Reading for {len(unread)} of {len(golds)} reports: {', '.join(unread[:3])}", file=sys.stderr)
    rows = [msgspec.to_builtins(layer) for layer in score(golds, read)]
    rounded = [{k: round(v, 3) if isinstance(v, float) else v for k, v in row.items()} for row in rows]
    print_rows(rounded, COLUMNS, chosen_form(as_json, as_jsonl, as_csv))
