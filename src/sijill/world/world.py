"""The world a reader knows: actors, persons, places, nationalities, institutions, and names that need a reason.

Decides which files make it up and how a user's own files extend it: files of the same name in another folder are read
after the packaged ones, and a malformed row is told and left out. Leaves what is said in a report to reading.
"""

import logging
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from sijill.languages.spelling import fold
from sijill.languages.wordlists import Problem
from sijill.world.bodies import Bodies
from sijill.world.known import Known, Naming, actors, countries, persons, places
from sijill.world.merged_places import merged
from sijill.world.name_index import NameIndex
from sijill.world.nationalities import Nationalities
from sijill.world.tables import Table, read_table

HERE: Final = Path(__file__).parent
_REQUIRED: Final = {
    "actors.tsv": ("id", "name_en", "names_ar"),
    "persons.tsv": ("id", "name_en", "names_ar"),
    "places.tsv": ("id", "name_en", "names_ar", "kind", "latitude", "longitude"),
    "geonames.tsv.gz": ("id", "name_en", "names_ar", "kind", "latitude", "longitude"),
    "countries.tsv": ("id", "name_en", "name_ar", "latitude", "longitude"),
    "country_names.tsv": ("id", "names_ar"),
    "demonyms.tsv": ("form", "value", "kind"),
    "bodies.tsv": ("form", "value", "label"),
    "ambiguous_names.tsv": ("form", "value"),
}


class World:
    """What is known before reading, asked by name; `problems` are the rows that could not be read."""

    def __init__(self, *folders: Path) -> None:
        self.problems: list[Problem] = []
        self.by_id: dict[str, Known] = {}
        self.capitals: dict[str, Known] = {}
        self.heads: dict[str, set[str]] = {}
        rows = {name: self._rows(name, folders) for name in _REQUIRED}
        self.nationalities = Nationalities(rows["demonyms.tsv"])
        self.names = NameIndex()
        self.needs = {fold(row["form"]): row["value"] for row in rows["ambiguous_names.tsv"]}
        for naming in _namings(rows):
            self._take(naming)
        self.bodies = Bodies(rows["bodies.tsv"])

    def _rows(self, name: str, folders: tuple[Path, ...]) -> list[dict[str, str]]:
        rows: list[dict[str, str]] = []
        for folder in folders:
            path = folder / name
            if path.exists():
                table: Table = read_table(path, _REQUIRED[name])
                rows += table.rows
                self.problems += table.problems
        return rows

    def _take(self, naming: Naming) -> None:
        known = naming.known
        self.by_id.setdefault(known.id, known)
        if known.what == "capital":
            self.capitals.setdefault(known.country, known)
        if known.kind == "actor":
            self.heads.setdefault(known.id, set()).add(fold(naming.name.split()[0]))
        self.names.add(naming)

    def country(self, code: str) -> Known | None:
        """Return a country by its ISO code."""
        return self.by_id.get(code)


def _namings(rows: dict[str, list[dict[str, str]]]) -> Iterator[Naming]:
    """Hand-made entries first: among several places of one name they are listed first."""
    yield from countries(rows["countries.tsv"], rows["country_names.tsv"])
    yield from actors(rows["actors.tsv"])
    yield from persons(rows["persons.tsv"])
    by_hand, further = merged(rows["places.tsv"], rows["geonames.tsv.gz"])
    yield from places(by_hand, handmade=True)
    yield from places(further, handmade=False)


def load_world(*further: Path) -> World:
    """Return the packaged world, extended by the files of further folders.

    >>> load_world().by_id["LY"].label
    'Libya'
    """
    return World(HERE, *further)


def further_folders() -> tuple[Path, ...]:
    """Return the folders named in $SIJILL_WORLD, whose files extend the packaged ones."""
    return tuple(Path(part) for part in os.environ.get("SIJILL_WORLD", "").split(os.pathsep) if part)


@cache
def packaged_world() -> World:
    """Return the world as packaged and extended by $SIJILL_WORLD, loaded once per process; bad rows are logged."""
    world = load_world(*further_folders())
    for problem in world.problems:
        logging.getLogger(__name__).warning("left out: %s", problem)
    return world
