"""Standing: whether a person a report names is a private one, by the words of that report alone.

Decides who is harmed, a witness, a relative or otherwise private, and that an office or an entry of the register makes
a person public. The words it goes by are `languages/arabic/private_persons.tsv`. Leaves what is done about it to
`withholding`; a name the reader does not see as a person's is not judged.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Final, Literal

import msgspec

import sijill.world
from sijill.languages.spelling import ARABIC, arabic_folding, arabic_forms, fold
from sijill.languages.wordlists import read_word_list
from sijill.model import EventClaim, Reading, Statement
from sijill.model.mentions import PersonMention
from sijill.record.words import stems
from sijill.text import LATIN, MARK, NUMBER, WORD, Token, tokenize

RULES: Final = "2"  # of this module: readings judged by another number are judged again
UNREGISTERED: Final = "person:"
_BEFORE, _AFTER, _BESIDE = 6, 3, 2  # tokens
_CALLED: Final = 4  # tokens back to what a witness is called
_LISTED: Final = 40  # characters between two names of one list
_ARTICLE, _SHORT = "ال", 4
DEMONYMS: Final = Path(sijill.world.__file__).parent / "demonyms.tsv"
_OFFICE, _CALLING = "office", "calling"
Status = Literal["private", "public", "unknown"]


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """What a report makes of a name: `person` is the fullest form of the name there, `rule` what decided."""

    person: str
    name: str
    status: Status
    rule: str
    start: int
    end: int


def name_key(name: str) -> str:
    """Return a name as names are compared: its folded words, nothing else.

    >>> name_key("أحمَد  سالم")
    'احمد سالم'
    """
    return " ".join(t.form for t in tokenize(name, arabic_folding(), arabic_forms()) if t.kind in (WORD, LATIN))


@cache
def _words() -> dict[str, dict[str, str]]:
    """Return kind -> folded word -> value."""
    found: dict[str, dict[str, str]] = {}
    for entry in read_word_list(ARABIC / "private_persons.tsv").entries:
        found.setdefault(entry.kind, {})[fold(entry.form)] = entry.value
    return found


def _said(token: Token, kinds: Iterable[str]) -> str | None:
    """Return what a token says of a name beside it, its own form before what is left without clitics."""
    for form in stems(token):
        for kind in kinds:
            if form in _words().get(kind, {}):
                return _words()[kind][form]
    return None


def role_class(role: str) -> str:
    """Return what a role as printed makes of its holder: `office` unless its first words are of a private person.

    >>> role_class("الطفلة"), role_class("شاهد العيان"), role_class("الطبيب"), role_class("المتحدث باسم الجيش")
    ('private', 'witness', 'calling', 'office')
    """
    first = tokenize(role, arabic_folding(), arabic_forms())[:1]
    return (_said(first[0], ("role",)) if first else None) or _OFFICE


def family_name(name: str) -> str | None:
    """Return the last part of a full name where it can only be a family's: with an article, or of two words.

    >>> family_name("محمود الزوي"), family_name("مسعود ابو شعاله"), family_name("احمد سالم"), family_name("احمد الليبي")
    ('الزوي', 'ابو شعاله', None, None)
    """
    _given, *rest = name.split()
    if len(rest) > 1 and rest[-2] in _words()["compound"]:
        return " ".join(rest[-2:])
    last = rest[-1] if rest else ""
    return last if last.startswith(_ARTICLE) and len(last) > _SHORT and last not in _peoples() else None


@cache
def _peoples() -> frozenset[str]:
    """Return the adjectives of countries and peoples, which name much else beside a family."""
    return frozenset(fold(_ARTICLE + entry.form) for entry in read_word_list(DEMONYMS).entries)


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
            person.roles |= {_OFFICE} if mention.of else set()
    held = {mention.id: person for person in people.values() for mention in person.mentions}
    for claim in reading.claims:
        if isinstance(claim, Statement) and claim.speaker is not None and claim.speaker.mention in held:
            person = held[claim.speaker.mention]
            person.roles |= {role_class(claim.role)} if claim.role else set()
            person.roles |= {_OFFICE} if claim.organisation is not None else set()
    return list(people.values()), sorted(mentions, key=lambda m: (m.start, m.end))


def _targets(reading: Reading) -> set[str]:
    """Return the mentions that events name as whom they befell."""
    events = (claim for claim in reading.claims if isinstance(claim, EventClaim))
    return {ref.mention for claim in events for ref in claim.targets if ref.mention is not None}


class _Text:
    """A report's tokens, and what stands by a name in its sentence."""

    def __init__(self, reading: Reading, text: str) -> None:
        self.text = text
        self.tokens = tokenize(text, arabic_folding(), arabic_forms())
        self.starts = [token.start for token in self.tokens]
        self.cuts = [0, *sorted(start for start, _ in reading.sentences), len(text)]

    def _at(self, offset: int) -> int:
        """Return the token an offset stands in, or the last one before it: a clitic is part of its token."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def _sentence(self, mention: PersonMention) -> tuple[int, int]:
        n = bisect_right(self.cuts, mention.start)
        return self.cuts[max(0, n - 1)], self.cuts[min(n, len(self.cuts) - 1)]

    def around(self, mention: PersonMention) -> Iterator[str]:
        """Yield what the words beside a name say: harmed, witness, relative, aged."""
        start, end = self._sentence(mention)
        first, last = self._at(mention.start), self._at(mention.end - 1)
        before = [t for t in self.tokens[max(0, first - _BEFORE - 2) : first] if t.start >= start and t.kind != MARK]
        after = [t for t in self.tokens[last + 1 : last + _AFTER + 4] if t.end <= end and t.kind != MARK]
        yield from self._before(before[-_BEFORE:])
        for token in after[:_AFTER]:
            if said := _said(token, ("after", "around")):
                yield said
        for number, unit in pairwise(after[: _AFTER + 1]):
            if number.kind == NUMBER and _said(unit, ("age",)):
                yield "aged"

    @staticmethod
    def _before(tokens: Sequence[Token]) -> Iterator[str]:
        for n, token in enumerate(reversed(tokens)):
            if _said(token, ("stop",)):
                return
            said = _said(token, ("before", "around", *(("beside",) if n < _BESIDE else ())))
            if said is not None and (n < _CALLED or said != "witness"):
                yield said

    def joined(self, one: PersonMention, other: PersonMention) -> bool:
        """Return whether a name is listed right after another: by a comma, by و, or both."""
        if not 0 < other.start - one.end < _LISTED:
            return False
        between = [t for t in self.tokens[self._at(one.end - 1) + 1 : self._at(other.start)] if t.end <= other.start]
        links = self.text[other.start - 1] == "و" or any(t.form in ("،", ",") for t in between)
        return links and all(t.kind == MARK or _said(t, ("role",)) for t in between)


def standings(reading: Reading, text: str) -> list[Standing]:
    """Return how every unregistered person of a report stands, by name."""
    people, ordered = _persons(reading)
    if not people:
        return []
    told, targets = _Text(reading, text), _targets(reading)
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
    if _OFFICE in roles:
        return "public", "office"
    told = said | (roles - {_CALLING})
    if _CALLING in roles and "harmed" not in told:
        return "public", "calling"
    for what in ("harmed", "witness", "relative", "aged", "private"):
        if what in told:
            return "private", f"{what}_without_office"
    return "unknown", "nothing_said"
