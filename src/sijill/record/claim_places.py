"""Places in a list of claims: which claims of a kind pass filters, in the order of listing; a page costs a page.

A list goes through an index that stands in its order, begun after its cursor: that of a value asked for (a place, a
speaker, a rule, a measure), those of several values merged, the reports that words find, or all claims of the kind.
Where days of what is told are asked for, months of publication that hold none are passed over. What few rows have
leads to these rows instead (`listings.claims`), and a list without end is asked in one statement. Decides which way a
list is gone through; `tests/record/test_claim_places.py` holds that all ways find the same.
"""

import json
from collections.abc import Iterator, Mapping
from heapq import merge
from typing import Final, NamedTuple

from sijill.record.filters import Value, checked, filtered, status_values
from sijill.record.precision import share_of
from sijill.record.store import Store
from sijill.record.with_words import undated_first

Place = tuple[str, str, int, str]  # day and id of the report, start, id of the claim
START: Final[Place] = ("", "", -1, "")
_NEVER: Final = "~"  # after every day
_MOST_STREAMS: Final = 500
_FIRST_ROWS: Final = 8  # asked of one of many streams at once, four times as many the next time
_MOST_ROWS: Final = 1_000
_ALL_ROWS: Final = 10**9
_ONE_OF: Final = "c.report IN (SELECT value FROM json_each(:key))"
_EXACT: Final = {"report": "claim_report", "speaker": "claim_speaker", "place": "claim_place", "rule": "claim_rule"}


class _Way(NamedTuple):
    """A way through claims: an index in the order of listing, what it is asked for, and that value."""

    name: str = "claim_in_time"
    key: str = "1"
    value: Value = None


