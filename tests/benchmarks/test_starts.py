"""Starts are told in turns, kept and cold, with what they take of processor, clock and memory."""

import pytest
from benchmarks.material import program
from benchmarks.starts import measured


@pytest.mark.slow
def test_starts_of_each_command_are_told_with_and_without_what_is_kept() -> None:
    for name in ("read", "add", "events", "help"):
        rows = list(measured([program()], name, times=1))
        assert [(row["command"], row["tables"], row["times"]) for row in rows] == [(name, "kept", 1), (name, "cold", 1)]
        assert all(float(str(row[what])) > 0 for row in rows for what in ("processor", "clock", "memory"))
