"""One place in two lists is one place: towns of places.tsv take over what GeoNames knows of them.

Decides which rows mean the same place: one name in one country, less than a quarter of a degree apart, and both of a
kind people live in. The hand-made row keeps its id and gains the other's population, and
of its names those made of words the hand-made ones have: other words there are often no names (مدينة for Medina).
"""

from typing import Final

from sijill.languages.spelling import fold

Row = dict[str, str]
NEAR: Final = 0.25
SPOT: Final = 0.05
_LIVED_IN: Final = frozenset({"city", "capital", "town", "village", "camp", "neighbourhood", "settlement"})


def merged(by_hand: list[Row], geonames: list[Row]) -> tuple[list[Row], list[Row]]:
    """Return the hand-made rows, richer, and the rows of GeoNames that are left.

    >>> mine = {"names_ar": "كوباني", "country": "SY", "kind": "city", "latitude": "36.9", "longitude": "38.4"}
    >>> theirs = mine | {"names_ar": "كوباني|عين العرب", "latitude": "36.89", "population": "40000", "id": "gn1"}
    >>> rich, left = merged([mine], [theirs])
    >>> rich[0]["names_ar"], rich[0]["population"], left
    ('كوباني', '40000', [])
    """
    rich = [dict(row) for row in by_hand]
    by_name: dict[str, list[Row]] = {}
    for row in rich:
        if row["kind"] in _LIVED_IN:
            for name in row["names_ar"].split("|"):
                by_name.setdefault(fold(name), []).append(row)
    left = []
    for row in geonames:
        named = (found for name in row["names_ar"].split("|") for found in by_name.get(fold(name), ()))
        same = next((found for found in named if _is_same(found, row)), None)
        if same is None:
            left.append(row)
            continue
        words = {word for name in same["names_ar"].split("|") for word in name.split()}
        further = [name for name in row["names_ar"].split("|") if words.issuperset(name.split())]
        same["names_ar"] = "|".join(dict.fromkeys([*same["names_ar"].split("|"), *further]))
        same["population"] = str(max(int(same.get("population") or 0), int(row["population"] or 0)))
    return rich, left


def _is_same(one: Row, other: Row) -> bool:
    """Return whether two rows of one name lie together; in two countries (القدس) only on the very spot."""
    near = NEAR if one["country"] == other["country"] else SPOT
    return all(abs(float(one[axis]) - float(other[axis])) < near for axis in ("latitude", "longitude"))
