"""Scores what linking made of a simulated war against its truth: pairs of families, events and series, and findings.

A pair is right when the truth puts both together too. A finding is right when all its claims are about one happening
and its relation is right for two of them; a happening's disagreement is found when a right finding names it.
Takes ids only, so anything that groups reports and claims can be scored.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.simulator.relations import ABOUTS, disagrees, right_for_some
from benchmarks.simulator.truth import ClaimTruth, Truth, claims_by_subject

Groups = Iterable[Iterable[str]]


@dataclass(frozen=True)
class FoundFinding:
    """A finding as far as it is scored."""

    relation: str
    about: str
    claims: Sequence[str]


@dataclass(frozen=True)
class Found:
    """What linking made: ids of reports by family, of claims by event and by series, and findings."""

    families: Sequence[Sequence[str]] = ()
    events: Sequence[Sequence[str]] = ()
    series: Sequence[Sequence[str]] = ()
    findings: Sequence[FoundFinding] = field(default=())


@dataclass(frozen=True)
class Score:
    """Precision, recall and F1 with the counts they rest on."""

    right: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what is true that was found."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def _pairs(sizes: Iterable[int]) -> int:
    return sum(n * (n - 1) // 2 for n in sizes)


def pair_score(found: Groups, truth: Mapping[str, Hashable]) -> Score:
    """Return the score of pairs: `truth` gives the true group of each member; members it lacks are left out.

    >>> pair_score([["a", "b", "c"]], {"a": 1, "b": 1, "c": 2, "d": 2})
    Score(right=1, found=3, wanted=2)
    """
    groups = [[member for member in dict.fromkeys(group) if member in truth] for group in found]
    right = sum(_pairs(Counter(truth[member] for member in group).values()) for group in groups)
    return Score(right, _pairs(map(len, groups)), _pairs(Counter(truth.values()).values()))


def _right_subject(finding: FoundFinding, known: Mapping[str, ClaimTruth]) -> tuple[str, str] | None:
    """Return the happening and matter a finding is right about, None when it is wrong."""
    claims = [known[claim] for claim in finding.claims if claim in known]
    happenings = {claim.happening for claim in claims}
    if len(happenings) != 1 or not right_for_some(claims, finding.about, finding.relation):
        return None
    return happenings.pop(), finding.about


def _recall(wanted: set[tuple[str, str]], named: set[tuple[str, str]]) -> float:
    return len(named & wanted) / len(wanted) if wanted else 0.0


def finding_scores(found: Iterable[FoundFinding], truths: Sequence[Truth]) -> dict[str, float | int]:
    """Return precision over all findings, recall over the disagreements, and the counts."""
    known = {claim.id: claim for truth in truths for claim in truth.claims}
    subjects = [(finding, _right_subject(finding, known)) for finding in found]
    named = {subject for finding, subject in subjects if subject and finding.relation != "agrees"}
    wanted = {
        (happening, about)
        for (happening, what), claims in claims_by_subject(truths).items()
        for about in ABOUTS if (about == what or what == "event") and disagrees(claims, about)
    }
    right = sum(subject is not None for _, subject in subjects)
    by_about = {f"recall_{about}": _recall({w for w in wanted if w[1] == about}, named) for about in ABOUTS}
    return {
        "precision": right / len(subjects) if subjects else 0.0,
        "recall": _recall(wanted, named),
        "right": right, "found": len(subjects), "wanted": len(wanted), **by_about,
    }


def score_war(found: Found, truths: Sequence[Truth]) -> dict[str, dict[str, float | int]]:
    """Return the scores of families, events, series and findings by name."""
    claims = [claim for truth in truths for claim in truth.claims]
    events = {claim.id: claim.happening for claim in claims if claim.what == "event"}
    figures = {claim.id: (claim.happening, claim.what) for claim in claims if claim.what != "event"}
    scores = {
        "families": pair_score(found.families, {truth.report: truth.family for truth in truths}),
        "events": pair_score(found.events, events),
        "series": pair_score(found.series, figures),
    }
    pairs: dict[str, dict[str, float | int]] = {
        name: {"precision": s.precision, "recall": s.recall, "f1": s.f1, "found": s.found, "wanted": s.wanted}
        for name, s in scores.items()
    }
    return {**pairs, "findings": finding_scores(found.findings, truths)}
