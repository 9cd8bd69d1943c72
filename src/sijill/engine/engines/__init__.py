"""Engines: where reports are read, one file per engine, found by its name `NAME_engine.py`.

An engine module has `answers(reports, jobs)`, which yields each report with its answer in input order, and `missing()`,
which says what must be installed first. All engines give the same bytes; they differ in where the work is done.
"""

import importlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol, cast

from sijill.engine.local import Answer
from sijill.model import Report

_HERE = Path(__file__).parent
_END = "_engine"


class EngineError(Exception):
    """An engine that is unknown or cannot run here; the message says what to do."""


class Engine(Protocol):
    """What an engine module has."""

    def answers(self, reports: Iterable[Report], jobs: int = 1) -> Iterator[tuple[Report, Answer]]:
        """Yield each report with its Reading as JSON, or why it could not be read, in input order."""

    def missing(self) -> str | None:
        """Return what to install before this engine runs, null when it is there."""


def engine_names() -> list[str]:
    """Return the names of the engines there are.

    >>> engine_names()
    ['daft', 'local']
    """
    return sorted(path.stem.removesuffix(_END) for path in _HERE.glob(f"*{_END}.py"))


def engine(name: str) -> Engine:
    """Return the engine of a name. Raises EngineError when there is none, or when what it needs is not installed.

    >>> engine("local").missing() is None
    True
    """
    if name not in engine_names():
        raise EngineError(f"no engine named {name}; there are {', '.join(engine_names())}")
    found = cast(Engine, importlib.import_module(f"{__name__}.{name}{_END}"))
    missing = found.missing()
    if missing is not None:
        raise EngineError(missing)
    return found
