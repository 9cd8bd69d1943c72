"""How commands take reports in: warnings and refusals told on stderr as they come, counted for the exit code."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sijill.engine.local import Unread
from sijill.intake.items import Item
from sijill.languages.messages import say
from sijill.model import Provenance, Report

DONE, SOME_FAILED = 0, 3  # 1 is a failure told by the command, 2 wrong usage told by typer


@dataclass
class Tally:
    """How many inputs came and how many were refused."""

    seen: int = 0
    refused: int = 0

    def exit_code(self) -> int:
        """Tell what was refused and return the exit code: 3 when some inputs failed, else 0.

        >>> Tally(seen=2).exit_code(), Tally(seen=2, refused=1).exit_code()
        (0, 3)
        """
        if not self.refused:
            return DONE
        print(say("some_failed", failed=self.refused, all=self.seen), file=sys.stderr)
        return SOME_FAILED


def tell_unread(unread: Iterable[Unread], tally: Tally) -> None:
    """Tell which reports made the reader fail, and count them as refused.

    >>> tally = Tally(seen=2)
    >>> tell_unread([Unread("a.txt", "a fault of ours")], tally)
    >>> tally.refused
    1
    """
    for fault in unread:
        tally.refused += 1
        print(say("reader_failed", source=fault.source, reason=fault.reason), file=sys.stderr)


def taken(
    items: Iterable[Item], tally: Tally, keep: Callable[[Provenance], None] = lambda provenance: None
) -> Iterator[Report]:
    """Yield the reports of the items; tell warnings and refusals on stderr; `keep` hears how each came.

    >>> from sijill.intake.inputs import input_items
    >>> tally = Tally()
    >>> list(taken(input_items(["nowhere.txt"]), tally)), tally
    ([], Tally(seen=1, refused=1))
    """
    for item in items:
        tally.seen += item.report is not None or item.problem is not None
        for warning in item.warnings:
            print(warning, file=sys.stderr)
        if item.problem is not None:
            tally.refused += 1
            print(item.problem, file=sys.stderr)
        elif item.report is not None:
            if item.provenance is not None:
                keep(item.provenance)
            yield item.report
