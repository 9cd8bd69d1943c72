"""Who takes part: towns, sides, agencies, outlets, speakers, and the templates of prose.yaml, phrases put in."""

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml
from benchmarks.simulator.facts import Force, Place, Speaker
from benchmarks.simulator.grammar import Sequence, parse

HERE = Path(__file__).parent
SPEAKERS_PER_COUNTRY = 24
NEAR_KM = 70.0
_PHRASE = re.compile(r"@(\w+)")


@dataclass(frozen=True)
class Outlet:
    """One outlet: where it prints (blank: anywhere), its habits as chances, and the line it puts under every page."""

    name: str
    country: str
    habits: dict[str, float]
    tail: str


def _rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8") as file:
        return list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"))


@cache
def places() -> tuple[Place, ...]:
    """Return the towns, the largest first."""
    return tuple(
        Place(r["id"], r["name_en"], r["name_ar"], float(r["latitude"]), float(r["longitude"]), r["country"])
        for r in _rows("places.tsv")
    )


@cache
def forces(country: str) -> tuple[Force, ...]:
    """Return the sides of one country."""
    rows = [r for r in _rows("forces.tsv") if r["country"] == country]
    return tuple(Force(r["id"], r["country"], r["kind"], tuple(r["names_ar"].split("|")), r["fighter"]) for r in rows)


@cache
def cast() -> dict[str, Any]:
    """Return cast.yaml."""
    return dict(yaml.safe_load((HERE / "cast.yaml").read_text(encoding="utf-8")))


@cache
def outlets(country: str) -> tuple[Outlet, ...]:
    """Return the outlets that print news of a country."""
    found = [r for r in cast()["outlets"] if r["country"] in (country, "")]
    habits = ("rounds", "late", "misspells")
    return tuple(Outlet(r["name"], r["country"], {h: r[h] for h in habits}, r["tail"]) for r in found)


@cache
def speakers(country: str) -> tuple[Speaker, ...]:
    """Return the people and unnamed sources that are quoted on a country, always the same ones."""
    chance, known = Random(f"speakers:{country}"), cast()
    made = []
    for number in range(SPEAKERS_PER_COUNTRY):
        office = known["offices"][number % len(known["offices"])]
        name = f"{chance.choice(known['first_names'])} {chance.choice(known['family_names'])}"
        made.append(Speaker(name if office["named"] else None, office["role"], office["organisation"] or None))
    return tuple(made)


@cache
def local_speakers(place: Place) -> tuple[Speaker, ...]:
    """Return who is quoted on one town alone: each office once, by a name of three parts, always the same ones."""
    chance, known = Random(f"speakers:{place.id}"), cast()
    made = []
    for office in known["offices"]:
        given, father = chance.choice(known["first_names"]), chance.choice(known["first_names"])
        name = f"{given} {father} {chance.choice(known['family_names'])}"
        made.append(Speaker(name if office["named"] else None, office["role"], office["organisation"] or None))
    return tuple(made)


@cache
def near(place: Place) -> tuple[Place, ...]:
    """Return up to three other towns of its country that lie near a town, the nearest first; at least the nearest."""
    at = [
        ((((p.latitude - place.latitude) * 111) ** 2 + ((p.longitude - place.longitude) * 95) ** 2) ** 0.5, p)
        for p in places() if p.country == place.country and p.name != place.name
    ]
    nearest = sorted(at, key=lambda pair: (pair[0], pair[1].id))[:3]
    return tuple(p for n, (km, p) in enumerate(nearest) if n == 0 or km <= NEAR_KM)


@cache
def prose() -> dict[str, Any]:
    """Return prose.yaml."""
    return dict(yaml.safe_load((HERE / "prose.yaml").read_text(encoding="utf-8")))


@cache
def templates(group: str, kind: str) -> tuple[Sequence, ...]:
    """Return the templates of a group, written for one kind of happening.

    >>> len(templates("scene", "strike")) >= 5
    True
    """
    known = prose()
    section = known["leads"].get(group) or known["body"].get(group) or known[group]
    phrases = known["phrases"] | {
        "event": known["kinds"][kind]["event"],
        "again": known["kinds"][kind]["again"],
        "past_event": known["past_event"][kind],
    }

    def put_in(found: re.Match[str]) -> str:
        return "[" + "|".join(_PHRASE.sub(put_in, phrase) for phrase in phrases[found[1]]) + "]"

    return tuple(parse(_PHRASE.sub(put_in, template)) for template in section)
