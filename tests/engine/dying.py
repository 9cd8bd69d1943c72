"""A run that dies: `python -m tests.engine.dying WHAT RECORD AT` kills itself at its AT-th statement, as by `kill -9`.

WHAT is add, decide or export. Counting statements instead of seconds makes the moment repeatable, and every moment of a
transaction reachable; without AT it runs to the end and prints how many statements that took.
"""

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from sijill.engine.record import Record
from sijill.export.formats import formats
from sijill.export.view import View
from sijill.model import Report, make_report

TEXT = "قُتل {n} جنود وأصيب خمسة آخرون في قصف على مدينة {town}، وفق ما قال المتحدث سالم القاضي."
TOWNS = ("سرت", "بنغازي", "درنة", "مصراتة")
NUMBERS = ("ثلاثة", "أربعة", "سبعة")


def reports() -> list[Report]:
    """Return the reports that are added: three outlets on each of four towns."""
    return [
        make_report(TEXT.format(n=number, town=town), outlet=f"صحيفة {at}", published=f"2016-12-0{at + 5}")
        for town in TOWNS for at, number in enumerate(NUMBERS)
    ]


def run(what: str, record: Record, out: Path) -> None:
    """Do what is asked; done twice, it goes on from where it was cut off."""
    if what == "add":
        record.add(reports())
    elif what == "decide":
        for row in list(record.figures(type="killed"))[:6]:
            made = {target for decision in record.decisions() for target in decision.targets}
            if row["id"] not in made:
                record.decide("correct", [row["id"]], {"value": 9, "low": 9, "high": 9}, who="a")
    else:
        formats()["jsonl"].write(View(record), out, {})


class Dying:
    """Counts the statements of a record and dies at one of them."""

    def __init__(self, at: int | None) -> None:
        self.left, self.seen = at, 0

    def __call__(self, _: str) -> None:
        self.seen += 1
        if self.left is not None and self.seen >= self.left:
            os.kill(os.getpid(), signal.SIGKILL)


def main(arguments: Sequence[str]) -> None:
    """Run as the arguments say."""
    what, path, *at = arguments
    dying = Dying(int(at[0]) if at else None)
    with Record(path, internal=True) as record:
        record.store.connection.set_trace_callback(dying)
        run(what, record, Path(f"{path}.jsonl"))
    print(dying.seen)


if __name__ == "__main__":
    main(sys.argv[1:])
