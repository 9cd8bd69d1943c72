"""What comes out of the sample reports, read by the real reader and linked, beside the findings they were written for.

Decides which claims of a reading the truth names, by report, kind and words. Reads `samples/`. A finding of the truth
is right when one with its relation and subject names every claim; what else is found is printed, to be judged.

    python -m benchmarks.sample_findings
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from benchmarks.sample_truth import SAMPLES

from sijill.linking.linker import Linker
from sijill.linking.memory import MemoryStore
from sijill.model import Claim, EventClaim, Finding, Reading, Report, Statement, make_report
from sijill.reading import read

GRAPHS = ("event", "figure", "quotation")
Readings = dict[str, tuple[Report, Reading]]


class Wanted(NamedTuple):
    """A finding of the truth: relation, subject, why, and whether it comes out."""

    relation: str
    about: str
    why: str
    right: bool


def readings() -> Readings:
    """Return the sample reports with what the reader makes of them, by the names the truth gives them."""
    lines = (SAMPLES / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    reports = {row["id"]: make_report(row.pop("text"), given_id=row.pop("id"), **row) for row in map(json.loads, lines)}
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))}
    reports |= {name: make_report(text, source=name) for name, text in texts.items()}
    return {name: (report, read(report)) for name, report in reports.items()}


def found_in(reports: Readings) -> list[Finding]:
    """Return the findings of the sample reports linked together."""
    store = MemoryStore()
    linker = Linker(store)
    for report, reading in reports.values():
        linker.add(report, reading)
    linker.settle()
    made = (one.value for graph in GRAPHS for one in store.results(graph))
    return [value for value in made if isinstance(value, Finding)]


def claims_of(reports: Readings, told: Mapping[str, str]) -> set[str]:
    """Return the claims of a report that stand where the truth quotes words of one of that kind."""
    report, reading = reports[told["report"]]
    start = report.text.find(told["text"])
    return {
        claim.id for claim in reading.claims
        if type(claim).__name__.lower().startswith(told["kind"]) and _touches(claim, start, start + len(told["text"]))
    }


def _touches(claim: Claim, start: int, end: int) -> bool:
    quotes = claim.triggers if isinstance(claim, EventClaim) else [claim.evidence]
    if isinstance(claim, Statement) and claim.content is not None:
        quotes = [claim.content]
    return any(quote.start < end and start < quote.end for quote in quotes)


def wanted(reports: Readings, found: list[Finding]) -> Iterator[Wanted]:
    """Yield every finding of the truth with whether it comes out."""
    told: list[dict[str, Any]] = json.loads((SAMPLES / "truth.json").read_text(encoding="utf-8"))["findings"]
    for one in told:
        claims = [claims_of(reports, claim) for claim in one["claims"]]
        right = any(
            finding.relation == one["relation"] and finding.about == one["about"]
            and all(not ids.isdisjoint(finding.claims) for ids in claims)
            for finding in found
        )
        yield Wanted(one["relation"], one["about"], one["why"], right)


def main() -> None:
    """Print what was wanted, and what was found."""
    reports = readings()
    found = found_in(reports)
    told = list(wanted(reports, found))
    for one in told:
        print("right " if one.right else "missed", one.relation, one.about, one.why, sep="\t")
    for finding in found:
        print("found ", finding.relation, finding.about, " | ".join(finding.values[:4]), sep="\t")
    print(f"{sum(one.right for one in told)} of {len(told)}; {len(found)} found")


if __name__ == "__main__":
    main()
