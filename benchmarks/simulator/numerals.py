"""How a toll is printed: a bound, then a numeral in words or digits with the noun in the form it asks for."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

HERE = Path(__file__).parent
Qualifier = Literal["exact", "at_least", "more_than", "about"]
Case = Literal["nominative", "oblique"]
WORDS = ("", "", "", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة")
BOUNDS: dict[Qualifier, str] = {"exact": "", "at_least": "ما لا يقل عن ", "more_than": "أكثر من ", "about": "نحو "}
ABOUT = 0.10


@dataclass(frozen=True)
class Toll:
    """A number as one report prints it."""

    value: int
    qualifier: Qualifier = "exact"

    @property
    def low(self) -> int | float:
        """The least it can mean."""
        if self.qualifier == "more_than":
            return self.value + 1
        return round(self.value * (1 - ABOUT), 6) if self.qualifier == "about" else self.value

    @property
    def high(self) -> int | float | None:
        """The most it can mean, None when open."""
        if self.qualifier in ("more_than", "at_least"):
            return None
        return round(self.value * (1 + ABOUT), 6) if self.qualifier == "about" else self.value


@cache
def nouns() -> dict[str, dict[str, str]]:
    """Return the forms of every noun that is counted, by key."""
    with (HERE / "nouns.tsv").open(encoding="utf-8") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return {row["key"]: row for row in rows}


def counted(toll: Toll, noun: str, case: Case = "oblique", *, digits: bool = False) -> str:
    """Return a toll in words.

    >>> counted(Toll(2), "soldier"), counted(Toll(12, "more_than"), "civilian"), counted(Toll(4), "person")
    ('جنديين', 'أكثر من 12 مدنيا', 'أربعة أشخاص')
    """
    forms, n, bound = nouns()[noun], toll.value, BOUNDS[toll.qualifier]
    if bound:
        case = "oblique"
    if n == 1:
        return bound + forms["singular"]
    if n == 2:
        return bound + forms[f"dual_{case}"]
    if 3 <= n % 100 <= 10:
        numeral = WORDS[n] if n <= 10 and not digits else str(n)
        return f"{bound}{numeral} {forms[f'plural_{case}']}"
    return f"{bound}{n} {forms['accusative' if n % 100 > 10 else 'singular']}"
