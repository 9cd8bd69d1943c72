"""Outgoing: everything a record gives passes here, and withheld names are blacked out of it.

Decides which names count for a value: those withheld everywhere and those of the reports it comes from, but for names
these reports give an office. Quoted words are cut from the blacked-out text, so that half a name does not slip through.
An internal record lets everything pass as it is.
"""

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Final
from urllib.parse import unquote

import msgspec

from sijill.languages.spelling import arabic_folding
from sijill.model import Decision, Provenance, Reading, Report
from sijill.record.chains import Step
from sijill.record.masking import BLACK, LONGEST_NAME, Names
from sijill.record.store import Store
from sijill.record.withholding import ON_NAMES, Withheld, held_now
from sijill.record.words import holds_all, match_expression, query_terms, stems
from sijill.text import tokenize

Row = dict[str, Any]
Reports = tuple[str, ...]
_ADDRESS: Final = "withheld"  # in the place of a web address that spells a name
_TEXTS: Final = 256
_SHORT, _REMEMBERED = 100, 50_000  # characters, strings


class Outgoing:
    """What may be seen of a record. False when nothing is withheld: then everything passes untouched."""

    def __init__(self, store: Store, *, whole: str | None = None, internal: bool = False) -> None:
        """Watch over a record; `whole` is the path of the one it is a past of: what is withheld now was so then."""
        self.store = store
        self.whole = whole
        self.internal = internal
        self.held = Withheld()
        self._clean: set[str] = set()  # short strings that hold no name withheld anywhere
        self._text_of = lru_cache(maxsize=_TEXTS)(self._read)

    def look(self) -> Withheld:
        """Return the names withheld now; what is asked of this object goes by them until it looks again.

        >>> from sijill.engine.trying import samples
        >>> Outgoing(samples().store).look() is Outgoing(samples().store).look()
        True
        """
        held = self._of_whole(self.whole) if self.whole else held_now(self.store)
        if held is not self.held:
            self.held = held
            self._clean.clear()
        return held

    @staticmethod
    def _of_whole(path: str) -> Withheld:
        with Store(path, read_only=True) as whole:
            return held_now(whole)

    def __bool__(self) -> bool:
        return not self.internal and bool(self.look())

    def words(self, text: str, reports: Reports | None = None) -> str:
        """Return words as they may be seen; `reports` are those they come from, null: any.

        >>> from sijill.engine.trying import record
        >>> with record("قال شاهد العيان سالم الناصري إن البيت تهدم.") as made:
        ...     seen = Outgoing(made.store)
        ...     _ = seen.look()
        ...     seen.words("وأضاف سالم الناصري")
        'وأضاف ████████████'
        """
        held = self.held
        if text.isascii() and not held.any.has_latin:
            return _ADDRESS if "%" in text and self.hides(unquote(text), reports) else text
        if text in self._clean:
            return text
        blacked = Names.black(text, [held.any])
        if blacked == text:
            if len(text) < _SHORT and len(self._clean) < _REMEMBERED:
                self._clean.add(text)
            return text
        if reports is None:
            return blacked
        inside = [held.inside[report] for report in reports if report in held.inside]
        public = frozenset.intersection(*(held.public.get(report, frozenset()) for report in reports or ("",)))
        return Names.black(text, [held.everywhere, *inside], public.difference(*(names.all for names in inside)))

    def hides(self, text: str, reports: Reports | None = None) -> bool:
        """Return whether words hold a withheld name.

        >>> from sijill.engine.trying import samples
        >>> Outgoing(samples().store).hides("سرت")
        False
        """
        return not (text.isascii() and not self.held.any.has_latin) and self.words(text, reports) != text

    def _read(self, report: str) -> str:
        row = self.store.run("report_get", {"id": report}).fetchone()
        return str(row["text"]) if row else ""

    def _cut(self, report: str, start: int, end: int) -> str:
        """Return words of a report as they may be seen, names that begin before or end after them too."""
        text, first = self._text_of(report), max(0, start - LONGEST_NAME)
        return self.words(text[first : end + LONGEST_NAME], (report,))[start - first : end - first]

    def quoted(self, report: str, start: int, end: int, around: int) -> Row:
        """Return words of a report with those before and after them, as they may be seen."""
        first, last = max(0, start - around), end + around
        seen, at, to = self._cut(report, first, last), start - first, end - first
        return {"before": seen[:at], "exact": seen[at:to], "after": seen[to:]}

    def value(self, value: Any, reports: Reports | None = None) -> Any:
        """Return a value with every string in it as it may be seen.

        >>> from sijill.engine.trying import record
        >>> with record("قال شاهد العيان سالم الناصري إن البيت تهدم.") as made:
        ...     seen = Outgoing(made.store)
        ...     _ = seen.look()
        ...     seen.value({"label": "سالم الناصري", "n": 1})
        {'label': '████████████', 'n': 1}
        """
        if isinstance(value, str):
            return self.words(value, reports)
        if isinstance(value, list | tuple):
            return [self.value(item, reports) for item in value]
        return self._object(value, reports) if isinstance(value, dict) else value

    def _object(self, row: Row, reports: Reports | None) -> Row:
        reports = self._reports_of(row) or reports
        shown = {name: self.value(item, reports) for name, item in row.items()}
        if reports is not None and len(reports) == 1 and self._may_be_cut(row):
            shown["text"] = self._cut(reports[0], row["start"], row["end"])
        return shown

    def _may_be_cut(self, row: Row) -> bool:
        """Return whether a quotation holds a word of a withheld name, which it may hold only half of."""
        text, start, end = row.get("text"), row.get("start"), row.get("end")
        if not (isinstance(text, str) and isinstance(start, int) and isinstance(end, int) and end - start == len(text)):
            return False
        words = self.held.any.words
        return any(stem in words for token in tokenize(text, arabic_folding()) for stem in stems(token))

    def _reports_of(self, row: Row) -> Reports | None:
        report, reports, claims = row.get("report"), row.get("reports"), row.get("claims")
        if isinstance(report, str):
            return (report,)
        if isinstance(reports, list) and reports and all(isinstance(one, str) for one in reports):
            return tuple(reports)
        if isinstance(claims, list) and claims and all(isinstance(one, str) for one in claims):
            rows = self.store.run("claim_reports", {"ids": json.dumps(claims)})
            return tuple(row["report"] for row in rows) or None
        return None

    def rows(self, rows: Iterable[Row], reports_are_rows: bool = False) -> Iterator[Row]:
        """Yield rows as they may be seen; `reports_are_rows` when each row is a report.

        >>> from sijill.engine.trying import record
        >>> with record("قال شاهد العيان سالم الناصري إن البيت تهدم.") as made:
        ...     [row["speaker"]["text"] for row in Outgoing(made.store).rows(made.statements())]
        ['████████████']
        """
        if not self:
            yield from rows
            return
        for row in rows:
            yield self.value(row, (row["id"],) if reports_are_rows else None)

    def row(self, row: Row | None) -> Row | None:
        """Return a row as it may be seen.

        >>> from sijill.engine.trying import samples
        >>> Outgoing(samples().store).row(None)
        """
        return self.value(row) if row is not None and self else row

    def keyed(self, rows: dict[str, Row]) -> dict[str, Row]:
        """Return rows by id as they may be seen."""
        return {identity: self.value(row) for identity, row in rows.items()} if self else rows

    def names(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Yield the rows of actors without those who are withheld.

        >>> from sijill.engine.trying import record
        >>> with record("قال شاهد العيان سالم الناصري إن بيتا في سرت تهدم.") as made:
        ...     seen = Outgoing(made.store)
        ...     _ = seen.look()
        ...     list(seen.names(made.actors()))
        []
        """
        return (self.value(row) for row in rows if not self.hides(row["id"]) and not self.hides(row["label"]))

    def report(self, report: Report | None) -> Report | None:
        """Return a report as it may be seen, its text as long as it is.

        >>> from sijill.engine.trying import record, reports
        >>> [report] = reports("قال شاهد العيان سالم الناصري إن البيت تهدم.")
        >>> with record(report.text) as made:
        ...     Outgoing(made.store).report(report).text
        'قال شاهد العيان ████████████ إن البيت تهدم.'
        """
        if report is None or not self:
            return report
        return msgspec.convert(self.value(msgspec.to_builtins(report), (report.id,)), Report)

    def reading(self, reading: Reading | None) -> Reading | None:
        """Return a Reading as it may be seen; every span still cuts its words of the report as it may be seen.

        >>> from sijill.engine.trying import record, readings
        >>> [(report, reading)] = readings("قال شاهد العيان سالم الناصري إن البيت تهدم.")
        >>> with record(report.text) as made:
        ...     Outgoing(made.store).reading(reading).mentions[0].text
        '████████████'
        """
        if reading is None or not self:
            return reading
        return msgspec.convert(self.value(msgspec.to_builtins(reading), (reading.report.id,)), Reading)

    def step(self, step: Step, report: str) -> Step:
        """Return a step of a chain as it may be seen."""
        return msgspec.convert(self.value(msgspec.to_builtins(step), (report,)), Step)

    def decision(self, decision: Decision) -> Decision:
        """Return a decision as it may be seen; the name that one is about is blacked out whatever holds by now."""
        plain = self.value(msgspec.to_builtins(decision))
        if decision.action in ON_NAMES and not self.internal:
            plain["value"] |= {"name": BLACK * len(str(decision.value.get("name") or ""))}
        return msgspec.convert(plain, Decision)

    def provenance(self, provenance: Provenance) -> Provenance:
        """Return how a report came as it may be seen; the bytes only where no name of it is withheld."""
        raw = provenance.raw
        if self.hides(self._text_of(provenance.report), (provenance.report,)):
            raw = None
        plain = self.value(msgspec.to_builtins(msgspec.structs.replace(provenance, raw=None)), (provenance.report,))
        return msgspec.structs.replace(msgspec.convert(plain, Provenance), raw=raw)

    def hidden_from(self, query: str) -> list[str]:
        """Return the reports a query finds by nothing but withheld names: to a search they are not there.

        >>> from sijill.engine.trying import record
        >>> with record("قال شاهد العيان سالم الناصري إن بيتا في سرت تهدم.") as made:
        ...     seen = Outgoing(made.store)
        ...     _ = seen.look()
        ...     len(seen.hidden_from("الناصري"))
        1
        """
        words = self.held.any.words
        if not any(form in words for forms in query_terms(query) for form in forms):
            return []
        found = self.store.run("search_reports", {"q": match_expression(query) or '""'})
        return [
            row["id"] for row in found
            if not holds_all(self.words(f"{row['title'] or ''} {row['text']}", (row["id"],)), query)
        ]
