"""Layout: where a dataset keeps what, and which of its steps are done.

    DATASET/readings/step=ID/day=YYYY-MM-DD/*.parquet   one row a report: ids, the report and its Reading as JSON
    DATASET/done/ID.json                                the files of a step and what came of them: only these count
    DATASET/unread.jsonl                                inputs refused and reports that made the reader fail
    DATASET/linked/{family,event,figure,quotation}/*.parquet   results: kind, id, owner, members, value as JSON

A step without its marker was cut off: it is thrown away and made again, so that a dataset is that of its files however
often its making was interrupted.
"""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import msgspec

from sijill.model.ids import digest

UNDATED: Final = "undated"


class Step(msgspec.Struct, frozen=True):
    """A step that is done: its files, the reports read, the inputs refused and the reports the reader failed on."""

    id: str
    files: list[str]
    reports: int
    refused: list[str]
    unread: list[str]


class Dataset:
    """A dataset on a disk that all workers see."""

    def __init__(self, root: str | Path) -> None:
        self.root = Path(root)

    @property
    def readings(self) -> Path:
        """The folder of the readings.

        >>> Dataset(Path("sirte")).readings.name
        'readings'
        """
        return self.root / "readings"

    @property
    def linked(self) -> Path:
        """The folder of what linking made.

        >>> Dataset(Path("sirte")).linked.name
        'linked'
        """
        return self.root / "linked"

    def step_folder(self, step: str) -> Path:
        """Return the folder of a step's readings.

        >>> Dataset(Path("sirte")).step_folder("0001").parent == Dataset(Path("sirte")).readings
        True
        """
        return self.readings / f"step={step}"

    def done(self) -> Iterator[Step]:
        """Yield the steps that are done, by id.

        >>> list(Dataset(Path("sirte")).done())
        []
        """
        for path in sorted((self.root / "done").glob("*.json")):
            yield msgspec.json.decode(path.read_bytes(), type=Step)

    def begin(self, files: Sequence[str]) -> str:
        """Return the id of a step over these files, its folder cleared of what a run that was cut off left.

        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     dataset = Dataset(folder)
        ...     step = dataset.begin(["a.jsonl"])
        ...     dataset.step_folder(step).mkdir(parents=True)
        ...     dataset.begin(["a.jsonl"]) == step, dataset.step_folder(step).exists()
        (True, False)
        """
        step = digest(files, length=12)
        shutil.rmtree(self.step_folder(step), ignore_errors=True)
        return step

    def finish(self, step: Step) -> None:
        """Mark a step as done, and tell what it could not take.

        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     dataset = Dataset(folder)
        ...     dataset.finish(Step(dataset.begin(["a.jsonl"]), ["a.jsonl"], 2, refused=[], unread=[]))
        ...     [step.reports for step in dataset.done()]
        [2]
        """
        self.root.joinpath("done").mkdir(parents=True, exist_ok=True)
        marker = self.root / "done" / f"{step.id}.json"
        coming = marker.with_suffix(".part")
        coming.write_bytes(msgspec.json.encode(step))
        coming.rename(marker)

    def parts(self) -> list[Path]:
        """Return the Parquet files of the steps that are done, sorted.

        >>> Dataset(Path("sirte")).parts()
        []
        """
        return sorted(part for step in self.done() for part in self.step_folder(step.id).rglob("*.parquet"))
