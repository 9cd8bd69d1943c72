"""What truly happens, in order of time: towns, sides, tolls, and decoys that only look like something told before.

A happening depends on the seed and its number alone, and on a few earlier ones of its town; so the stream needs memory
for towns and for decoys to come, not for what has passed.
"""

import datetime as dt
import heapq
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from random import Random

from benchmarks.simulator.cast import forces, near, places, prose
from benchmarks.simulator.facts import Force, Happening, Place
from benchmarks.simulator.noise import Noise
from benchmarks.simulator.shares import Shares

START = dt.datetime(2012, 1, 1, 6, 0)
PER_TOWN_AND_DAY = 0.03
LEAST_TOWNS = 12
REPORTS_PER_TOWN = 100
REPORTS_A_HAPPENING = 3.6  # as they come out
RECALLED_AT_MOST = 3
DEADLIEST = 400
INJURED = (1.0, 4.0)  # times the dead
RECALLS = 0.3
YEARS_LATER = dt.timedelta(days=300)


def _kind(chance: Random) -> str:
    kinds = prose()["kinds"]
    names = [str(name) for name in kinds]
    return chance.choices(names, [kind["weight"] for kind in kinds.values()])[0]


def _sides(kind: str, place: Place, chance: Random) -> tuple[Force, Force]:
    """Return who acts and whom it is aimed at, from different sides."""
    wanted = prose()["kinds"][kind]["actor"]
    able = [f for f in forces(place.country) if f.kind in wanted]
    actor = chance.choice(able)
    against = {"rebel": ("state",), "state": ("rebel",), "air": ("rebel",)}[actor.kind]
    target = chance.choice([f for f in forces(place.country) if f.kind in against and f.id != actor.id])
    return actor, target


def _toll(kind: str, chance: Random) -> tuple[int | None, int | None]:
    likely, scale = prose()["kinds"][kind]["deaths"]
    if chance.random() >= likely:
        return None, None
    killed = min(DEADLIEST, 1 + int(chance.expovariate(1 / scale)))
    injured = int(killed * chance.uniform(*INJURED)) if chance.random() < 0.7 else 0
    return killed, injured or None


def _new(name: str, moment: dt.datetime, place: Place, kind: str, chance: Random) -> Happening:
    actor, target = _sides(kind, place, chance)
    killed, injured = _toll(kind, chance)
    victims = prose()["kinds"][kind]["victims"]
    return Happening(
        name, kind, place, moment, actor, target, killed, injured, target.fighter if victims == "target" else victims
    )


def _other_side(made: Happening, like: Happening, chance: Random) -> Happening:
    """Return a happening whose actor is neither its target nor who acted in the one it looks like."""
    taken = {force.id for force in (like.actor, made.target) if force}
    wanted = prose()["kinds"][like.kind]["actor"]
    able = [f for f in forces(like.place.country) if f.id not in taken and f.kind in wanted]
    return replace(made, actor=chance.choice(able) if able else made.actor, decoy_of=like.id)


def _beside(name: str, like: Happening, chance: Random) -> Happening:
    """Return a decoy close by: a near town on the same day, or the same town within days by another side."""
    if chance.random() < 0.5:
        moment = like.moment + dt.timedelta(hours=chance.randint(1, 9))
        return replace(_new(name, moment, chance.choice(near(like.place)), like.kind, chance), decoy_of=like.id)
    moment = like.moment + dt.timedelta(days=chance.randint(4, 12))
    return _other_side(_new(name, moment, like.place, like.kind, chance), like, chance)


class _Memory:
    """What reports of a town may recall, and what a decoy years later may look like: two happenings a town."""

    def __init__(self) -> None:
        self.recalled: dict[str, tuple[Happening, int]] = {}
        self.old: dict[str, Happening] = {}

    def recall(self, made: Happening, chance: Random) -> Happening:
        """Return the happening with an earlier one to recall, or remember it for later ones."""
        told, times = self.recalled.get(made.place.id, (None, 0))
        if told and times < RECALLED_AT_MOST and told.kind != made.kind and chance.random() < RECALLS:
            self.recalled[made.place.id] = (told, times + 1)
            return replace(made, recalls=told)
        self.recalled[made.place.id] = (made, 0)
        return made

    def years_later(self, made: Happening, chance: Random) -> Happening | None:
        """Return a decoy in the place of a happening, where its town knows one of another year."""
        like = self.old.setdefault(made.place.id, made)
        if made.moment - like.moment < YEARS_LATER:
            return None
        self.old[made.place.id] = made
        again = _new(made.id, made.moment, made.place, like.kind, chance)
        return _other_side(again, like, chance)


def _towns(reports: int, happened: int, spreads: bool) -> tuple[Place, ...]:
    """Return the towns a war has reached by its so many-th happening."""
    told = min(reports, int(happened * REPORTS_A_HAPPENING)) if spreads else reports
    return places()[:max(LEAST_TOWNS, told // REPORTS_PER_TOWN)]


def happenings(
    seed: int, reports: int, noise: Noise, shares: Shares, *, spreads: bool = False, begins: dt.datetime = START
) -> Iterator[Happening]:
    """Yield what happens, in order of time, without end; `reports` only sets how many towns the war reaches.

    A war that spreads reaches them one after the other, so that whatever its size so far it holds as many reports a
    town, over as many years, as a war of that size.
    """
    clock, memory = Random(f"{seed}:clock"), _Memory()
    moment, to_come = begins, list[tuple[dt.datetime, int, Happening]]()
    for number in count():
        towns = _towns(reports, number, spreads)
        moment += dt.timedelta(days=clock.expovariate(PER_TOWN_AND_DAY * len(towns)))
        while to_come and to_come[0][0] <= moment:
            yield heapq.heappop(to_come)[2]
        chance = Random(f"{seed}:{number}")
        made = _new(f"h{number}", moment, chance.choice(towns), _kind(chance), chance)
        old = shares.struck("years later", noise.decoys / 3, chance)
        decoy = memory.years_later(made, chance) if old else None
        if decoy is None and (old or shares.struck("beside", noise.decoys * 2 / 3 / (1 - noise.decoys), chance)):
            beside = _beside(f"h{number}d", made, chance)
            heapq.heappush(to_come, (beside.moment, number, beside))
        yield decoy or memory.recall(made, chance)
