"""Standing: whether a person a report names is a private one, by the words of that report alone.

Decides who is harmed, a witness, a relative or otherwise private, and that an office or an entry of the register makes
a person public. The words it goes by are `languages/arabic/private_persons.tsv`. Leaves what is done about it to
`withholding`; a name the reader does not see as a person's is not judged.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, Literal

import msgspec

from sijill.model import EventClaim, Reading, Statement
from sijill.model.mentions import PersonMention
from sijill.record.around_names import AroundNames
from sijill.record.person_names import family_name, name_key
from sijill.record.private_words import OFFICE, role_class

RULES: Final = "2"  # of this judgement: readings judged by another number are judged again
UNREGISTERED: Final = "person:"
_CALLING: Final = "calling"
Status = Literal["private", "public", "unknown"]


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """What a report makes of a name: `person` is the fullest form of the name there, `rule` what decided."""

    person: str
    name: str
    status: Status
    rule: str
    start: int
    end: int


class _Person:
    """The mentions of one person in a report and the roles it is given."""

    def __init__(self) -> None:
        self.mentions: list[PersonMention] = []
        self.roles: set[str] = set()

    @property
    def fullest(self) -> str:
        return max((name_key(m.text) for m in self.mentions), key=lambda key: (key.count(" "), len(key), key))


def _persons(reading: Reading) -> tuple[list[_Person], list[PersonMention]]:
    """Return the persons no register knows, and all mentions of persons in order."""
    people: dict[str, _Person] = {}
    mentions = [m for m in reading.mentions if isinstance(m, PersonMention) and m.form == "name" and name_key(m.text)]
    for mention in mentions:
        if mention.entity is None or mention.entity.startswith(UNREGISTERED):
            person = people.setdefault(mention.entity or name_key(mention.text), _Person())
            person.mentions.append(mention)
            person.roles |= {role_class(mention.role)} if mention.role else set()
            person.roles |= {OFFICE} if mention.of else set()
    held = {mention.id: person for person in people.values() for mention in person.mentions}
    for claim in reading.claims:
        if isinstance(claim, Statement) and claim.speaker is not None and claim.speaker.mention in held:
            person = held[claim.speaker.mention]
            person.roles |= {role_class(claim.role)} if claim.role else set()
            person.roles |= {OFFICE} if claim.organisation is not None else set()
    return list(people.values()), sorted(mentions, key=lambda m: (m.start, m.end))


def _targets(reading: Reading) -> set[str]:
    """Return the mentions that events name as whom they befell."""
    events = (claim for claim in reading.claims if isinstance(claim, EventClaim))
    return {ref.mention for claim in events for ref in claim.targets if ref.mention is not None}


def standings(reading: Reading, text: str) -> list[Standing]:
    """Return how every unregistered person of a report stands, by name.

    >>> from sijill.engine.trying import readings
    >>> [(report, reading)] = readings("قال شاهد العيان سالم الناصري إن البيت تهدم.")
    >>> [(standing.name, standing.status) for standing in standings(reading, report.text)]
    [('الناصري', 'private'), ('سالم الناصري', 'private')]
    """
    people, ordered = _persons(reading)
    if not people:
        return []
    told, targets = AroundNames(reading, text), _targets(reading)
    said = {m.id: {*told.around(m), *(("harmed",) if m.id in targets else ())} for m in ordered}
    for one, other in pairwise(ordered):
        if "harmed" in said[one.id] and told.joined(one, other):
            said[other.id].add("harmed")
    found = [row for person in people for row in _rows(person, said)]
    return sorted(found, key=lambda row: (row.name, row.person))


def _rows(person: _Person, said: dict[str, set[str]]) -> Iterator[Standing]:
    befell = set().union(*(said[m.id] for m in person.mentions))
    status, rule = _judged(person.roles, befell)
    names = {name_key(m.text): m for m in reversed(person.mentions)}
    for name, mention in ({family: m for name, m in names.items() if (family := family_name(name))} | names).items():
        yield Standing(
            person=person.fullest, name=name, status=status, rule=rule, start=mention.start, end=mention.end
        )


def _judged(roles: set[str], said: set[str]) -> tuple[Status, str]:
    """Return a status and the rule: an office makes public, a calling only while nothing befalls its holder."""
    if OFFICE in roles:
        return "public", "office"
    told = said | (roles - {_CALLING})
    if _CALLING in roles and "harmed" not in told:
        return "public", "calling"
    for what in ("harmed", "witness", "relative", "aged", "private"):
        if what in told:
            return "private", f"{what}_without_office"
    return "unknown", "nothing_said"
