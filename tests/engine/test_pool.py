"""A pool outlives its workers: a killed one costs nothing, a poison report costs itself."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from sijill.engine.pool import LastingPool


def double(number: int) -> int:
    if number == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * 2


def killed_once(marker: str) -> str:
    """Die the first time this is asked, answer the next."""
    if marker and not Path(marker).exists():
        Path(marker).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "read"


def lost(number: object) -> int:
    return -1


def answers(pool: LastingPool[int, int]) -> Iterator[tuple[int, int]]:
    while len(pool):
        yield from pool.first()


@pytest.mark.slow
def test_what_ends_its_process_is_lost_alone_and_order_is_kept() -> None:
    pool = LastingPool(2, double, lost)
    for chunk in ([1, 2], [13, 3], [4], [5, 6]):
        pool.ask(chunk)
    found = list(answers(pool))
    pool.close()
    assert found == [(1, 2), (2, 4), (13, -1), (3, 6), (4, 8), (5, 10), (6, 12)]


@pytest.mark.slow
def test_a_worker_killed_from_outside_loses_nothing(tmp_path: Path) -> None:
    marker = str(tmp_path / "died")
    pool = LastingPool(1, killed_once, lambda _: "lost")
    for chunk in ([""], [marker], [""]):
        pool.ask(chunk)
    found = [answer for _ in range(3) for _, answer in pool.first()]
    pool.close()
    assert (Path(marker).exists(), found) == (True, ["read", "read", "read"])
