"""The structs of the simulated war: what happened, what an account holds of it, and which report tells it how."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from benchmarks.simulator.numerals import Toll

CopyKind = Literal["first", "reprint", "rewrite", "update"]


@dataclass(frozen=True, slots=True)
class Place:
    """A town, with the id the world's gazetteer gives it."""

    id: str
    label: str
    name: str
    latitude: float
    longitude: float
    country: str


@dataclass(frozen=True, slots=True)
class Force:
    """One side, with the id of the world's register and the names it goes by."""

    id: str
    country: str
    kind: str
    names: tuple[str, ...]
    fighter: str


@dataclass(frozen=True, slots=True)
class Happening:
    """What truly happened. `recalls` is an earlier happening of the same town that reports may mention."""

    id: str
    kind: str
    place: Place
    moment: dt.datetime
    actor: Force | None
    target: Force | None
    killed: int | None
    injured: int | None
    noun: str
    decoy_of: str | None = None
    recalls: "Happening | None" = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is quoted; an unnamed one has a role only and adds no voice."""

    name: str | None
    role: str
    organisation: str | None

    @property
    def voice(self) -> str | None:
        """Who is heard, None for an unnamed source."""
        return f"{self.name}, {self.role}" if self.name else None


@dataclass(slots=True)
class Facts:
    """What one report prints of a happening."""

    place: Place
    place_words: str
    day: dt.date | None
    actor: Force | None
    tolls: dict[str, Toll] = field(default_factory=dict)


@dataclass(slots=True)
class Sentence:
    """One sentence of an account: which template, and the seed of its choices; equal ones give equal words."""

    group: str
    template: int
    seed: int


@dataclass(slots=True)
class Telling:
    """One report in the making."""

    happening: Happening
    account: str
    copy: CopyKind
    outlet: str
    agency: str | None
    published: dt.datetime
    voice: str
    speaker: Speaker
    facts: Facts
    quotes: str | None = None
    sentences: list[Sentence] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    tail: str = ""
    habits: dict[str, float] = field(default_factory=dict)
