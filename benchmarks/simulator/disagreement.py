"""What the reports of one happening disagree on: tolls that grow or are counted differently, days, towns, culprits.

Whether they disagree at all is drawn once per happening, with the chances of noise.py; then the reports are split by
time (a toll that grows, a page updated in place) or by voice (another count), so that the stated share is kept exactly.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from random import Random

from benchmarks.simulator.cast import forces, near, prose
from benchmarks.simulator.facts import Telling
from benchmarks.simulator.noise import Noise
from benchmarks.simulator.numerals import Toll
from benchmarks.simulator.shares import LEAN, Shares
from benchmarks.simulator.tellings import place_words

GROWS = 0.40  # of the happenings whose tolls differ, those that differ by time and not by voice
LATER_HIGHER = 0.63  # of the pairs of different days that disagree
FEW = 3  # dead: nobody writes more than two
SHARE_DAY = 0.29  # of the pairs that disagree
DAYS_OFF = (-1, -1, -1, 1, 1, -2, 2, -7)


def _by_time(found: list[Telling], chance: Random) -> list[Telling]:
    """Return the later part of the reports."""
    return found[chance.randint(1, len(found) - 1):]


def _by_voice(found: list[Telling], chance: Random) -> list[Telling]:
    """Return the reports of some voices; with one voice only, those of some of its copies."""
    voices = sorted({t.voice for t in found})
    if len(voices) == 1:
        return _by_time(found, chance)
    some = chance.sample(voices, chance.randint(1, len(voices) - 1))
    return [t for t in found if t.voice in some]


def _another(toll: Toll, chance: Random) -> Toll:
    """Return another count of the same dead: some more, some fewer, or attackers among them."""
    by = max(1, int(toll.value * chance.uniform(0.1, 0.6)))
    down = chance.random() < 0.5 and toll.value > by
    return Toll(toll.value - by if down else toll.value + by)


def _rounded(toll: Toll, chance: Random) -> Toll:
    """Return a toll as an outlet that rounds prints it: 23 becomes more than 20."""
    tens = toll.value // 10 * 10
    if tens >= 10 and tens != toll.value:
        return Toll(tens, chance.choice(("more_than", "more_than", "about")))
    return Toll(toll.value - 1, "more_than") if toll.value > FEW else Toll(toll.value + 1)


def _update_in_place(telling: Telling, found: list[Telling]) -> None:
    """Make a copy the newer state of the page its account first stood on."""
    first = next(t for t in found if t.account == telling.account and t.copy == "first")
    telling.copy, telling.outlet, telling.tail = "update", first.outlet, first.tail


def _pairs(found: list[Telling], later: list[Telling]) -> tuple[int, int, int]:
    """Return how many disagreeing pairs share the day, have their later report in `later`, and their earlier one."""
    chosen = [t in later for t in found]
    days = [t.published.date() for t in found]
    pairs = [(a, b) for b in range(len(found)) for a in range(b) if chosen[a] != chosen[b]]
    after = sum(chosen[b] for a, b in pairs if days[a] != days[b])
    same = sum(days[a] == days[b] for a, b in pairs)
    return same, after, len(pairs) - same - after


def _tolls(found: list[Telling], measure: str, shares: Shares, chance: Random) -> None:
    low = found[0].facts.tolls[measure]
    several = len({t.voice for t in found}) > 1
    rounds = not several or chance.random() < found[-1].habits["rounds"]
    high = _rounded(low, chance) if rounds else _another(low, chance)
    if low.value > high.value:
        low, high = high, low
    grows = chance.random() < GROWS
    some = _by_time(found, chance) if grows else _by_voice(found, chance)
    same, after, before = _pairs(found, some)
    up = chance.random() < LATER_HIGHER + LEAN * shares.owed(f"{measure} rises")
    some_higher = up == (after >= before)
    shares.count(f"{measure} rises", LATER_HIGHER, after if some_higher else before, after + before)
    if measure == "killed":
        shares.count("same day", SHARE_DAY, same, same + after + before)
    for telling in found:
        telling.facts.tolls[measure] = high if (telling in some) == some_higher else low
        if grows and telling in some and telling.copy == "reprint":
            _update_in_place(telling, found)


def _days(found: list[Telling], chance: Random) -> None:
    off = dt.timedelta(days=chance.choice(DAYS_OFF))
    for telling in _by_voice(found, chance):
        if telling.facts.day is not None:
            telling.facts.day += off


def _leave_days_out(found: list[Telling], share: float, chance: Random) -> None:
    """Make some accounts state no day, as long as two reports of the happening do."""
    for account in sorted({t.account for t in found}):
        silent = [t for t in found if t.account == account]
        others = sum(t.facts.day is not None for t in found) - len(silent)
        if chance.random() < share and others > 1:
            for telling in silent:
                telling.facts.day = None


def _towns(found: list[Telling], chance: Random) -> None:
    place = found[0].facts.place
    other = chance.choice(near(place))
    for telling in _by_voice(found, chance):
        telling.facts.place, telling.facts.place_words = other, place_words(other, chance)


def _place_words(found: list[Telling], chance: Random) -> None:
    words = found[0].facts.place_words
    other = next(w for _ in range(99) if (w := place_words(found[0].facts.place, chance)) != words)
    for telling in _by_voice(found, chance):
        telling.facts.place_words = other


def _culprits(found: list[Telling], chance: Random) -> None:
    told = found[0]
    wanted = prose()["kinds"][told.happening.kind]["actor"]
    taken = {force.id for force in (told.happening.actor, told.happening.target) if force}
    others = [f for f in forces(told.happening.place.country) if f.kind in wanted and f.id not in taken]
    if others:
        other = chance.choice(others)
        for telling in _by_voice(found, chance):
            telling.facts.actor = other
            telling.names["actor"] = chance.choice(other.names)


def disagree(found: list[Telling], noise: Noise, shares: Shares, chance: Random) -> list[Telling]:
    """Return the reports of one happening with what they disagree on put in."""
    for telling in found:
        telling.facts = replace(telling.facts, tolls=dict(telling.facts.tolls))
    if len(found) == 1:
        return found

    def strikes(name: str, rate: float) -> bool:
        return shares.struck(name, rate, chance)

    town, day = strikes("town", noise.other_town), strikes("day", noise.day)
    words = not town and strikes("words", (noise.place_words - noise.other_town) / (1 - noise.other_town))
    wanted: list[tuple[bool, Callable[[list[Telling], Random], None]]] = [
        (town, _towns), (words, _place_words), (day, _days), (strikes("culprit", noise.culprit), _culprits),
    ]
    for struck, put_in in wanted:
        if struck:
            put_in(found, chance)
    for measure, rate in (("killed", noise.toll), ("injured", noise.injured)):
        if measure in found[0].facts.tolls and strikes(measure, rate):
            _tolls(found, measure, shares, chance)
    if not day:
        _leave_days_out(found, noise.omitted_day, chance)
    return found
