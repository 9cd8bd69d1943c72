"""How a slice of a dataset is asked for on the command line."""

import importlib.util
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from sijill.engine.dataset.layout import Dataset
from sijill.engine.dataset.slices import Slice, is_dataset, readings_in
from sijill.model import Reading, Report


class DatasetError(Exception):
    """A dataset or a slice of it that cannot be opened; the message says why."""


def readings_of(
    path: Path, since: str | None, until: str | None, places: Sequence[str], actors: Sequence[str]
) -> Iterator[tuple[Report, Reading]]:
    """Return the readings of a slice. Raises DatasetError for what is no dataset, or a day that is none.

    >>> readings_of(Path("sirte"), None, None, [], [])
    Traceback (most recent call last):
        ...
    sijill.cli.dataset_slice.DatasetError: sirte: no dataset; `sijill dataset` makes one
    """
    if not is_dataset(str(path)):
        raise DatasetError(f"{path}: no dataset; `sijill dataset` makes one")
    if importlib.util.find_spec("pyarrow") is None:
        raise DatasetError("pyarrow is not installed: pip install 'sijill[parquet]'")
    for day in filter(None, (since, until)):
        try:
            date.fromisoformat(day)
        except ValueError as error:
            raise DatasetError(f"{day}: no ISO day") from error
    return readings_in(Dataset(path), Slice(since, until, frozenset(places), frozenset(actors)))
