"""Keys as they are pressed on a terminal, or as they come through a pipe; lines where a line is asked for."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO


class Keys:
    """One key or one line at a time; an empty string at the end."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._raw: Any = None

    def key(self) -> str:
        r"""Return the next key; through a pipe, blanks between keys are passed over.

        >>> from io import StringIO
        >>> pressed = Keys(StringIO("x \n n"))
        >>> pressed.key(), pressed.key(), pressed.key()
        ('x', 'n', '')
        """
        while True:
            pressed = self._stream.read(1)
            if pressed in ("\x03", "\x04"):  # Ctrl-C and Ctrl-D where the terminal hands keys on
                return ""
            if pressed == "" or not pressed.isspace():
                return pressed

    def line(self, prompt: str) -> str:
        r"""Return a line typed after a prompt.

        >>> from io import StringIO
        >>> words = Keys(StringIO("31.2 16.6\n")).line("where?")
        where?
        >>> words
        '31.2 16.6'
        """
        with self._cooked():
            print(prompt, end="", flush=True)
            return self._stream.readline().strip()

    @contextmanager
    def _cooked(self) -> Iterator[None]:
        if self._raw is None:
            yield
            return
        import termios
        import tty

        termios.tcsetattr(self._stream, termios.TCSADRAIN, self._raw)
        try:
            yield
        finally:
            tty.setcbreak(self._stream)


@contextmanager
def keys(stream: TextIO) -> Iterator[Keys]:
    """Yield the keys of a stream; a terminal hands them on without Enter until the end.

    >>> from io import StringIO
    >>> with keys(StringIO("q")) as pressed:
    ...     pressed.key()
    'q'
    """
    made = Keys(stream)
    if not stream.isatty():
        yield made
        return
    import termios
    import tty

    made._raw = termios.tcgetattr(stream)
    tty.setcbreak(stream)
    try:
        yield made
    finally:
        termios.tcsetattr(stream, termios.TCSADRAIN, made._raw)
