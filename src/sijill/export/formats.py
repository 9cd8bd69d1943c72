"""The formats, found by discovery: every module of this folder with `NAME`, `SUFFIX` and `write` is one."""

import importlib
import pkgutil
from dataclasses import dataclass

import sijill.export
from sijill.export.whole import Write, whole


@dataclass(frozen=True)
class Format:
    """A format by name: the ending of its files (empty: a folder), what it cannot hold, and its writer."""

    name: str
    suffix: str
    about: str
    write: Write


def formats() -> dict[str, Format]:
    """Return format name -> Format.

    >>> sorted(formats())[:3]
    ['acled', 'csv', 'datapackage']
    """
    found = {}
    for module in pkgutil.iter_modules(sijill.export.__path__):
        loaded = importlib.import_module(f"sijill.export.{module.name}")
        if hasattr(loaded, "NAME"):
            about = (loaded.__doc__ or "").partition("\n")[0]
            found[loaded.NAME] = Format(loaded.NAME, loaded.SUFFIX, about, whole(loaded.write))
    return found
