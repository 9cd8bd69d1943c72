"""Progress on stderr for whatever takes over a second; off when stderr is no terminal."""

import sys
import time
from typing import Final

FIRST_AFTER: Final = 1.0  # seconds
EVERY: Final = 0.2


class Progress:
    """A line that says how far a run is, written over in place."""

    def __init__(self, what: str) -> None:
        self.what = what
        self._shown = sys.stderr.isatty()
        self._started = time.monotonic()
        self._last = self._started

    def tell(self, done: int) -> None:
        """Show how much is done, at most five times a second and not before a second has gone.

        >>> Progress("reports").tell(1)  # too soon to be shown
        """
        now = time.monotonic()
        if self._shown and now - self._started > FIRST_AFTER and now - self._last > EVERY:
            self._last = now
            rate = done / (now - self._started)
            print(f"\r{self.what}: {done} ({rate:.0f}/s)", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        """Clear the line.

        >>> Progress("reports").end()  # nothing was shown
        """
        if self._shown and self._last > self._started:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
