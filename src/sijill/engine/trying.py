"""A few sentences read, linked or put into a record: for trying what comes after reading, and for its examples.

Decides nothing: each text is a report of an outlet of its own, published on one day. Leaves rules to reading and
linking; `reading.trying` gives one sentence as reading sees it.
"""

import tempfile
from functools import cache
from pathlib import Path
from typing import Final

from sijill.engine.record import Record
from sijill.engine.samples import samples_folder
from sijill.intake.inputs import files_of, input_items
from sijill.linking.claim_notes import ClaimNotes, claim_notes
from sijill.linking.happenings import voice_finder
from sijill.linking.linker import Linker
from sijill.linking.memory import MemoryStore
from sijill.linking.notes import EventNote, FigureNote, SayingNote
from sijill.model import Reading, Report, make_report
from sijill.reading.read import read

DAY: Final = "2016-12-07"  # a Wednesday
own_voice: Final = voice_finder(lambda report: None)
"""The voice of a claim where no report is a copy: its speaker, else its outlet."""


def reports(*texts: str, day: str = DAY) -> list[Report]:
    """Return a report of each text, each of an outlet of its own.

    >>> [report.outlet for report in reports("قصفت سرت.", "قصفت سرت أمس.")]
    ['Outlet 1', 'Outlet 2']
    """
    return [make_report(text, outlet=f"Outlet {n}", published=day) for n, text in enumerate(texts, 1)]


def readings(*texts: str, day: str = DAY) -> list[tuple[Report, Reading]]:
    """Return the report of each text with its Reading.

    >>> [len(reading.claims) for _, reading in readings("قصف الجيش سرت.")]
    [1]
    """
    return [(report, read(report)) for report in reports(*texts, day=day)]


def notes(*texts: str, day: str = DAY) -> list[ClaimNotes]:
    """Return what linking keeps of the claims of each text.

    >>> [len(kept.events) for kept in notes("قصف الجيش سرت.")]
    [1]
    """
    return [claim_notes(report, reading) for report, reading in readings(*texts, day=day)]


def events(*texts: str, day: str = DAY) -> list[tuple[str, EventNote]]:
    """Return the event claims of some texts as linking keeps them, by id, in their order.

    >>> [note.type for _, note in events("قصف الجيش مستشفى في سرت.")]
    ['Shelling/artillery/missile attack']
    """
    return [item for kept in notes(*texts, day=day) for item in kept.events.items()]


def figures(*texts: str, day: str = DAY) -> list[FigureNote]:
    """Return the figures of some texts as linking keeps them, those of events too.

    >>> [(note.measure, note.value) for note in figures("قتل سبعة مدنيين في قصف على سرت.")]
    [('killed', 7)]
    """
    return [
        figure for kept in notes(*texts, day=day)
        for figure in [*(one for event in kept.events.values() for one in event.figures), *kept.figures.values()]
    ]


def sayings(*texts: str, day: str = DAY) -> list[tuple[str, SayingNote]]:
    """Return the statements of some texts as linking keeps them, by id, in their order.

    >>> [note.stance for _, note in sayings("نفى الوزير سالم الناصري القصف.")]
    ['denies']
    """
    return [item for kept in notes(*texts, day=day) for item in kept.sayings.items()]


def linked(*texts: str, day: str = DAY) -> MemoryStore:
    """Return what linking makes of some texts, in memory.

    >>> store = linked("قصف الجيش مستشفى في سرت أمس.", "قصف الجيش مستشفى سرت أمس.")
    >>> [len(made.members) for made in store.results("event") if made.kind == "event"]
    [2]
    """
    store = MemoryStore()
    linker = Linker(store)
    linker.add_all(readings(*texts, day=day))
    linker.settle()
    return store


def record(*texts: str, day: str = DAY) -> Record:
    """Return a record of some texts in a folder that goes with it; close it, or leave it to a `with`.

    >>> with record("قصف الجيش مستشفى في سرت أمس.") as made:
    ...     [event["realis"] for event in made.events()]
    ['happened']
    """
    folder = tempfile.TemporaryDirectory()
    made = Kept(folder)
    made.add(reports(*texts, day=day))
    return made


@cache
def samples() -> Record:
    """Return a record of the bundled sample reports, made once in a process: to be looked at, not to be written.

    >>> samples().counts()["report"]
    18
    """
    made = record()
    made.add(item.report for item in input_items(map(str, files_of(samples_folder()))) if item.report is not None)
    return made


class Kept(Record):
    """A record in a folder of its own, which goes when the record is closed."""

    def __init__(self, folder: tempfile.TemporaryDirectory[str]) -> None:
        self._folder = folder
        super().__init__(Path(folder.name) / "tried.db", internal=True)

    def close(self) -> None:
        """Close the file and take its folder away.

        >>> made = record("قصفت سرت.")
        >>> made.close()
        >>> Path(made.path).exists()
        False
        """
        super().close()
        self._folder.cleanup()
