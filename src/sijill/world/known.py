"""What is known beforehand: actors, persons and places as one struct, made from the rows of the tables.

Decides what a row means and by which names its thing goes. Leaves finding names in text to `name_index`.
"""

from collections.abc import Iterator
from typing import Literal

import msgspec

Kind = Literal["actor", "person", "place"]


class Known(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """An actor, person or place known before reading. `what` is its kind in words: armed_group, city, country."""

    id: str
    label: str
    kind: Kind
    what: str
    country: str = ""
    within: str = ""
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    handmade: bool = True
    side: str = ""
    recognised: str = ""


class Naming(msgspec.Struct, frozen=True, gc=False):
    """A known thing under one of its names; `short` names (a last name alone) need a better reason to be believed."""

    known: Known
    name: str
    short: bool = False


def _names(cell: str) -> list[str]:
    return [name for part in cell.split("|") if (name := part.strip())]


def actors(rows: list[dict[str, str]]) -> Iterator[Naming]:
    """Yield the actors of actors.tsv under their Arabic names.

    >>> row = {"id": "ly-army", "name_en": "Libyan army", "names_ar": "الجيش الليبي|القوات المسلحة الليبية"}
    >>> [naming.name for naming in actors([row])]
    ['الجيش الليبي', 'القوات المسلحة الليبية']
    """
    for row in rows:
        actor = Known(
            row["id"], row["name_en"], "actor", row.get("kind", ""), row.get("country", ""), row.get("parent", ""),
            side=row.get("side", ""), recognised=row.get("recognised", ""),
        )
        for name in _names(row["names_ar"]):
            yield Naming(actor, name)


def persons(rows: list[dict[str, str]]) -> Iterator[Naming]:
    """Yield the persons of persons.tsv under their full and their short names.

    >>> row = {"id": "p-1", "name_en": "Salem Naseri", "names_ar": "سالم الناصري", "short_ar": "الناصري"}
    >>> [(naming.name, naming.short) for naming in persons([row])]
    [('سالم الناصري', False), ('الناصري', True)]
    """
    for row in rows:
        person = Known(row["id"], row["name_en"], "person", row.get("roles", ""), row.get("country", ""))
        for name in _names(row["names_ar"]):
            yield Naming(person, name)
        for name in _names(row.get("short_ar", "")):
            yield Naming(person, name, short=True)


def places(rows: list[dict[str, str]], *, handmade: bool) -> Iterator[Naming]:
    """Yield the places of places.tsv or geonames.tsv.gz under their names.

    >>> row = {"id": "pl-sirte", "name_en": "Sirte", "names_ar": "سرت", "kind": "city", "country": "LY",
    ...        "latitude": "31.2", "longitude": "16.6"}
    >>> [(naming.name, naming.known.latitude) for naming in places([row], handmade=True)]
    [('سرت', 31.2)]
    """
    for row in rows:
        place = Known(
            row["id"], row["name_en"], "place", row["kind"], row["country"], row.get("within", ""),
            float(row["latitude"]) if row["latitude"] else None, float(row["longitude"]) if row["longitude"] else None,
            int(row.get("population") or 0), handmade,
        )
        for name in _names(row["names_ar"]):
            yield Naming(place, name)


def countries(rows: list[dict[str, str]], further: list[dict[str, str]]) -> Iterator[Naming]:
    """Yield the countries of countries.tsv under CLDR's names and those of country_names.tsv.

    >>> row = {"id": "LY", "name_en": "Libya", "name_ar": "ليبيا", "latitude": "27", "longitude": "17"}
    >>> [naming.name for naming in countries([row], [{"id": "LY", "names_ar": "الجماهيرية"}])]
    ['ليبيا', 'الجماهيرية']
    """
    more = {row["id"]: _names(row["names_ar"]) for row in further}
    for row in rows:
        country = Known(
            row["id"], row["name_en"], "place", "country", row["id"], "", float(row["latitude"]),
            float(row["longitude"]),
        )
        for name in dict.fromkeys([row["name_ar"], *more.get(row["id"], [])]):
            yield Naming(country, name)
