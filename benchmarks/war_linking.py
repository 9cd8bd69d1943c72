"""Links simulated wars in memory and scores what came out against their truth.

    python -m benchmarks.war_linking --seeds 1 2 3 --reports 1000 --noise 1 [--read] [--show 5]

`--read` has the real reader read the text of the reports; without it linking gets Readings without fault.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence

from benchmarks.simulator.noise import at_level
from benchmarks.simulator.relations import right_for_some
from benchmarks.simulator.score import Found, FoundFinding, score_war
from benchmarks.simulator.truth import Truth
from benchmarks.simulator.war import Told, war
from benchmarks.war_reading import read_war, renamed

from sijill.linking.linker import Linker
from sijill.linking.memory import MemoryStore
from sijill.model import Event, Family, Finding, Series

GRAPHS = ("family", "event", "figure", "quotation")


def found_in(store: MemoryStore) -> Found:
    """Return what a store holds of families, events, series and findings, as far as it is scored."""
    made = [result.value for graph in GRAPHS for result in store.results(graph)]
    return Found(
        families=[value.reports for value in made if isinstance(value, Family)],
        events=[value.claims for value in made if isinstance(value, Event)],
        series=[value.claims for value in made if isinstance(value, Series)],
        findings=[FoundFinding(v.relation, v.about, v.claims) for v in made if isinstance(v, Finding)],
    )


def link(told: Iterable[Told]) -> tuple[Found, list[Truth]]:
    """Link the reports of a war; returns what came out and the truth."""
    store, truths = MemoryStore(), []
    linker = Linker(store)
    for one in told:
        linker.add(one.report, one.reading)
        truths.append(one.truth)
    linker.settle()
    return found_in(store), truths


def read_and_link(told: Iterable[Told]) -> tuple[Found, list[Truth]]:
    """Read the text of a war with the real reader and link that; claims are named as in the truth."""
    names: dict[str, str] = {}
    found, truths = link(read_war(told, names))
    return renamed(found, names), truths


def show_wrong(found: Found, truths: Sequence[Truth], at_most: int) -> None:
    """Print findings that are wrong, with the truth of their claims, on stderr."""
    known = {claim.id: claim for truth in truths for claim in truth.claims}
    for finding in found.findings:
        claims = [known[claim] for claim in finding.claims if claim in known]
        one = len({claim.happening for claim in claims}) == 1
        if at_most and not (one and right_for_some(claims, finding.about, finding.relation)):
            at_most -= 1
            told = [(c.happening, c.what, c.voice, c.published[:10], c.low, c.high, c.earliest) for c in claims]
            print(finding.relation, finding.about, *told, sep="\n  ", file=sys.stderr)


def main() -> None:
    """Print one line of scores per war."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1])
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--noise", type=float, nargs="+", default=[1.0])
    parser.add_argument("--read", action="store_true", help="read the text instead of taking faultless Readings")
    parser.add_argument("--show", type=int, default=0, help="wrong findings to print")
    options = parser.parse_args()
    for noise in options.noise:
        for seed in options.seeds:
            told = war(seed, options.reports, at_level(noise))
            found, truths = read_and_link(told) if options.read else link(told)
            scores = score_war(found, truths)
            short = {layer: {k: round(v, 3) for k, v in values.items()} for layer, values in scores.items()}
            print(json.dumps({"seed": seed, "reports": options.reports, "noise": noise, **short}))
            show_wrong(found, truths, options.show)


if __name__ == "__main__":
    main()
