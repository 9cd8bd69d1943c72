"""The agency a report credits for its own text: at the dateline, in brackets, in a last line.

Decides the credit: its words and, where the register knows the name, whose it is. It tells whose voice the report has
where nobody is quoted. Reads tokens, the register of agencies and outlets, and the report's outlet, which is no agency
of its own. Leaves agencies that a sentence quotes (نقلت رويترز عن) to `statements`.
"""

from collections.abc import Iterator
from typing import Final

from sijill.languages.small_words import grammar_word
from sijill.model.reading import AgencyCredit
from sijill.reading.draft import Draft
from sijill.text import MARK, WORD
from sijill.world.agencies import Source, first_words, source_at

_HEAD: Final = 22  # tokens of a report within which a dateline ends
_TAIL: Final = 10  # tokens of a last line that is a credit
_NAME: Final = 4  # words of an agency the register does not know
_DASHES: Final = frozenset({"-", "–", "—", "/", ":"})
_SOURCE: Final = grammar_word("source")
_BEFORE: Final = _DASHES | {"(", "،"}


def read_agency_credit(draft: Draft) -> None:
    """Set the agency credit of a report, where its text gives one.

    >>> from sijill.reading.trying import draft
    >>> found = draft("طرابلس - رويترز: قتل جنديان في سرت.")
    >>> read_agency_credit(found)
    >>> found.agency_credit.text, found.agency_credit.rule
    ('رويترز', 'dateline')
    """
    if draft.tokens:
        draft.agency_credit = _dateline(draft) or _last_words(draft)


def _dateline(draft: Draft) -> AgencyCredit | None:
    """Return the agency between marks before the first sentence: دبي (رويترز) -, البلدة – أفق المتوسط:."""
    tokens = draft.tokens
    end = min(_HEAD, len(tokens))
    opens = first_words()
    for at in [at for at in range(end) if tokens[at].form in opens]:
        named = source_at(tokens, at, end)
        if named is not None and _is_set_off(draft, at, named[0]) and not _is_own(draft, named[1]):
            return _credit(draft, at, named[0], named[1], "dateline")
    return _unknown_dateline(draft, end)


def _is_set_off(draft: Draft, first: int, end: int) -> bool:
    """Return whether marks part a name from what it stands before: ) and a dash, a colon, or the end of the line."""
    tokens = draft.tokens
    before = first == 0 or tokens[first - 1].form in _BEFORE
    if not before or end >= len(tokens):
        return False
    if tokens[end].form == ")":
        end += 1
    return end < len(tokens) and (tokens[end].form in _DASHES or _ends_line(draft, end - 1))


def _ends_line(draft: Draft, at: int) -> bool:
    tokens = draft.tokens
    return at + 1 >= len(tokens) or "\n" in draft.text[tokens[at].end : tokens[at + 1].start]


def _unknown_dateline(draft: Draft, end: int) -> AgencyCredit | None:
    """Return an agency nobody registered: a place, a dash, a name, and a colon or the end of the line."""
    tokens = draft.tokens
    dash = next((at for at in range(1, end) if tokens[at].form in {"-", "–", "—", "/"}), None)
    if dash is None or not _is_place(draft, 0, dash):
        return None
    last = dash + 1
    while last < end and tokens[last].kind == WORD and last - dash <= _NAME and not _ends_line(draft, last):
        last += 1
    if last < end and tokens[last].kind == WORD and last - dash <= _NAME:
        last += 1
    set_off = last < len(tokens) and (tokens[last].form == ":" or _ends_line(draft, last - 1))
    if last == dash + 1 or not set_off or any(draft.words[at].first("credit_words") for at in range(dash + 1, last)):
        return None
    return _credit(draft, dash + 1, last, None, "dateline")


def _is_place(draft: Draft, first: int, end: int) -> bool:
    """Return whether a place name opens a dateline: words and brackets only, a known place first."""
    starts = {mention.start for mention in draft.names if mention.start < draft.tokens[end].start}
    return draft.tokens[first].start in starts and all(
        draft.tokens[at].kind == WORD or draft.tokens[at].form in {"(", ")", "،"} for at in range(first, end)
    )


def _last_words(draft: Draft) -> AgencyCredit | None:
    """Return the agency of a last line of nothing but sources, or of brackets and dashes around the last words."""
    tokens = draft.tokens
    first = len(tokens) - 1
    while first > 0 and len(tokens) - first < _TAIL and not _ends_line(draft, first - 1):
        first -= 1
    line = list(_sources(draft, first))
    alone = bool(line) and (first == 0 or _ends_line(draft, first - 1)) and sum(
        token.kind == WORD for token in tokens[first:]
    ) <= sum(end - at for at, end, _ in line) + 1
    kept = [(at, end, source) for at, end, source in line if alone or _closes_text(draft, at, end)]
    for at, end, source in sorted(kept, key=lambda found: found[2].kind != "agency"):
        if not _is_own(draft, source):
            return _credit(draft, at, end, source, "credit_line")
    return None


def _sources(draft: Draft, first: int) -> Iterator[tuple[int, int, Source]]:
    tokens, opens, done = draft.tokens, first_words(), first
    end = len(tokens)
    for at in [at for at in range(first, end) if tokens[at].form in opens]:
        named = source_at(tokens, at, end) if at >= done else None
        if named is not None:
            done = named[0]
            yield at, done, named[1]


def _closes_text(draft: Draft, first: int, end: int) -> bool:
    """Return whether a name ends the text by itself: in brackets or dashes after a full stop, or after المصدر."""
    tokens = draft.tokens
    if first == 0 or any(token.kind != MARK for token in tokens[end:]):
        return False
    at = first - 1
    if tokens[at].form in {"(", "-", "–", "—", ":"} and at > 0:
        at -= 1
    stopped = tokens[at].kind == MARK and tokens[at].form not in {"،", ","}
    return tokens[at].form == _SOURCE or (at < first - 1 and (stopped or _ends_line(draft, at)))


def _is_own(draft: Draft, source: Source) -> bool:
    """Return whether a name is the report's own outlet."""
    outlet = (draft.report.outlet or "").lower()
    return bool(outlet) and (source.label.lower() in outlet or outlet in source.label.lower())


def _credit(draft: Draft, first: int, end: int, source: Source | None, rule: str) -> AgencyCredit:
    start, stop = draft.tokens[first].start, draft.tokens[end - 1].end
    return AgencyCredit(
        start=start, end=stop, text=draft.text[start:stop], entity=source.id if source else None,
        label=source.label if source else None, rule=rule,
    )
