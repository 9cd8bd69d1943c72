"""How a command fails: the reason on stderr in one line, and exit code 1.

Decides nothing of which errors those are: each command names its own.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer


@contextmanager
def failing_on(*errors: type[Exception]) -> Iterator[None]:
    """End the command with exit code 1 where one of these errors is met, its message told on stderr.

    >>> try:
    ...     with failing_on(ValueError):
    ...         raise ValueError("no such record")
    ... except typer.Exit as end:
    ...     print(end.exit_code)
    1
    """
    try:
        yield
    except errors as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from error
