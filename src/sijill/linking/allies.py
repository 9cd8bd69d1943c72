"""Allies: whether two actors named differently may be one side: a brigade and its government, a country and its army.

Decides by the register (`world`): the same actor, one the parent of the other, two of one parent, or a country that
acts and one of its bodies. Two armed forces of one country are not one side by that alone.
"""

from collections.abc import Iterable
from functools import lru_cache

from sijill.world.world import packaged_world

_ARMED = frozenset({"armed_group", "opposition", "party"})
_FORCES = _ARMED | {"armed_force", "coalition", "police", "security_service", "country"}
_DEEPEST = 6


@lru_cache(maxsize=8192)
def _above(name: str) -> frozenset[str]:
    """Return an actor and what the register puts it under."""
    found, known = {name}, packaged_world().by_id.get(name)
    for _ in range(_DEEPEST):
        if known is None or known.kind != "actor" or not known.within:
            break
        found.add(known.within)
        known = packaged_world().by_id.get(known.within)
    return frozenset(found)


@lru_cache(maxsize=8192)
def _country(name: str) -> tuple[str, bool]:
    """Return the country an actor acts for, and whether it is that country, or a body of it, and nothing more exact."""
    code, _, rest = name.partition("-")
    known = packaged_world().by_id.get(name)
    if known is None:
        return (code.upper(), True) if rest and len(code) == 2 else ("", False)
    if known.kind == "place":
        return (known.country, True) if known.what == "country" else ("", False)
    return ("", False) if known.what in _ARMED else (known.country, False)


@lru_cache(maxsize=8192)
def is_force(name: str) -> bool:
    """Return whether a name is known to strike or fight: no person, ministry or government, who are said to and speak.

    >>> is_force("islamic-state"), is_force("government-of-national-accord")
    (True, False)
    """
    known = packaged_world().by_id.get(name)
    return name.endswith("-army") if known is None else known.what in _FORCES


@lru_cache(maxsize=65536)
def may_be_one(one: str, other: str) -> bool:
    """Return whether two names may stand for one side.

    >>> may_be_one("al-bunyan-al-marsous", "LY"), may_be_one("al-bunyan-al-marsous", "islamic-state")
    (True, False)
    """
    if one == other or not _above(one).isdisjoint(_above(other)):
        return True
    (country, bare), (other_country, other_bare) = _country(one), _country(other)
    return bool(country) and country == other_country and (bare or other_bare)


@lru_cache(maxsize=65536)
def speaks_for(person: str, body: str) -> bool:
    """Return whether the register says of a person that he heads or speaks for a body.

    >>> speaks_for("p-rami-abdulrahman", "syrian-observatory-for-human-rights")
    True
    """
    known, of = packaged_world().by_id.get(person), packaged_world().by_id.get(body)
    if known is None or of is None or known.kind != "person" or not of.label:
        return False
    return of.label.lower() in (known.what or "").lower()


def share_side(some: Iterable[str], others: Iterable[str]) -> bool:
    """Return whether a name of one list may stand for one of the other.

    >>> share_side(["ly-army"], ["ly-army", "us-army"]), share_side(["ly-army"], ["us-army"])
    (True, False)
    """
    theirs = tuple(others)
    return any(may_be_one(one, other) for one in some for other in theirs)
