"""Which files of others the build brought (`hatch_build.py`): pages ask for none that is not there."""

from functools import cache
from pathlib import Path
from typing import Final

VENDOR: Final = Path(__file__).parent / "static" / "vendor"


@cache
def at_hand() -> frozenset[str]:
    """Return the names of the files the build brought.

    >>> "not-brought.js" in at_hand()
    False
    """
    return frozenset(file.name for file in VENDOR.iterdir()) if VENDOR.is_dir() else frozenset()
