"""Type families: which event types may name one happening, read from the table beside this module."""

from functools import cache
from pathlib import Path

from sijill.languages.wordlists import read_word_list


@cache
def _rows() -> dict[str, tuple[frozenset[str], str]]:
    entries = read_word_list(Path(__file__).parent / "type_families.tsv").entries
    return {entry.form: (frozenset(entry.value.split("|")), entry.kind) for entry in entries}


def families_of(type_: str) -> frozenset[str]:
    """Return the families of an event type.

    >>> sorted(families_of("Suicide bomb"))
    ['bombing']
    """
    return _rows()[type_][0]


def is_state(type_: str) -> bool:
    """Return whether a type says who holds a place: a state that has a start and an end, told with many dates.

    >>> is_state("Government regains territory"), is_state("Armed clash")
    (True, False)
    """
    return _rows()[type_][1] == "state"
