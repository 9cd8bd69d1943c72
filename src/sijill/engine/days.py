"""Days: a record turned back to a day, as a record file of its own, so that every question is answered as of then.

Decides where such files live (a folder of this process, the oldest dropped first), when one is still true (the record
has not changed since) and how the links of a day are come by: from those of the day made last, by taking out and adding
the reports between, or anew where that is less. The result is that of a record built from those reports alone, because
linking does not depend on the order of arrival.
"""

import tempfile
import threading
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from sijill.linking.linker import GRAPHS, Linker
from sijill.linking.memory import MemoryStore
from sijill.linking.past import relinked
from sijill.record import listings
from sijill.record.links import RecordLinks
from sijill.record.lookups import report_ids
from sijill.record.parts import copy_reports
from sijill.record.store import Store

KEPT: Final = 24  # days a process keeps
State = tuple[str, tuple[int, int] | None, tuple[int, int] | None]


def state_of(path: str) -> State:
    """Return what changes whenever a record is written to: the size and time of its file and of its log.

    >>> from sijill.engine.trying import samples
    >>> state_of(samples().path) == state_of(samples().path)
    True
    """
    found = []
    for file in (Path(path), Path(path + "-wal")):
        held = file.stat() if file.exists() else None
        found.append((held.st_size, held.st_mtime_ns) if held and held.st_size else None)
    return str(Path(path).absolute()), found[0], found[1]


class Walker:
    """The links of one record at the day asked last; the next day is reached from there."""

    def __init__(self, whole: Store) -> None:
        self.whole = RecordLinks(whole)
        self.held: set[str] = set()
        self.store = MemoryStore(self.whole.decisions())

    def at(self, reports: Sequence[str]) -> MemoryStore:
        """Return what linking makes of these reports alone.

        >>> from sijill.engine.trying import record, reports
        >>> texts = "قصف الجيش مستشفى في سرت.", "قصف الجيش مصراتة."
        >>> first, second = (report.id for report in reports(*texts))
        >>> with record(*texts) as made:
        ...     walker = Walker(made.store)
        ...     [len(walker.at(day).results("event")) for day in ([first], [first, second], [second])]
        [1, 2, 1]
        """
        wanted = set(reports)
        if len(wanted ^ self.held) < len(wanted):
            self._walk(sorted(self.held - wanted), sorted(wanted - self.held))
        else:
            self.store = relinked(self.whole, wanted)
        self.held = wanted
        return self.store

    def _walk(self, gone: list[str], come: list[str]) -> None:
        linker = Linker(self.store)
        linker.remove(gone)
        for name in GRAPHS:
            ids = self.whole.report_nodes(name, come)
            held = self.whole.nodes(name, ids)
            for node in ids:
                linker.graphs[name].add([held[node]])
        linker.settle()


class Days:
    """The days of records asked for in this process."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="sijill-days-")
        self._files: OrderedDict[tuple[State, str], Path] = OrderedDict()
        self._walked: tuple[State, Walker] | None = None
        self._lock = threading.Lock()
        self._made = 0

    def file(self, path: str, day: str) -> Path:
        """Return the record file of a record as of an ISO day, made when it is not there yet.

        >>> from sijill.engine.trying import samples
        >>> days = Days()
        >>> with Store(days.file(samples().path, "2016-05-20"), read_only=True) as then:
        ...     len(report_ids(then))
        5
        """
        with self._lock:
            state = state_of(path)
            if (state, day) not in self._files:
                self._files[state, day] = self._make(state, path, day)
                self._drop(state)
            self._files.move_to_end((state, day))
            return self._files[state, day]

    def _make(self, state: State, path: str, day: str) -> Path:
        self._made += 1
        file = Path(self._folder.name) / f"{self._made}.db"
        with Store(path, read_only=True) as whole, Store(file) as target:
            wanted = [row["id"] for row in listings.reports(whole, as_of=day)]
            copy_reports(path, wanted, target)
            if self._walked is None or self._walked[0] != state:
                self._walked = state, Walker(whole)
            walker = self._walked[1]
            walker.whole = RecordLinks(whole)
            _keep(walker.at(wanted), target)
        return file

    def _drop(self, state: State) -> None:
        stale = [key for key in self._files if key[0][0] == state[0] and key[0] != state]
        for key in stale + list(self._files)[: max(0, len(self._files) - len(stale) - KEPT)]:
            if key in self._files:
                self._files.pop(key).unlink(missing_ok=True)


def _keep(made: MemoryStore, target: Store) -> None:
    """Put links and results into a record that holds their reports."""
    links = RecordLinks(target)
    reports = report_ids(target)
    with target.transaction():
        for name in GRAPHS:
            ids = made.report_nodes(name, reports)
            links.put_links(name, made.links(name, ids))
            links.put_near(name, made.near(name, ids))
            links.replace(name, [], made.results(name))


def make_part(path: str, file: Path, reports: Sequence[str]) -> None:
    """Make a record file of some reports of a record, linked as if there were no others.

    >>> from sijill.engine.trying import samples
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "part.db")
    ...     make_part(samples().path, file, [samples().report("2016-05-18-rimal").id])
    ...     with Store(file, read_only=True) as part:
    ...         len(report_ids(part))
    1
    """
    with Store(path, read_only=True) as whole, Store(file) as target:
        copy_reports(path, reports, target)
        _keep(relinked(RecordLinks(whole), reports), target)


DAYS: Final = Days()
