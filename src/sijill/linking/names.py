"""Names: spellings that may be one name nobody registered. Proposed with score and reasons, never assumed.

Candidates share a form with one letter taken out (symmetric deletion), so that no name is compared with every other.
Letters propose; the company a name keeps (others named in its reports) and its role speak for or against. A decision
makes two names one. Names of the register are known already and not looked at here.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

import msgspec

from sijill.linking.spellings import is_long, is_misspelt
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


def reasons(one: NameUse, other: NameUse) -> list[Weighed]:
    """Return what speaks for and against two names being one.

    >>> def use(name):
    ...     return NameUse("person", name, name, "وزير", ("r1",), frozenset())
    >>> one, other = use("سالم الناصري"), use("سالم الناصرى")
    >>> [reason.rule for reason in reasons(one, other)]
    ['name.letters', 'name.same_role', 'name.one_report']
    """
    found = [weighed("name.letters")] if is_misspelt(one.name, other.name) else []
    if one.role is not None and other.role is not None:
        found.append(weighed("name.same_role" if one.role == other.role else "name.other_role"))
    if one.company & other.company - {one.name, other.name}:
        found.append(weighed("name.company"))
    if set(one.reports) & set(other.reports):
        found.append(weighed("name.one_report"))
    return found


def alike(names: Iterable[tuple[str, str]]) -> list[tuple[str, str, str]]:
    """Return the pairs of names (kind, folded form) that may be one by their letters: kind and both forms, sorted.

    >>> alike([("person", "سالم الورفلي"), ("person", "سالم الورفيلي"), ("person", "عمر الورفلي")])
    [('person', 'سالم الورفلي', 'سالم الورفيلي')]
    """
    blocks: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for kind, name in sorted({(kind, name) for kind, name in names if is_long(name)}):
        for form in {name} | {name[:at] + name[at + 1:] for at in range(len(name))}:
            blocks[kind, form].append(name)
    pairs = {
        (kind, a, b)
        for (kind, _), block in blocks.items() if 1 < len(block) <= _MOST for a, b in combinations(block, 2)
    }
    return sorted(pair for pair in pairs if is_misspelt(pair[1], pair[2]))


def proposed(one: NameUse, other: NameUse) -> NameCluster | None:
    """Return what is proposed of two names (the first by form first), null where too much speaks against it.

    >>> first = NameUse("person", "سالم الورفلي", "سالم الورفلي", "عميد", ("r1",), frozenset({"سرت"}))
    >>> second = NameUse("person", "سالم الورفيلي", "سالم الورفيلي", "عميد", ("r2",), frozenset({"سرت"}))
    >>> proposed(first, second).names
    ['سالم الورفلي', 'سالم الورفيلي']
    """
    found = reasons(one, other)
    if total(found) < weight("name.threshold"):
        return None
    link = Link(kind="name", left=one.name, right=other.name, score=total(found), reasons=found)
    more = max((one, other), key=lambda use: (len(use.reports), use.name))
    return NameCluster(
        id="a" + digest(["name", one.kind, one.name, other.name], length=12), kind=one.kind, label=more.label,
        names=[one.name, other.name], reports=sorted({*one.reports, *other.reports}), proposed=True, links=[link],
    )
