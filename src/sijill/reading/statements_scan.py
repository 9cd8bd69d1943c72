"""The scan for sayings: what each token of a report can be in a saying, its quotations, and what mentions cover it.

Decides nothing about statements; it is the desk `statements` works on, laid out once per report in linear time so that
every later question (is this token quoted, does a name begin here) is one look-up.
"""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from sijill.languages.arabic.reporting import Saying
from sijill.model.mentions import NameMention, TimeMention, WeaponMention
from sijill.reading.draft import Draft
from sijill.reading.names_traits import ALI, ENDS_AS_ALI, MARKED
from sijill.reading.quotations import Quotation, quotations
from sijill.text import MARK


@dataclass
class Scan:
    """Per token: what it can be; by first token: quotations, names, times; `closing` leads from a mark to its opening.

    `plain[i]` counts the tokens before i that are no marks, `quoted[i]` those of them between quotation marks; `sealed`
    marks the tokens of quotations whose closing mark is printed, `named` those of names.
    """

    draft: Draft
    sayings: list[Saying | None]
    quotes: dict[int, Quotation]
    closing: dict[int, int]
    quoted: list[int]
    plain: list[int]
    sealed: bytearray
    names: dict[int, tuple[int, NameMention]]
    named: bytearray
    times: dict[int, tuple[int, TimeMention]]

    def kind(self, at: int, kind: str) -> bool:
        """Return whether a token can be a word of a kind.

        >>> from sijill.reading.trying import page
        >>> page("قال مصدر طبي").kind(1, "role"), page("قال مصدر طبي").kind(2, "role")
        (True, False)
        """
        saying = self.sayings[at]
        return saying is not None and kind in saying.kinds

    def phrase(self, at: int, kind: str) -> int:
        """Return the token after a word or phrase of a kind that begins here, 0 when none does.

        >>> from sijill.reading.trying import page
        >>> page("قتل سبعة بحسب مصدر").phrase(2, "late")
        3
        """
        saying = self.sayings[at]
        if saying is None:
            return 0
        if saying.phrases:
            tokens = self.draft.tokens
            for rest, found, _ in saying.phrases:
                if found == kind:
                    end = at + 1 + len(rest)
                    if tuple([token.form for token in tokens[at + 1 : end]]) == rest:
                        return end
        return at + 1 if kind in saying.kinds else 0

    def is_quoted(self, at: int) -> bool:
        """Return whether a token stands between quotation marks.

        >>> from sijill.reading.trying import page
        >>> found = page('قال "لا نعرف"')
        >>> [found.is_quoted(at) for at in range(5)]
        [False, False, True, True, False]
        """
        return self.quoted[at + 1] > self.quoted[at]


def scan(draft: Draft) -> Scan:
    """Return the scan of a report.

    >>> from sijill.reading.trying import draft
    >>> scan(draft('قال "لا نعرف"')).quotes[1].last
    4
    """
    tokens = draft.tokens
    sayings = [form.saying for form in draft.forms]
    for at in draft.of_form(ENDS_AS_ALI):
        if tokens[at].form == ALI and draft.text[tokens[at].end - 1] == "ي":
            sayings[at] = None  # the name علي, not the preposition على
    found = quotations(draft.text, tokens, draft.of_form(MARKED))
    quoted, plain, sealed = _quoted(draft, found)
    names: dict[int, tuple[int, NameMention]] = {}
    named = bytearray(len(tokens))
    for name in draft.names:
        if not isinstance(name, WeaponMention):
            first, end = _covered(draft.starts, name.start, name.end)
            if first not in names or names[first][0] < end:
                names[first] = (end, name)
            named[first:end] = b"\1" * (end - first)
    times: dict[int, tuple[int, TimeMention]] = {}
    for time in draft.times:
        first, end = _covered(draft.starts, time.start, time.end)
        if first not in times or times[first][0] < end:
            times[first] = (end, time)
    return Scan(
        draft, sayings, {q.first: q for q in reversed(found)}, {q.last: q.first for q in found}, quoted, plain, sealed,
        names, named, times,
    )


def _quoted(draft: Draft, found: list[Quotation]) -> tuple[list[int], list[int], bytearray]:
    """Return how many quoted and how many plain tokens stand before each token, and which ones are sealed."""
    tokens = draft.tokens
    sealed = bytearray(len(tokens))
    if not found:
        return [0] * (len(tokens) + 1), list(range(len(tokens) + 1)), sealed
    edges = [0] * (len(tokens) + 1)
    for quotation in found:
        first, end = quotation.words
        edges[first] += 1
        edges[end] -= 1
        if quotation.closed and not (first < end and sealed[first]):
            sealed[first:end] = b"\1" * (end - first)
    plain = [0 if token.kind == MARK else 1 for token in tokens]
    quoted = [said if level else 0 for level, said in zip(accumulate(edges[:-1]), plain, strict=True)]
    return list(accumulate(quoted, initial=0)), list(accumulate(plain, initial=0)), sealed


def _covered(starts: list[int], start: int, end: int) -> tuple[int, int]:
    """Return the half-open token range a span touches; a clitic cut off does not move its first token."""
    return max(bisect_right(starts, start) - 1, 0), bisect_right(starts, end - 1)
