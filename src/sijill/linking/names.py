"""Names: spellings that may be one name nobody registered. Proposed with score and reasons, never assumed.

Candidates share a form with one letter taken out (symmetric deletion), so that no name is compared with every other.
Letters propose; the company a name keeps (others named in its reports) and its role speak for or against. A decision
makes two names one. Names of the register are known already and not looked at here.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

import msgspec

from sijill.linking.spellings import is_misspelt
from sijill.linking.weights import total, weighed, weight
from sijill.model import Link, NameCluster
from sijill.model.ids import digest
from sijill.model.record import Weighed

_MOST = 64  # names under one form beyond which it proposes nothing


class NameUse(msgspec.Struct, frozen=True):
    """A name as reports use it: its kind, folded form, label, role, the reports it is in and who else is in them."""

    kind: str
    name: str
    label: str
    role: str | None
    reports: tuple[str, ...]
    company: frozenset[str]


def _keys(use: NameUse) -> set[str]:
    name = use.name
    return {f"{use.kind}|{name}"} | {f"{use.kind}|{name[:at]}{name[at + 1:]}" for at in range(len(name))}


def reasons(one: NameUse, other: NameUse) -> list[Weighed]:
    """Return what speaks for and against two names being one."""
    found = [weighed("name.letters")] if is_misspelt(one.name, other.name) else []
    if one.role is not None and other.role is not None:
        found.append(weighed("name.same_role" if one.role == other.role else "name.other_role"))
    if one.company & other.company - {one.name, other.name}:
        found.append(weighed("name.company"))
    if set(one.reports) & set(other.reports):
        found.append(weighed("name.one_report"))
    return found


def proposals(uses: Iterable[NameUse]) -> list[NameCluster]:
    """Return the pairs of names that may be one, by id; the same names in any order give the same proposals.

    >>> first = NameUse("person", "سالم الورفلي", "سالم الورفلي", "عميد", ("r1",), frozenset({"سرت"}))
    >>> second = NameUse("person", "سالم الورفيلي", "سالم الورفيلي", "عميد", ("r2",), frozenset({"سرت"}))
    >>> [cluster.names for cluster in proposals([second, first])]
    [['سالم الورفلي', 'سالم الورفيلي']]
    """
    held = {(use.kind, use.name): use for use in uses}
    blocks: defaultdict[str, list[NameUse]] = defaultdict(list)
    for _, use in sorted(held.items()):
        for key in _keys(use):
            blocks[key].append(use)
    pairs = {
        (a.kind, a.name, b.name): (a, b)
        for block in blocks.values() if len(block) <= _MOST for a, b in combinations(block, 2)
    }
    made = [cluster for _, pair in sorted(pairs.items()) if (cluster := _proposed(*pair)) is not None]
    return sorted(made, key=lambda cluster: cluster.id)


def _proposed(one: NameUse, other: NameUse) -> NameCluster | None:
    found = reasons(one, other)
    if total(found) < weight("name.threshold"):
        return None
    link = Link(kind="name", left=one.name, right=other.name, score=total(found), reasons=found)
    more = max((one, other), key=lambda use: (len(use.reports), use.name))
    return NameCluster(
        id="a" + digest(["name", one.kind, one.name, other.name], length=12), kind=one.kind, label=more.label,
        names=[one.name, other.name], reports=sorted({*one.reports, *other.reports}), proposed=True, links=[link],
    )
