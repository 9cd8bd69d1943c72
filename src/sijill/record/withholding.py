"""Withholding: the one place that decides which names of private persons are left out of what a record gives.

A name is withheld by rule (`standing`: harmed, a witness, a relative, without an office) or by a decision `withhold`;
a decision `release` gives it back. A name of two words and more is withheld in every report but those that give it an
office; a name of one word only where the rule found it. Leaves finding names in words to `masking`, and sending what
goes out through a `Mask` to `engine.record`.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path
from typing import Any, Final

from sijill.model import Decision
from sijill.model.decisions import standing
from sijill.record.links import RecordLinks
from sijill.record.masking import Names
from sijill.record.person_names import name_key
from sijill.record.store import Store

WITHHOLD: Final = "withhold"
RELEASE: Final = "release"
ON_NAMES: Final = frozenset({WITHHOLD, RELEASE})
Row = dict[str, Any]
Ruling = tuple[str, Decision, frozenset[str]]  # a name, what was decided, the reports it is limited to (empty: all)


@dataclass(frozen=True)
class Why:
    """Why a name is withheld: in which report the rule found it, and where; or which decision said so."""

    name: str
    rule: str | None
    decision: str | None
    report: str | None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True)
class Withheld:
    """The names withheld everywhere, those of one report, and where a report's own words make one public."""

    everywhere: Names = field(default_factory=lambda: Names(()))
    inside: Mapping[str, Names] = field(default_factory=dict)
    public: Mapping[str, frozenset[str]] = field(default_factory=dict)
    any: Names = field(default_factory=lambda: Names(()))
    why: tuple[Why, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.any.all)


def _rulings(decisions: Iterable[Decision]) -> list[Ruling]:
    """Return name, decision and the reports it is limited to (empty: all), in the order they were made."""
    made = (one for one in standing(decisions) if one.action in ON_NAMES)
    return [(name_key(str(one.value.get("name") or "")), one, frozenset(one.targets)) for one in made]


class _Last:
    """The last ruling about each name: in all reports and in one; a later one overrules, wider or not."""

    def __init__(self, rulings: list[Ruling]) -> None:
        self.same: dict[tuple[str, frozenset[str]], Decision] = {}
        self._at: dict[tuple[str, str | None], tuple[int, Decision]] = {}
        for number, (name, decision, reports) in enumerate(rulings):
            self.same[name, reports] = decision
            for report in reports or (None,):
                self._at[name, report] = number, decision

    def about(self, row: Row) -> Decision | None:
        """Return the last decision about a name of a report."""
        asked = ((name, report) for name in (row["name"], row["person"]) for report in (row["report"], None))
        met = [found for key in asked if (found := self._at.get(key)) is not None]
        return max(met, key=itemgetter(0))[1] if met else None


def withheld(store: Store) -> Withheld:
    """Return what is withheld in a record as its readings and decisions stand now.

    >>> from sijill.engine.trying import samples
    >>> withheld(samples().store).everywhere.all
    frozenset()
    """
    rulings = _rulings(RecordLinks(store).decisions())
    by_hand = sorted({name for name, _, _ in rulings})
    rows = [dict(row) for row in store.run("standings_private")]
    if by_hand:
        known = {(row["report"], row["person"], row["name"]): row for row in rows}
        for row in store.run("standings_of", {"names": json.dumps(by_hand, ensure_ascii=False)}):
            known.setdefault((row["report"], row["person"], row["name"]), dict(row))
        rows = list(known.values())
    return _gathered(store, rows, rulings) if rows or by_hand else Withheld()


def _gathered(store: Store, rows: list[Row], rulings: list[Ruling]) -> Withheld:
    everywhere: set[str] = set()
    inside: defaultdict[str, set[str]] = defaultdict(set)
    public: defaultdict[str, set[str]] = defaultdict(set)
    why: list[Why] = []
    last = _Last(rulings)
    for name, decision, reports in rulings:
        if decision is last.same[name, reports] and decision.action == WITHHOLD:
            everywhere |= set() if reports else {name}
            for report in reports:
                inside[report].add(name)
            limited: list[str | None] = [*sorted(reports)]
            why += [Why(name, None, decision.id, report) for report in limited or [None]]
    for row in rows:
        decision_of = last.about(row)
        if decision_of is not None and decision_of.action == RELEASE:
            public[row["report"]].add(row["name"])
        elif decision_of is not None or row["status"] == "private":
            inside[row["report"]].add(row["name"])
            if " " in row["name"] and decision_of is None:
                everywhere.add(row["name"])
            rule = row["rule"] if row["status"] == "private" else None
            ruling = decision_of.id if decision_of else None
            why.append(Why(row["name"], rule, ruling, row["report"], row["start"], row["end"]))
    freed = {name for name, one, reports in rulings if one.action == RELEASE and not reports}
    held = {name for name, one, reports in rulings if one.action == WITHHOLD and not reports}
    last_word = {name: one.action for name, one, reports in rulings if not reports}
    everywhere -= {name for name in freed if last_word[name] == RELEASE}
    named = json.dumps(sorted(everywhere - held), ensure_ascii=False)
    for row in store.run("standings_public", {"names": named}):
        public[row["report"]].add(row["name"])
    everything = everywhere.union(*inside.values())
    return Withheld(
        Names(everywhere), {report: Names(names) for report, names in inside.items()},
        {report: frozenset(names) for report, names in public.items()}, Names(everything), tuple(why),
    )


_HELD: dict[str, tuple[object, Withheld]] = {}


def held_now(store: Store) -> Withheld:
    """Return what is withheld, remembered for as long as no process writes to the record's file.

    >>> from sijill.engine.trying import samples
    >>> held_now(samples().store) is held_now(samples().store)
    True
    """
    state = (_written(Path(store.path)), _written(Path(store.path + "-wal")), store.connection.total_changes)
    known = _HELD.get(store.path)
    if known is None or known[0] != state:
        known = _HELD[store.path] = (state, withheld(store))
    return known[1]


def _written(path: Path) -> tuple[int, int, int] | None:
    try:
        state = path.stat()
    except FileNotFoundError:
        return None
    return state.st_ino, state.st_mtime_ns, state.st_size
