"""What was worked out for one state of a record, remembered until the state is another one.

Decides when to work it out again and what is forgotten first: what was asked for longest ago. Leaves what a state is to
those who ask; what is remembered is only read.
"""

import threading
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

Made = TypeVar("Made")


class Remembered:
    """Answers by key, each with the state it holds for; safe among threads."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._held: dict[Hashable, tuple[object, Any]] = {}
        self._lock = threading.Lock()

    def get(self, key: Hashable, state: object, make: Callable[[], Made]) -> Made:
        """Return what `make` returned for this state under this key, asking it where that is not known yet.

        >>> counts = Remembered(most=2)
        >>> counts.get("a", 1, lambda: "made"), counts.get("a", 1, lambda: "again"), counts.get("a", 2, lambda: "anew")
        ('made', 'made', 'anew')
        """
        with self._lock:
            held = self._held.pop(key, None)
        if held is None or held[0] != state:
            held = (state, make())
        with self._lock:
            self._held[key] = held
            while len(self._held) > self.most:
                del self._held[next(iter(self._held))]
        found: Made = held[1]
        return found

    def forget(self) -> None:
        """Forget everything.

        >>> counts = Remembered(most=2)
        >>> _ = counts.get("a", 1, lambda: "made")
        >>> counts.forget()
        >>> len(counts)
        0
        """
        with self._lock:
            self._held.clear()

    def __len__(self) -> int:
        return len(self._held)
