"""Dataframes: daft as this project uses it: silent, without a call home, its Python work in processes of their own.

Decides the runner: this machine, or the Ray cluster at `SIJILL_RAY` (`auto`: the one this machine is in, else a new
one here). A function that daft runs in threads shares one interpreter lock, so all of ours run in processes.
"""

import importlib.util
import os
from functools import cache
from types import ModuleType
from typing import Any, Final

RAY: Final = "SIJILL_RAY"
_SILENT: Final = {
    "DO_NOT_TRACK": "1", "SCARF_NO_ANALYTICS": "true", "DAFT_ANALYTICS_ENABLED": "0", "DAFT_PROGRESS_BAR": "0",
    "RAY_USAGE_STATS_ENABLED": "0",
}


def missing() -> str | None:
    """Return what to install where daft is not there.

    >>> from unittest.mock import patch
    >>> with patch("importlib.util.find_spec", return_value=None):
    ...     missing()
    "daft is not installed: pip install 'sijill[scale]'"
    """
    if all(importlib.util.find_spec(name) for name in ("daft", "pyarrow")):
        return None
    return "daft is not installed: pip install 'sijill[scale]'"


@cache
def daft() -> ModuleType:
    """Return daft, its runner chosen; nothing is sent anywhere."""
    os.environ.update(_SILENT)
    import daft as optional  # optional

    found: ModuleType = optional
    address = os.environ.get(RAY)
    if address:
        found.set_runner_ray(address=None if address == "auto" else address, noop_if_initialized=True)
    else:
        found.set_runner_native()
    module: ModuleType = found  # of no known type where daft is not installed
    return module


def workers(kind: type, jobs: int, **retries: Any) -> Any:
    """Return a class whose methods run in `jobs` processes; `kind.RETURNS` says what each method gives."""
    library = daft()
    methods = {
        name: library.method(return_dtype=_type(library, given))(getattr(kind, name))
        for name, given in kind.RETURNS.items()  # type: ignore[attr-defined]  # named in the docstring
    }
    made = type(kind.__name__, (kind,), methods)
    return library.cls(made, use_process=True, max_concurrency=jobs, **retries)()


def returned(given: Any) -> Any:
    """Return the type daft has for what `RETURNS` names."""
    return _type(daft(), given)


def _type(library: ModuleType, given: Any) -> Any:
    kinds = library.DataType
    if isinstance(given, list):
        return kinds.list(_type(library, given[0]))
    if isinstance(given, dict):
        return kinds.struct({name: _type(library, one) for name, one in given.items()})
    return getattr(kinds, given)()
