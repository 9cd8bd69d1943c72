"""Readings of many files: opened, read and written by daft's workers, a step of files at a time.

Decides what a step is and what a row holds. How a file is opened and what it may hold is the business of intake: a
line that is refused here is refused there, with the same words. Parquet is read by its columns, as JSON lines are by
their names.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import msgspec

from sijill.engine import dataframes
from sijill.engine.dataset.layout import UNDATED, Dataset, Step
from sijill.engine.intake_settings import intake_settings
from sijill.engine.local import answer
from sijill.engine.pool import alone
from sijill.intake.inputs import files_of, stream_items
from sijill.intake.items import Item
from sijill.intake.sources.json_lines import row_item
from sijill.linking.report_traits import published_day
from sijill.model import EventClaim, Report
from sijill.model.reading import from_json

FILES_A_STEP: Final = 32
ATTEMPTS: Final = 2
_LOG: Final = logging.getLogger(__name__)
_COLUMNS: Final = ("report", "outlet", "places", "actors", "body", "reading")
_GLOB: Final = "/**"


def sources(names: Iterable[str]) -> Iterator[str]:
    """Yield the files of paths, folders and addresses of object storage (`s3://…`, a glob or a folder).

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "report.txt").write_text("قصفت سرت.", "utf-8")
    ...     [Path(name).name for name in sources([folder])]
    ['report.txt']
    """
    for name in names:
        if "://" in name:
            pattern = name if "*" in name or Path(name).suffix else name.rstrip("/") + _GLOB
            yield from sorted(dataframes.daft().from_glob_path(pattern).to_pydict()["path"])
        else:
            yield from (str(path.resolve()) for path in files_of(Path(name)))


def read_into(
    dataset: Dataset, names: Iterable[str], jobs: int = 1, files_a_step: int = FILES_A_STEP,
    told: Callable[[Step], None] = lambda step: None,
) -> None:
    """Read what is not in the dataset yet; cut off at any point, the same call goes on from the last whole step.

    `names` are files, folders and addresses of object storage, `jobs` processes on each machine. `told` hears of every
    step that is done.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "report.txt")
    ...     _ = file.write_text("قصفت سرت.", "utf-8")
    ...     dataset = Dataset(Path(folder, "sirte"))
    ...     dataset.finish(Step("s1", [str(file.resolve())], 1, refused=[], unread=[]))
    ...     read_into(dataset, [str(file)])  # there already
    ...     [step.id for step in dataset.done()]
    ['s1']
    """
    have = {file for step in dataset.done() for file in step.files}
    left = [file for file in sources(names) if file not in have]
    for at in range(0, len(left), files_a_step):
        told(_step(dataset, left[at:at + files_a_step], jobs))


def _step(dataset: Dataset, files: list[str], jobs: int) -> Step:
    step = dataset.begin(files)
    for attempt in range(ATTEMPTS):
        try:
            return _written(dataset, step, files, _rows_of(files, jobs))
        except Exception as error:  # a worker that died tells it in ways of its own: what it read is read again
            _LOG.warning("step %s, attempt %d: %s: %s", step, attempt + 1, type(error).__name__, error)
            dataset.begin(files)
    return _written(dataset, step, files, _carefully(files))


def _rows_of(files: list[str], jobs: int) -> Any:
    """Return a frame of the rows of files, read by daft's workers."""
    daft, worker = dataframes.daft(), dataframes.workers(_Worker, jobs)
    taken = daft.from_pydict({"file": files}).select(worker.take(daft.col("file")).alias("item")).explode("item")
    return taken.into_batches(256).select(worker.read(daft.col("item")).alias("row")).collect()


def _carefully(files: list[str]) -> Any:
    """Return the same frame read one report at a time, where one of them ends the process that reads it."""
    items = (item for file in files for item in _Worker().take(file))
    rows = list(alone(_Worker().read, _lost, items))
    kind = dataframes.returned(_Worker.RETURNS["read"])
    return dataframes.daft().from_pydict({"row": rows}).select(dataframes.daft().col("row").cast(kind)).collect()


def _lost(item: bytes) -> dict[str, Any]:
    return _faulty(f"!{msgspec.json.decode(item[1:], type=Report).source}: the process that read it died")


