"""A pool of reading processes that outlives its workers: when one dies, what was asked of it is asked again.

A chunk that was in the pool when a worker died is read report by report in a process of its own; a report that ends
that process too is answered as unread, so that neither a killed worker nor a poison report stops the rest.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Generic, TypeVar

Asked = TypeVar("Asked")
Given = TypeVar("Given")


class LastingPool(Generic[Asked, Given]):
    """Reads chunks in `jobs` processes, in the order they are asked; `lost` answers for what ends its process."""

    def __init__(self, jobs: int, read: Callable[[Asked], Given], lost: Callable[[Asked], Given]) -> None:
        self.jobs, self.read, self.lost = jobs, read, lost
        self._pool = ProcessPoolExecutor(jobs)
        self._waiting: deque[tuple[list[Asked], Future[list[Given]]]] = deque()

    def __len__(self) -> int:
        return len(self._waiting)

    def ask(self, chunk: list[Asked]) -> None:
        """Ask for a chunk.

        >>> pool = LastingPool(1, len, len)
        >>> pool.ask(["قتل"])
        >>> len(pool)
        1
        >>> pool.close()
        """
        try:
            self._waiting.append((chunk, self._pool.submit(read_each, self.read, chunk)))
        except BrokenProcessPool:
            self._renew()
            self._waiting.append((chunk, self._pool.submit(read_each, self.read, chunk)))

    def first(self) -> Iterator[tuple[Asked, Given]]:
        """Return the chunk asked first with its answers.

        >>> pool = LastingPool(1, len, len)
        >>> pool.ask(["قتل", "قصف سرت"])
        >>> list(pool.first())
        [('قتل', 3), ('قصف سرت', 7)]
        >>> pool.close()
        """
        chunk, future = self._waiting.popleft()
        try:
            found = future.result()
        except BrokenProcessPool:
            self._renew()
            found = list(alone(self.read, self.lost, chunk))
        return zip(chunk, found, strict=True)

    def _renew(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool = ProcessPoolExecutor(self.jobs)
        self._waiting = deque((chunk, self._pool.submit(read_each, self.read, chunk)) for chunk, _ in self._waiting)

    def close(self) -> None:
        """End the processes; what was asked and not taken is given up.

        >>> pool = LastingPool(1, len, len)
        >>> pool.close()
        >>> pool.ask(["قتل"])
        Traceback (most recent call last):
            ...
        RuntimeError: cannot schedule new futures after shutdown
        """
        self._pool.shutdown(cancel_futures=True)


def read_each(read: Callable[[Asked], Given], chunk: Iterable[Asked]) -> list[Given]:
    """Return the answers of a chunk: what runs in a worker.

    >>> read_each(len, ["قتل", "قصف سرت"])
    [3, 7]
    """
    return [read(one) for one in chunk]


def alone(read: Callable[[Asked], Given], lost: Callable[[Asked], Given], chunk: Iterable[Asked]) -> Iterator[Given]:
    """Yield the answers of a chunk read one by one in one process, begun anew after one that ended it.

    >>> import os
    >>> list(alone(os._exit, str, [0]))  # reading it ends the process
    ['0']
    """
    pool = ProcessPoolExecutor(1)
    try:
        for one in chunk:
            try:
                yield pool.submit(read, one).result()
            except BrokenProcessPool:
                pool.shutdown(wait=False)
                pool = ProcessPoolExecutor(1)
                yield lost(one)
    finally:
        pool.shutdown()
