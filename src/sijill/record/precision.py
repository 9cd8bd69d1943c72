"""Precision of rules as measured: how many of the claims a rule made on annotated reports were right.

The figures are `rule_precision.tsv`, which `make bench` writes. A rule met too seldom there is judged by the rules it
belongs to (`event/shell/perfect` by `event/shell`), and the name says by which; where even that was met too seldom
nothing is known of it.
"""

from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from sijill.languages.wordlists import read_word_list

FILE: Final = Path(__file__).parent / "rule_precision.tsv"
ENOUGH: Final = 5  # claims found on annotated reports below which a share says nothing


class Measured(msgspec.Struct, frozen=True):
    """What was measured: the rule or the group of rules, and how many of those found were right."""

    rule: str
    right: int
    found: int

    @property
    def share(self) -> float:
        """The share that was right.

        >>> Measured(rule="figure/number/kill", right=9, found=10).share
        0.9
        """
        return round(self.right / self.found, 3)


def levels(rule: str) -> list[str]:
    """Return the names a rule is counted under, the narrowest first.

    >>> levels("event/shell/means=artillery/perfect"), levels("verb_that:قال")
    (['event/shell/means=artillery/perfect', 'event/shell'], ['verb_that:قال', 'verb_that'])
    """
    group = "/".join(rule.split("/")[:2]) if "/" in rule else rule.partition(":")[0]
    return list(dict.fromkeys((rule, group)))


@cache
def _measured() -> dict[tuple[str, str], Measured]:
    entries = read_word_list(FILE).entries
    return {(e.kind, e.form): Measured(e.form, int(e.fields["right"]), int(e.fields["found"])) for e in entries}


@cache
def precision_of(kind: str, rule: str) -> Measured | None:
    """Return what was measured of a rule, null where too little was; a decision is no rule."""
    for level in levels(rule):
        measured = _measured().get((kind, level))
        if measured is not None and measured.found >= ENOUGH:
            return measured
    return None


def share_of(kind: str, rule: str) -> float | None:
    """Return the share of a rule's claims that was right, null where it is not known.

    >>> share_of("figure", "no such rule")
    """
    measured = precision_of(kind, rule)
    return measured.share if measured is not None else None
