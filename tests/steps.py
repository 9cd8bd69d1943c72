"""How many lines of Python a piece of work runs: the same number on every machine, however busy it is.

A law of cost held against a clock fails when another program takes the core, or when the collector of garbage wakes at
the wrong moment; lines run are counted. What one line costs inside C is not seen.
"""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from sijill.reading.compiled import IS_COMPILED


def steps(work: Callable[[], object]) -> int:
    """Return the lines of Python that `work` runs, in every function it calls.

    >>> steps(lambda: [number for number in range(100)]) < steps(lambda: [number for number in range(200)])
    True
    """
    if IS_COMPILED:
        pytest.skip("what is compiled runs no lines of Python to count")
    seen = 0

    def count(frame: FrameType, event: str, arg: Any) -> Any:
        nonlocal seen
        seen += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        work()
    finally:
        sys.settrace(before)
    return seen