def _written(dataset: Dataset, step: str, files: list[str], rows: Any) -> Step:
    """Write the rows of a step and mark it as done."""
    daft = dataframes.daft()
    fault = daft.col("row").get("fault")
    told = rows.where(fault.not_null()).select(fault.alias("fault")).to_pydict()["fault"]
    good = rows.where(fault.is_null())
    count = good.count_rows()
    if count:
        columns = {name: daft.col("row").get(name) for name in ("day", *_COLUMNS)}
        good.with_columns(columns).select(*columns).write_parquet(
            str(dataset.step_folder(step)), compression="zstd", partition_cols=["day"],
        )
    done = Step(
        step, files, count, sorted(one[1:] for one in told if one[0] == "-"),
        sorted(one[1:] for one in told if one[0] == "!"),
    )
    dataset.finish(done)
    return done


def file_items(file: str) -> Iterator[Item]:
    """Yield the Items of a file on disk or at an address, by its kind.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "report.txt").write_text("قصفت سرت.", "utf-8")
    ...     [item.report.text for item in file_items(str(Path(folder, "report.txt")))]
    ['قصفت سرت.']
    """
    settings = intake_settings()
    name = file.rstrip("/").rpartition("/")[2]
    with (dataframes.daft().open_file(file, "rb") if "://" in file else Path(file).open("rb")) as stream:
        if name.endswith(".parquet"):
            yield from (row_item(name, number, row, settings) for number, row in enumerate(_rows(stream), 1))
        else:
            yield from stream_items(name, stream, settings)


def _rows(stream: Any) -> Iterator[dict[str, Any]]:
    import pyarrow.parquet  # optional

    for batch in pyarrow.parquet.ParquetFile(stream).iter_batches(1024):
        for row in batch.to_pylist():
            day = row.get("published")
            yield row | {"published": day.isoformat() if hasattr(day, "isoformat") else day}


class _Worker:
    """What runs in a worker: a file into its reports, a report into its row."""

    RETURNS: Final[dict[str, Any]] = {
        "take": ["binary"],
        "read": dict.fromkeys(("day", "report", "outlet", "body", "reading", "fault"), "string")
        | {"places": ["string"], "actors": ["string"]},
    }

    def take(self, file: str) -> list[bytes]:
        """Return the reports of a file as packed bytes (+), and what was refused in words (-)."""
        try:
            return [_packed(item) for item in file_items(file)]
        except Exception as error:
            return [f"-{file}: {type(error).__name__}: {error}".encode()]

    def read(self, item: bytes) -> dict[str, Any]:
        """Return the row of a report, or the fault that kept it from being read."""
        if item[:1] == b"-":
            return _faulty(item.decode())
        report = msgspec.json.decode(item[1:], type=Report)
        found = answer(report)
        return row_of(report, found) if isinstance(found, bytes) else _faulty(f"!{report.source}: {found.reason}")


def _packed(item: Item) -> bytes:
    if item.report is None:
        return f"-{item.problem}".encode()
    return b"+" + msgspec.json.encode(item.report)


def _faulty(words: str) -> dict[str, Any]:
    return dict.fromkeys((*_COLUMNS, "day")) | {"fault": words, "places": [], "actors": []}


def row_of(report: Report, reading: bytes) -> dict[str, Any]:
    """Return the row of a report: what a slice is cut by, the report and its Reading.

    >>> from sijill.engine.trying import readings
    >>> from sijill.model.reading import to_json
    >>> [(report, reading)] = readings("قصف الجيش مستشفى في سرت.")
    >>> row_of(report, to_json(reading))["places"]
    ['pl-sirte']
    """
    read = from_json(reading)
    events = [claim for claim in read.claims if isinstance(claim, EventClaim)]
    places = {claim.place.entity for claim in events if claim.place is not None}
    actors = {one.entity for claim in events for one in (*claim.actors, *claim.targets)}
    return {
        "day": published_day(read) or UNDATED, "report": report.id, "outlet": report.outlet,
        "places": sorted(name for name in places if name), "actors": sorted(name for name in actors if name),
        "body": msgspec.json.encode(report).decode(), "reading": reading.decode(), "fault": None,
    }
