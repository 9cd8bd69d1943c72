"""What is true of a simulated war, report by report: which family, and which happening each claim is about.

One Truth stands beside every report; groups (families, events, series) are folds over them, so a war of any size can be
written down as it streams by.
"""

from collections import defaultdict
from collections.abc import Iterable

import msgspec


class ClaimTruth(msgspec.Struct, frozen=True, kw_only=True):
    """What one claim is about, who is heard in it, and what it says: bounds of a number or of a time.

    `what` is `event` or a measure.
    """

    id: str
    happening: str
    what: str
    voice: str
    published: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    earliest: str | None = None
    latest: str | None = None
    place: str | None = None
    place_words: str | None = None
    actor: str | None = None
    background: bool = False
    start: int = 0
    end: int = 0


class Truth(msgspec.Struct, frozen=True, kw_only=True):
    """What is true of one report."""

    report: str
    family: str
    copy: str
    voice: str
    happening: str
    decoy: bool
    kept: float | None
    claims: list[ClaimTruth]


def families(truths: Iterable[Truth]) -> dict[str, list[str]]:
    """Return the reports of every account, one's own included."""
    found: dict[str, list[str]] = defaultdict(list)
    for truth in truths:
        found[truth.family].append(truth.report)
    return dict(found)


def claims_by_subject(truths: Iterable[Truth], what: str | None = None) -> dict[tuple[str, str], list[ClaimTruth]]:
    """Return the claims of every happening and kind (`event`, `killed`, …)."""
    found: dict[tuple[str, str], list[ClaimTruth]] = defaultdict(list)
    for truth in truths:
        for claim in truth.claims:
            if what in (None, claim.what):
                found[claim.happening, claim.what].append(claim)
    return dict(found)
