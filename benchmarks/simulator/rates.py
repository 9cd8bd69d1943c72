"""Counts in a simulated war what noise.py promises, from its truth alone, as it was counted in real reports."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from benchmarks.simulator.truth import ClaimTruth, Truth, claims_by_subject

Number = tuple[float | None, float | None, float | None]


def _number(claim: ClaimTruth) -> Number:
    return claim.value, claim.low, claim.high


def _share(yes: int, of: int) -> float:
    return round(yes / of, 4) if of else 0.0


def _differ(groups: Iterable[Sequence[object]]) -> float:
    """Return the share of groups of two values or more that hold different ones."""
    several = [group for group in groups if len(group) > 1]
    return _share(sum(len(set(group)) > 1 for group in several), len(several))


def _day(claim: ClaimTruth) -> dt.date:
    return dt.datetime.fromisoformat(claim.published).date()


def _toll_pairs(groups: Iterable[Sequence[ClaimTruth]]) -> dict[str, float]:
    """Return of pairs that disagree on a toll how many share the day, and of the rest how often the later is higher."""
    same = higher = apart = 0
    for group in groups:
        for one, other in combinations(group, 2):
            if _number(one) == _number(other):
                continue
            if _day(one) == _day(other):
                same += 1
                continue
            earlier, later = sorted((one, other), key=lambda claim: claim.published)
            apart += 1
            higher += (later.value or 0) > (earlier.value or 0)
    return {"same_day": _share(same, same + apart), "later_is_higher": _share(higher, apart)}


def rates(truths: Sequence[Truth]) -> dict[str, float]:
    """Return the rates of a war by name."""
    events = list(claims_by_subject(truths, "event").values())
    told = [[c for c in g if not c.background] for g in events]
    killed = list(claims_by_subject(truths, "killed").values())
    copies = [t for t in truths if t.copy != "first"]
    happenings = defaultdict(bool, {t.happening: t.decoy for t in truths})
    shares = [t.kept for t in truths if t.kept is not None]
    return {
        "toll": _differ([[_number(c) for c in group] for group in killed]),
        "day": _differ([[c.earliest for c in group if c.earliest] for group in told]),
        "place_words": _differ([[c.place_words for c in group] for group in told]),
        "other_town": _differ([[c.place for c in group] for group in told]),
        **_toll_pairs(killed),
        "copies": _share(len(copies), len(truths)),
        "decoys": _share(sum(happenings.values()), len(happenings)),
        "least_kept": min(shares, default=1.0),
        "most_kept": max(shares, default=1.0),
    }
