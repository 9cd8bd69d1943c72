"""Whether what reads is compiled to C (`compiling/`) or plain Python; both read the same to the byte."""

from typing import Final

IS_COMPILED: Final = not __file__.endswith(".py")


def how_it_runs(compiled: bool = IS_COMPILED) -> str:
    """Return how what reads is run, for a person.

    >>> how_it_runs(True), how_it_runs(False)
    ('compiled to C', 'plain Python')
    """
    return "compiled to C" if compiled else "plain Python"
