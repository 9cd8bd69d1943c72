"""A simulated war read from its text by the real reader, its claims named as in the truth where they are the same.

A read event is the true one whose first mention it overlaps, a read figure the true one it overlaps with the same
measure; what has no counterpart keeps its own id, and what the reader missed stays missed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from benchmarks.simulator.score import Found
from benchmarks.simulator.truth import ClaimTruth
from benchmarks.simulator.war import Told

from sijill.model import Claim, EventClaim, FigureClaim, Reading
from sijill.reading import read


def _is(claim: Claim, truth: ClaimTruth) -> bool:
    """Return whether a read claim is the true one."""
    if isinstance(claim, EventClaim):
        return truth.what == "event" and any(q.start < truth.end and truth.start < q.end for q in claim.triggers)
    overlaps = claim.evidence.start < truth.end and truth.start < claim.evidence.end
    return isinstance(claim, FigureClaim) and claim.measure == truth.what and overlaps


def same_claims(reading: Reading, truths: Iterable[ClaimTruth]) -> dict[str, str]:
    """Return true claim ids by the ids of the read claims that are them, each at most once."""
    names: dict[str, str] = {}
    for truth in truths:
        found = next((c.id for c in reading.claims if c.id not in names and _is(c, truth)), None)
        if found is not None:
            names[found] = truth.id
    return names


def read_war(told: Iterable[Told], names: dict[str, str]) -> Iterator[Told]:
    """Yield the reports with the real reader's Readings; fills `names` with true claim ids by read ones."""
    for one in told:
        reading = read(one.report)
        names.update(same_claims(reading, one.truth.claims))
        yield one._replace(reading=reading)


def renamed(found: Found, names: dict[str, str]) -> Found:
    """Return what was found with claims named as in the truth."""
    def groups(of: Iterable[Iterable[str]]) -> list[list[str]]:
        return [[names.get(claim, claim) for claim in group] for group in of]

    findings = [replace(f, claims=[names.get(claim, claim) for claim in f.claims]) for f in found.findings]
    return replace(found, events=groups(found.events), series=groups(found.series), findings=findings)