class Places:
    """The claims of a kind that pass filters, as places in their list."""

    def __init__(self, store: Store, kind: str, filters: Mapping[str, Value], often: frozenset[str]) -> None:
        self.store, self.kind, self.filters, self.often = store, kind, dict(filters), often
        self.known = status_values(store, filters)

    def in_time(self, start: Place) -> Iterator[Place]:
        """Yield those after a place, by day.

        >>> from itertools import islice
        >>> from sijill.engine.trying import samples
        >>> passing = Places(samples().store, "figure", {"measure": "killed"}, frozenset())
        >>> [day for day, _, _, _ in islice(passing.in_time(START), 2)]
        ['2016-05-18', '2016-05-19']
        """
        exact = next((name for name in _EXACT if name in self.filters), None)
        if exact:
            way = _Way(_EXACT[exact], f"c.{exact} = :key", self.filters[exact])
            yield from self._without(exact)._months(way, start)
        elif "q" in self.filters:
            yield from self._worded(start)
        elif (found := self._ways()) is not None:
            rest = self._without(found[0])
            yield from merge(*(rest._months(way, start) for way in found[1]))
        else:
            yield from self._months(_Way(), start)

    def by_precision(self, start: Place, rule: str | None) -> Iterator[Place]:
        """Yield those of the rules most often right first; `rule`: that of the claim to go on from.

        >>> from sijill.engine.trying import samples
        >>> passing = Places(samples().store, "figure", {}, frozenset())
        >>> sorted(passing.by_precision(START, None)) == list(passing.in_time(START))
        True
        """
        rest = self._without("min_precision")
        begin = None if rule is None else _worth(self.kind, rule)  # the lower, the more often right
        groups: dict[float, list[str]] = {}
        for one in self._rules():
            groups.setdefault(_worth(self.kind, one), []).append(one)
        for worth, rules in sorted(groups.items()):
            if begin is None or worth >= begin:
                at = start if worth == begin else START
                yield from merge(*(rest._months(_Way("claim_rule", "c.rule = :key", one), at) for one in rules))

    def _without(self, name: str) -> "Places":
        """Return the claims that pass all filters but one, which the way through them answers."""
        rest = {word: value for word, value in self.filters.items() if word != name}
        return Places(self.store, self.kind, rest, self.often)

    def _ways(self) -> tuple[str, list[_Way]] | None:
        """Return a filter and the ways whose claims, merged, are all that pass it; null when that is most of all."""
        if "measure" in self.filters and self.kind == "figure":
            return "measure", [_Way("claim_kind", "c.type = :key", self.filters["measure"])]
        if "type" in self.filters:
            return "type", [_Way("claim_kind", "c.type = :key", self.filters["type"])]
        of_rules = "status" if self.filters.get("status") == "added" else "min_precision"
        if of_rules in self.filters:
            rules = self._rules()
            all_of_it = sum(row["n"] for row in self._counted())
            if (len(rules) <= _MOST_STREAMS and 2 * sum(rules.values()) < all_of_it) or not rules:
                return of_rules, [_Way("claim_rule", "c.rule = :key", rule) for rule in rules]
        if "bbox" in self.filters:
            values = {"bbox": checked("bbox", self.filters["bbox"]), "kind": self.kind}
            found = [row["place"] for row in self.store.run("places_within", values)]
            if len(found) <= _MOST_STREAMS:
                return "bbox", [_Way("claim_place", "c.place = :key", place) for place in found]
        return None

    def _counted(self) -> list[Mapping[str, int]]:
        return self.store.run("rules_of", {"kind": self.kind}).fetchall()

    def _rules(self) -> dict[str, int]:
        """Return the rules whose claims can pass, with how many each made."""
        least, added = self.filters.get("min_precision"), self.filters.get("status") == "added"
        rules = {str(row["rule"]): row["n"] for row in self._counted()}
        return {
            rule: n for rule, n in rules.items()
            if (least is None or -_worth(self.kind, rule) >= float(checked("min_precision", least) or 0))
            and (not added or rule.startswith("decision:"))
        }  # fmt: skip

    def _months(self, way: _Way, start: Place) -> Iterator[Place]:
        """Yield the claims of a way in the months of publication in which some can pass."""
        since = str(self.filters.get("since") or "")
        start = max(start, (since, "", -1, ""))
        if not {"from", "to"} & self.filters.keys() or way.name == "claim_report":
            yield from self._claims(way, start)
            return
        for first, last in self._spans():
            if last >= start[0]:
                yield from self._claims(way, max(start, (first, "", -1, "")), last)

    def _spans(self) -> list[tuple[str, str]]:
        """Return the first and last day of each run of months in which claims can pass."""
        values = {"kind": self.kind, "from": self.filters.get("from"), "to": self.filters.get("to")}
        passing = [row["month"] for row in self.store.run("months_told", values)]
        there = [row["month"] for row in self.store.run("months_told", values | {"from": None, "to": None})]
        spans: list[tuple[str, str]] = []
        at = -2
        for month in passing:
            before, at = at, there.index(month, max(at, 0))
            joined = spans and at == before + 1
            last = month + _NEVER if month else ""  # reports without a day stand before all that have one
            spans[-1:] = [(spans[-1][0], last)] if joined else [*spans[-1:], (month, last)]
        return spans

    def _claims(self, way: _Way, start: Place, last: str = _NEVER, rows: int = _FIRST_ROWS) -> Iterator[Place]:
        """Yield the claims of a way after a place up to a day, asking for more rows each time."""
        sql, bound = filtered("claims_placed", self.filters, self.often)
        sql = sql.replace("/*index*/", way.name).replace("/*key*/", way.key)
        bound |= self.known | {"kind": self.kind, "key": way.value, "last_day": last}
        while True:
            at = dict(zip(("at_day", "at_report", "at_start", "at_id"), start, strict=True))
            found = self.store.select(sql, bound | at | {"limit": rows})
            found.row_factory = None
            places: list[Place] = found.fetchall()
            yield from places
            if len(places) < rows:
                return
            start, rows = places[-1], min(rows * 4, _MOST_ROWS)

    def _worded(self, start: Place) -> Iterator[Place]:
        """Yield the claims of the reports that hold words: those of unknown day first, as in every list of claims."""
        rest = self._without("q")
        if start[1]:
            yield from rest._claims(_Way("claim_report", "c.report = :key", start[1]), start)
        since, until = (str(self.filters.get(name) or "") for name in ("since", "until"))
        for reports in undated_first(self.store, self.filters["q"], since, until, start[1]):
            yield from rest._claims(_Way("claim_report", _ONE_OF, json.dumps(reports)), START, rows=_ALL_ROWS)


def _worth(kind: str, rule: str) -> float:
    share = share_of(kind, rule)
    return 1.0 if share is None else -share
