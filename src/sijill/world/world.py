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

import msgspec

import sijill.languages
import sijill.text
from sijill.languages.kept import kept
from sijill.languages.small_words import SMALL_WORDS
from sijill.languages.spelling import ARABIC, fold
from sijill.languages.unpacked import Unpacked
from sijill.languages.wordlists import Problem
from sijill.world.bodies import Bodies
from sijill.world.kept_names import Names
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


class Made(msgspec.Struct, array_like=True):
    """What the tables of a world make, as it is kept from one process to the next."""

    names: Names
    heads: dict[str, set[str]]
    needs: dict[str, str]
    demonyms: list[dict[str, str]]
    bodies: list[dict[str, str]]
    problems: list[Problem]


class _KeptNames(msgspec.Struct, array_like=True):
    known: list[Known]
    namings: list[tuple[int, str, bool]]
    by_first: dict[str, msgspec.Raw]


class _Kept(msgspec.Struct, array_like=True):
    """What the tables make as it is read again: names are unpacked when their first word is met."""

    names: _KeptNames
    heads: dict[str, set[str]]
    needs: dict[str, str]
    demonyms: list[dict[str, str]]
    bodies: list[dict[str, str]]
    problems: list[Problem]

    def made(self) -> Made:
        by_first: dict[str, dict[str, list[int]]] = Unpacked(self.names.by_first, dict[str, list[int]])
        names = Names(self.names.known, self.names.namings, by_first)
        return Made(names, self.heads, self.needs, self.demonyms, self.bodies, self.problems)


class World:
    """What is known before reading, asked by name; `problems` are the rows that could not be read.

    `heads` are the first words of an actor's names.
    """

    def __init__(self, *folders: Path, made: Made | None = None) -> None:
        made = made or made_of(*folders)
        self.problems, self.heads, self.needs = made.problems, made.heads, made.needs
        self.nationalities, self.bodies = Nationalities(made.demonyms), Bodies(made.bodies)
        self.names = NameIndex(names=made.names)
        self.by_id: dict[str, Known] = {}
        self.capitals: dict[str, Known] = {}
        for known in made.names.known:
            self.by_id.setdefault(known.id, known)
            if known.what == "capital":
                self.capitals.setdefault(known.country, known)

    def country(self, code: str) -> Known | None:
        """Return a country by its ISO code.

        >>> packaged_world().country("LY").label
        'Libya'
        """
        return self.by_id.get(code)


def made_of(*folders: Path) -> Made:
    r"""Return what the tables of some folders make; a row that cannot be read is among its problems.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "ambiguous_names.tsv").write_text("form\tvalue\nالميناء\tplace\n", encoding="utf-8")
    ...     made_of(Path(folder)).needs
    {'الميناء': 'place'}
    """
    problems: list[Problem] = []
    rows = {name: _rows(name, folders, problems) for name in _REQUIRED}
    names, heads = NameIndex(), dict[str, set[str]]()
    for naming in _namings(rows):
        names.add(naming)
        if naming.known.kind == "actor":
            heads.setdefault(naming.known.id, set()).add(fold(naming.name.split()[0]))
    needs = {fold(row["form"]): row["value"] for row in rows["ambiguous_names.tsv"]}
    return Made(names.kept, heads, needs, rows["demonyms.tsv"], rows["bodies.tsv"], problems)


def _rows(name: str, folders: tuple[Path, ...], problems: list[Problem]) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = []
    for folder in folders:
        path = folder / name
        if path.exists():
            table: Table = read_table(path, _REQUIRED[name])
            rows += table.rows
            problems += table.problems
    return rows


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
    """Return the folders named in $SIJILL_WORLD, whose files extend the packaged ones.

    >>> from unittest.mock import patch
    >>> with patch.dict(os.environ, SIJILL_WORLD="towns"):
    ...     [folder.name for folder in further_folders()]
    ['towns']
    """
    return tuple(Path(part) for part in os.environ.get("SIJILL_WORLD", "").split(os.pathsep) if part)


def _sources(folders: tuple[Path, ...]) -> list[Path]:
    """Return the files a world is made of: the tables, the spelling they are folded by, and the modules."""
    language = Path(sijill.languages.__file__).parent
    code = [language / name for name in ("small_words.py", "spelling.py", "wordlists.py")]
    modules = [*HERE.glob("*.py"), *Path(sijill.text.__file__).parent.glob("*.py"), *code]
    tables = [path for folder in folders for name in _REQUIRED if (path := folder / name).exists()]
    return [*sorted(modules), *tables, *(ARABIC / name for name in ("spelling.tsv", "clitics.tsv")), *SMALL_WORDS]


@cache
def packaged_world() -> World:
    """Return the world as packaged and extended by $SIJILL_WORLD, loaded once per process; bad rows are logged.

    >>> packaged_world() is packaged_world()
    True
    """
    folders = (HERE, *further_folders())
    world = World(made=kept("world", _Kept, _sources(folders), lambda: made_of(*folders)).made())
    for problem in world.problems:
        logging.getLogger(__name__).warning("left out: %s", problem)
    return world
