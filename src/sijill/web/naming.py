"""Names in the reader's language: what the lists of the world call an actor, a person or a country in Arabic.

Decides only for labels those lists hold, letter by letter; every other name is said as the record says it.
"""

from functools import cache
from pathlib import Path
from typing import Final

import sijill.world
from sijill.world.tables import read_table

_TABLES: Final = (("countries.tsv", "name_ar"), ("persons.tsv", "names_ar"), ("actors.tsv", "names_ar"))


@cache
def _arabic() -> dict[str, str]:
    """Return English label -> its first Arabic name."""
    folder = Path(sijill.world.__file__).parent
    rows = ((row, column) for file, column in _TABLES for row in read_table(folder / file, ("name_en", column)).rows)
    return {row["name_en"]: row[column].partition("|")[0].strip() for row, column in rows}


def in_arabic(words: str) -> str:
    """Return names, joined by a dot, in Arabic where they are known.

    >>> in_arabic("United States"), in_arabic("Reuters desk")
    ('الولايات المتحدة', 'Reuters desk')
    """
    return " · ".join(_arabic().get(part, part) for part in words.split(" · "))
