"""What stands in a report's text and is not the report: related headlines, adverts, calls to share, repeated leads.

Decides by whole lines only, and only by marks that leave no doubt (languages/body_marks.tsv, or the same long line a
second time): passing over a sentence of the report is worse than reading a headline too many. The text keeps these
lines; a Draft leaves out their tokens. A second story without such a mark is read as part of the report.
"""

from functools import cache
from pathlib import Path
from typing import Final, Literal, NamedTuple

import sijill.languages
from sijill.languages.spelling import fold
from sijill.languages.wordlists import read_word_list

SkipKind = Literal["related", "advert", "call", "repeated"]
_HEADLINE_WORDS: Final = 16  # under a heading of related items a longer line is the report going on
_LITTLE: Final = 4  # words that may stand beside a mark of an advert or a call
_LONG: Final = 8  # words from which a line said twice is a repeated lead and no refrain
_STOPS: Final = (".", "؟", "!", "…")
_AFTER_MARK: Final = " :،-–|…»«"


class Skipped(NamedTuple):
    """A span of a text that is not read, and why."""

    start: int
    end: int
    kind: SkipKind


@cache
def _marks() -> dict[str, dict[tuple[str, ...], SkipKind]]:
    """Return first word -> words of a mark -> kind."""
    path = Path(sijill.languages.__file__).parent / "body_marks.tsv"
    found: dict[str, dict[tuple[str, ...], SkipKind]] = {}
    for entry in read_word_list(path).entries:
        words = tuple(fold(entry.form).split())
        found.setdefault(words[0], {})[words] = entry.value  # type: ignore[assignment]  # the list holds kinds only
    return found


def skipped_spans(text: str) -> list[Skipped]:
    """Return the lines of a text that are not the report, in order; a text of one line has none.

    >>> skipped_spans("قتل رجل في القصف.\\nاقرأ أيضا: أسعار الخضار ترتفع\\nوأصيب آخر.")
    [Skipped(start=18, end=47, kind='related')]
    """
    if "\n" not in text:
        return []
    found: list[Skipped] = []
    seen: set[str] = set()
    under_heading = False
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        first = line.split(None, 1)
        marks = _marks().get(fold(first[0].strip(_AFTER_MARK))) if first else None
        words = line.split() if marks or under_heading or line.count(" ") >= _LONG - 1 else first
        kind, bare = _mark_of(words, marks) if marks else (None, False)
        if kind is None and under_heading and words:
            kind = "related" if len(words) <= _HEADLINE_WORDS and not line.rstrip().endswith(_STOPS) else None
            under_heading = kind is not None
        elif words:
            under_heading = kind == "related" and bare
        if kind is None and len(words) >= _LONG:
            kind = "repeated" if line.strip() in seen else None
            seen.add(line.strip())
        if kind is not None:
            found.append(Skipped(start, end, kind))
        start = end + 1
    return found


def _mark_of(words: list[str], marks: dict[tuple[str, ...], SkipKind]) -> tuple[SkipKind | None, bool]:
    """Return the kind of mark a line opens with and whether nothing else stands in the line."""
    opening = [fold(word.strip(_AFTER_MARK)) for word in words[:_LONG]]
    for mark, kind in marks.items():
        if tuple(opening[: len(mark)]) != mark:
            continue
        rest = words[len(mark):]
        closed = words[len(mark) - 1].endswith((":", "..", "…", "|")) or rest[:1] in ([":"], ["-"], ["–"], ["|"])
        if kind == "related" and (not rest or closed):
            return kind, not "".join(rest).strip(_AFTER_MARK)
        if kind != "related" and (not rest or (kind == "call" and len(rest) <= _LITTLE)):
            return kind, False
    return None, False
