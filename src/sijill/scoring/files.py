"""Gold and Readings from files; a broken line is told with its file and number."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from sijill.model import Reading
from sijill.model.reading import from_json
from sijill.scoring.gold import GoldError, GoldReport, gold_report

T = TypeVar("T")


def _each(path: Path, parse: Callable[[bytes], T]) -> Iterator[T]:
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    yield parse(line)
                except (GoldError, msgspec.MsgspecError) as error:
                    raise GoldError(f"{path}:{number}: {error}") from error


def read_gold(path: Path) -> list[GoldReport]:
    """Return the annotated reports of a file; raises GoldError where a line is none.

    >>> import tempfile
    >>> with tempfile.NamedTemporaryFile(suffix=".jsonl") as file:
    ...     _ = Path(file.name).write_text('{"id": "a", "times": [{"start": 3, "length": 2, "value": "2016"}]}')
    ...     [gold.id for gold in read_gold(Path(file.name))]
    ['a']
    """
    return list(_each(path, gold_report))


def read_readings(path: Path) -> dict[str, Reading]:
    r"""Return the Readings of a file by the `source` of their report; raises GoldError where a line is none.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "readings.jsonl").write_text("no JSON\n")
    ...     try: read_readings(Path(folder, "readings.jsonl"))
    ...     except GoldError as error: print(str(error).removeprefix(folder).partition(" ")[0][1:])
    readings.jsonl:1:
    """
    return {reading.report.source: reading for reading in _each(path, from_json)}
