"""The simulated war as a stream of reports in order of publication, each with its Reading and the truth beside it.

The same seed, size and noise give the same bytes. Memory holds the reports of the days being told, not the war.
"""

import datetime as dt
import heapq
import re
from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import NamedTuple

from benchmarks.simulator.copying import LEAST_KEPT, changed
from benchmarks.simulator.disagreement import disagree
from benchmarks.simulator.facts import Happening, Telling
from benchmarks.simulator.happenings import START, happenings
from benchmarks.simulator.noise import Noise
from benchmarks.simulator.reading import reading
from benchmarks.simulator.shares import Shares
from benchmarks.simulator.tellings import CREDIT, in_order, tellings
from benchmarks.simulator.truth import Truth
from benchmarks.simulator.writing import Page, page

from sijill.model import Reading, Report, make_report

SHINGLE = 5
TITLE_WORDS = 9
_WORD = re.compile(r"\w+")


class Told(NamedTuple):
    """One report of the war."""

    report: Report
    reading: Reading
    truth: Truth


def shingles(text: str) -> set[tuple[str, ...]]:
    """Return every run of five words of a text."""
    words = _WORD.findall(text)
    return {tuple(words[at:at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}


def kept(origin: str, copy: str) -> float:
    """Return the share of a text's five-word runs that a copy keeps.

    >>> kept("a b c d e f", "a b c d e x")
    0.5
    """
    whole = shingles(origin)
    return len(whole & shingles(copy)) / len(whole) if whole else 0.0


def _written(telling: Telling, first: Telling) -> tuple[Page, float | None]:
    """Return the page of a telling and how much of its account's first page it keeps, which is never too little."""
    written = page(telling)
    if telling is first:
        return written, None
    origin, number = page(first).text, 0
    while (share := kept(origin, written.text)) < LEAST_KEPT and number < len(first.sentences):
        number += 1
        sentences = first.sentences[:number] + telling.sentences[number:]
        written = page(replace(telling, sentences=sentences))
    return written, round(share, 3)


def _told(telling: Telling, given_id: str, first: Telling) -> Told:
    written, share = _written(telling, first)
    address = f"https://o{sum(map(ord, telling.outlet))}.example.org/{telling.account}"
    report = make_report(
        written.text, title=" ".join(written.text.split()[:TITLE_WORDS]), outlet=telling.outlet, url=address,
        agency=telling.agency if Random(given_id).random() < CREDIT else None,
        published=telling.published.isoformat(), language="ar", given_id=given_id,
    )
    read, claims = reading(telling, written, report)
    truth = Truth(
        report=report.id, family=telling.account, copy=telling.copy, voice=telling.voice,
        happening=telling.happening.id, decoy=telling.happening.decoy_of is not None, kept=share, claims=claims,
    )
    return Told(report, read, truth)


def _reports(happening: Happening, seed: int, noise: Noise, shares: Shares, local: bool) -> list[Told]:
    """Return the reports of one happening in order of publication; an account's first is printed first."""
    chance = Random(f"{seed}:{happening.id}:reports")
    found = disagree(tellings(happening, chance, noise, shares, local), noise, shares, chance)
    printed = in_order([changed(telling, noise, chance) for telling in found])
    first = {telling.account: telling for telling in reversed(printed)}
    return [_told(t, f"{seed}-{happening.id}-{n}", first[t.account]) for n, t in enumerate(printed)]


def war(
    seed: int, reports: int, noise: Noise, *, spreads: bool = False, begins: dt.datetime = START
) -> Iterator[Told]:
    """Yield a war of so many reports, in order of publication.

    One that `spreads` reaches town after town, each with speakers of its own: at every size it passes through it is as
    dense as a war of that size.
    """
    waiting: list[tuple[dt.datetime, str, Told]] = []
    left, shares = reports, Shares()
    for happening in happenings(seed, reports, noise, shares, spreads=spreads, begins=begins):
        while waiting and left and waiting[0][0].replace(tzinfo=None) <= happening.moment:
            yield heapq.heappop(waiting)[2]
            left -= 1
        if not left:
            return
        for told in _reports(happening, seed, noise, shares, spreads):
            published = dt.datetime.fromisoformat(told.report.published or "")
            heapq.heappush(waiting, (published, told.report.id, told))
