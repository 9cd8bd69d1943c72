"""Who tells a happening: accounts (an agency's or an outlet's own words) and their copies, with days and speakers.

Decides how many reports there are, who prints them and when. What they disagree on comes from disagreement.py, their
words from sentences.py.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from random import Random

from benchmarks.simulator.cast import Outlet, cast, local_speakers, outlets, prose, speakers
from benchmarks.simulator.facts import CopyKind, Facts, Happening, Place, Sentence, Speaker, Telling
from benchmarks.simulator.noise import Noise
from benchmarks.simulator.numerals import Toll
from benchmarks.simulator.shares import LEAN, Shares

MORE_ACCOUNTS = 0.45  # chance of one more independent account, again and again
MOST_ACCOUNTS = 6
SAME_DAY = 0.32  # chance that a further account comes out on the day of the first
COPIED = 0.42  # of the accounts
AGENCY = 0.7  # an account that is copied comes from an agency; else from another outlet
QUOTING = 0.12  # a further account quotes an outlet instead of a source of its own
LONG = (6, 14)  # sentences after the lead
BOUNDED = 0.15
CREDIT = 0.75  # of an agency's copies name it in their metadata
ZONE = dt.timezone(dt.timedelta(hours=2))
GROUPS = ("scene", "witness", "response", "outlook")


def place_words(place: Place, chance: Random) -> str:
    """Return one way to say where it was; most often the bare name."""
    corner, side = chance.choice(cast()["corners"]), chance.choice(cast()["sides"])
    return chance.choice((place.name, f"مدينة {place.name}", f"{corner} في {place.name}", f"{side} {place.name}"))


def _toll(value: int, chance: Random) -> Toll:
    return Toll(value, "at_least") if chance.random() < BOUNDED and value > 2 else Toll(value)


def true_facts(happening: Happening, chance: Random) -> Facts:
    """Return the facts as they were."""
    tolls = {"killed": happening.killed, "injured": happening.injured}
    return Facts(
        happening.place, place_words(happening.place, chance), happening.moment.date(), happening.actor,
        {measure: _toll(n, chance) for measure, n in tolls.items() if n},
    )


def _sentences(happening: Happening, account: str, chance: Random) -> list[Sentence]:
    groups = [chance.choice(GROUPS) for _ in range(chance.randint(*LONG))]
    if happening.recalls is not None:
        groups.append("past")
    lead = "both" if happening.killed and happening.injured else "killed" if happening.killed else "none"
    known = prose()
    number = {name: len(templates) for name, templates in (known["leads"] | known["body"]).items()}
    body = {(group, chance.randrange(number[group])) for group in groups}
    order = sorted(body, key=lambda item: ((*GROUPS, "past").index(item[0]), item[1]))
    picked = [(lead, chance.randrange(number[lead])), *order]
    return [Sentence(group, n, chance.getrandbits(32)) for group, n in picked]


def _account(
    happening: Happening, number: int, first: dt.datetime, facts: Facts, shares: Shares, chance: Random, local: bool
) -> Telling:
    """Return the first report of one account."""
    if number == 0:
        published = first
    elif chance.random() < SAME_DAY + LEAN / 4 * shares.owed("same day"):
        published = first + dt.timedelta(minutes=chance.randint(5, max(6, (23 - first.hour) * 60)))
    else:
        published = first + dt.timedelta(days=chance.choice((1, 1, 1, 2, 2, 3, 5)), minutes=chance.randint(-300, 300))
    known = local_speakers(happening.place) if local else speakers(happening.place.country)
    speaker: Speaker = chance.choice(known)
    outlet = chance.choice(outlets(happening.place.country))
    sides = {"actor": happening.actor, "target": happening.target}
    names = {key: chance.choice(force.names) for key, force in sides.items() if force}
    return Telling(
        happening, f"{happening.id}.{number}", "first", outlet.name, None, published, speaker.voice or outlet.name,
        speaker, replace(facts, tolls=dict(facts.tolls)), names=names, tail=outlet.tail, habits=outlet.habits,
        sentences=_sentences(happening, f"{happening.id}.{number}", chance),
    )


def _copies(origin: Telling, chance: Random, noise: Noise, shares: Shares) -> list[Telling]:
    """Return the copies of an account; on average so many that they are the share of reports that noise asks for."""
    wanted = noise.copies / (1 - noise.copies)
    copied = min(COPIED, wanted / 2)
    shares.count("copies", noise.copies, 0, 1)
    if chance.random() >= copied + LEAN * shares.owed("copies"):
        return []
    more = 1 - copied / wanted
    printed, copies = origin.published, list[Telling]()
    free = [o for o in outlets(origin.happening.place.country) if o.name != origin.outlet]
    chance.shuffle(free)
    while free and (not copies or chance.random() < more):
        outlet: Outlet = free.pop()
        late = dt.timedelta(days=1) if chance.random() < outlet.habits["late"] else dt.timedelta()
        printed = printed + dt.timedelta(minutes=chance.randint(4, 160))
        copies.append(_copy(origin, outlet, printed + late, chance))
    shares.count("copies", noise.copies, len(copies), len(copies))
    return copies


def _copy(origin: Telling, outlet: Outlet, published: dt.datetime, chance: Random) -> Telling:
    kind: CopyKind = "reprint" if chance.random() < 0.6 else "rewrite"
    return replace(
        origin, copy=kind, outlet=outlet.name, published=published, tail=outlet.tail, habits=outlet.habits,
        facts=replace(origin.facts, tolls=dict(origin.facts.tolls)), names=dict(origin.names),
        sentences=list(origin.sentences),
    )


def tellings(
    happening: Happening, chance: Random, noise: Noise, shares: Shares, local: bool = False
) -> list[Telling]:
    """Return the reports of a happening as they would be without disagreement, in order of publication.

    `local`: each town has speakers of its own, as a war of hundreds of towns has.
    """
    first = happening.moment.replace(tzinfo=ZONE, microsecond=0) + dt.timedelta(minutes=chance.randint(20, 400))
    facts = true_facts(happening, chance)
    origins: list[Telling] = []
    while len(origins) < MOST_ACCOUNTS and (not origins or chance.random() < MORE_ACCOUNTS):
        origin = _account(happening, len(origins), first, facts, shares, chance, local)
        if origins and chance.random() < QUOTING:
            heard = chance.choice(origins)
            origin = replace(origin, quotes=heard.outlet, voice=heard.voice, speaker=heard.speaker)
        origins.append(origin)
    found: list[Telling] = []
    for origin in origins:
        copies = _copies(origin, chance, noise, shares)
        agency = chance.choice(cast()["agencies"]) if copies and chance.random() < AGENCY else None
        found += [replace(one, agency=agency, voice=_voice(one, origin, agency)) for one in (origin, *copies)]
    return in_order(found)


def _voice(telling: Telling, origin: Telling, agency: str | None) -> str:
    """Return who is heard: the named speaker, else the agency, else the outlet that had it first."""
    heard_from_outlet = telling.speaker.voice is None and telling.quotes is None
    return agency if agency and heard_from_outlet else origin.voice


def in_order(found: Sequence[Telling]) -> list[Telling]:
    """Return tellings by time of publication; nothing else tells equal ones apart but account and outlet."""
    return sorted(found, key=lambda t: (t.published, t.account, t.outlet))
