"""The exact words of a claim inside their sentence: what a value opens.

Decides where a quotation is cut (the sentence, else a whole word near 300 characters) and that a cut is shown.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sijill.engine.record import Record

_ENDS: Final = re.compile(r"[.!?؟](?=\s|$)|\n")
CUT: Final = "…"


@dataclass(frozen=True)
class Words:
    """The sentence of a claim in three parts, with the offsets of the exact words."""

    before: str
    exact: str
    after: str
    start: int
    end: int

    @property
    def sentence(self) -> tuple[int, int]:
        """Where all that is quoted begins and ends.

        >>> Words(before="قُتل ", exact="تسعة", after=" مقاتلين", start=5, end=9).sentence
        (0, 17)
        """
        return self.start - len(self.before), self.end + len(self.after)


def _before(text: str, is_whole: bool) -> str:
    ends = list(_ENDS.finditer(text))
    if ends:
        return text[ends[-1].end() :].lstrip()
    return text.lstrip() if is_whole else f"{CUT} " + text.partition(" ")[2]


def _after(text: str, around: int) -> str:
    end = _ENDS.search(text)
    if end:
        return text[: end.end()].rstrip()
    return text.rstrip() if len(text) < around else text.rpartition(" ")[0] + f" {CUT}"


def quoted(record: Record, ids: Iterable[str], around: int = 300) -> dict[str, Words]:
    """Return the words of claims by id.

    >>> from sijill.engine.trying import samples
    >>> figure = next(samples().figures())
    >>> quoted(samples(), [figure["id"]])[figure["id"]].exact == figure["evidence"]["text"]
    True
    """
    return {
        identity: Words(
            _before(row["before"], row["start"] <= around),
            row["exact"],
            _after(row["after"], around),
            row["start"],
            row["end"],
        )
        for identity, row in record.words(ids).items()
    }
