"""What the tables of a world make: its names, the heads of actors, demonyms, bodies, and the rows that are faulty.

Decides which files make up a world and which columns each must have; a malformed row is told and left out. What is made
is kept from one process to the next (`languages.kept`). Leaves asking it to `world`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec

from sijill.languages.spelling import fold
from sijill.languages.unpacked import Unpacked
from sijill.languages.wordlists import Problem
from sijill.world.kept_names import Names
from sijill.world.known import Known, Naming, actors, countries, persons, places
from sijill.world.merged_places import merged
from sijill.world.name_index import NameIndex
from sijill.world.tables import Table, read_table

REQUIRED: Final = {
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


class KeptWorld(msgspec.Struct, array_like=True):
    """What the tables make as it is read again: names are unpacked when their first word is met."""

    names: _KeptNames
    heads: dict[str, set[str]]
    needs: dict[str, str]
    demonyms: list[dict[str, str]]
    bodies: list[dict[str, str]]
    problems: list[Problem]

    def made(self) -> Made:
        """Return what the tables make, its names still packed.

        >>> names = _KeptNames([Known("pl-sirte", "Sirte", "place", "city")], [(0, "سرت", False)], {})
        >>> KeptWorld(names, {}, {}, [], [], []).made().names.known[0].label
        'Sirte'
        """
        by_first: dict[str, dict[str, list[int]]] = Unpacked(self.names.by_first, dict[str, list[int]])
        names = Names(self.names.known, self.names.namings, by_first)
        return Made(names, self.heads, self.needs, self.demonyms, self.bodies, self.problems)


def made_of(*folders: Path) -> Made:
    r"""Return what the tables of some folders make; a row that cannot be read is among its problems.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "ambiguous_names.tsv").write_text("form\tvalue\nالميناء\tplace\n", encoding="utf-8")
    ...     made_of(Path(folder)).needs
    {'الميناء': 'place'}
    """
    problems: list[Problem] = []
    rows = {name: _rows(name, folders, problems) for name in REQUIRED}
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
            table: Table = read_table(path, REQUIRED[name])
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
