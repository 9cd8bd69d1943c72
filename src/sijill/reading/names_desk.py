"""The desk of the names aspects: what each token can be in a name, and what was found so far.

Decides nothing about a mention; it holds the questions every names aspect asks (can this word stand in a name, is it a
title, a head noun, an adjective of nation) so that each is one look-up.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import msgspec

from sijill.languages.word_info import Sense
from sijill.model.codes import Form
from sijill.reading.draft import Draft
from sijill.reading.names_traits import (
    ARTICLE,
    COMMON,
    ENDS_AS_ALI,
    EVERYDAY,
    GIVES,
    KNOWN,
    MARKED,
    NAME_LIKE,
    NAME_LIKE_UNGIVEN,
    NATION,
    SAYS,
    WORDY,
)
from sijill.text import Token
from sijill.world.known import Known
from sijill.world.named import Opening
from sijill.world.nationalities import Nationality
from sijill.world.world import World


class Found(msgspec.Struct):
    """A name or description at the tokens `first..last`, its span without clitics, and what it was resolved to."""

    first: int
    last: int
    start: int
    end: int
    kind: str
    rule: str
    candidates: tuple[Known, ...] = ()
    form: Form = "name"
    entity: str | None = None
    label: str | None = None
    role: str | None = None
    of: str | None = None
    what: str = ""
    country: str = ""
    short: bool = False
    weak: bool = False
    head: str = ""
    inside: "Found | None" = None
    inferred: dict[str, str] = {}
    chosen: Known | None = None
    part_of: Known | None = None
    precision: str | None = None
    reasons: dict[str, str] = {}


@dataclass(slots=True)
class Desk:
    """A report as the names aspects see it."""

    draft: Draft
    world: World
    tokens: Sequence[Token]
    timed: bytearray
    traits: list[int]
    _known: dict[int, list[tuple[Opening, int]]] = field(default_factory=dict)

    def sense(self, at: int, name: str) -> Sense | None:
        """Return the first entry of a list that a token can be."""
        return self.draft.words[at].first(name)

    def phrase(self, at: int, name: str) -> tuple[Sense, int] | None:
        """Return the longest entry of a list that begins at a token, with its last token."""
        draft = self.draft
        if draft.words[at].openings:
            for phrase in draft.knowledge.lexicon.phrases_at(self.tokens, draft.words, at):
                if phrase.sense.entry.list == name:
                    return phrase.sense, phrase.last
        sense = draft.words[at].first(name)
        return (sense, at) if sense is not None else None

    def known(self, at: int) -> list[tuple[Opening, int]]:
        """Return the names of the world that stand at a token with the last token of each, longest first."""
        if not self.traits[at] & KNOWN:
            return []
        if at not in self._known:
            self._known[at] = self.world.names.matches(self.tokens, at)
        return self._known[at]

    def nation(self, at: int) -> Nationality | None:
        """Return whom the adjective at a token means."""
        return self.world.nationalities.of(self.tokens[at].form) if self.traits[at] & NATION else None

    def is_word(self, at: int) -> bool:
        """Return whether a token exists and is a word."""
        return bool(self.traits[at] & WORDY)

    def is_mark(self, at: int) -> bool:
        """Return whether a token is missing or a mark."""
        return bool(self.traits[at] & MARKED)

    def has_article(self, at: int) -> bool:
        """Return whether a token begins with the article."""
        return bool(self.traits[at] & ARTICLE)

    def given(self, at: int) -> Sense | None:
        """Return the given name that a token can be, behind a particle at most; (على) is none."""
        return self.draft.forms[at].given if self.traits[at] & GIVES else None

    def is_common(self, at: int) -> bool:
        """Return whether a token is a word of everyday news, which no name of unknown extent runs over."""
        return bool(self.traits[at] & COMMON)

    def is_everyday(self, at: int) -> bool:
        """Return whether a token is in the list of common words; a given name is not cut for it (سام + ي)."""
        return bool(self.traits[at] & EVERYDAY)

    def is_reporting(self, at: int) -> bool:
        """Return whether a token is a verb of saying."""
        return bool(self.traits[at] & SAYS)

    def name_like(self, at: int) -> bool:
        """Return whether a token may stand in a name of unknown extent: a word no list knows as another."""
        return bool(self.traits[at] & NAME_LIKE)

    def cut(self, at: int, shift: int) -> int:
        """Return the offset of the folded letter number `shift` of a token."""
        return self.draft.cut(at, shift)

    def found(self, first: int, last: int, kind: str, rule: str, *, begin: int = 0) -> Found:
        """Return what was found at tokens, its span cut after `begin` letters."""
        return Found(first, last, self.cut(first, begin), self.tokens[last].end, kind, rule)

    def text(self, found: Found) -> str:
        """Return the words of a span."""
        return self.draft.text[found.start : found.end]


def desk_of(draft: Draft, world: World) -> Desk:
    """Return the desk for a report; tokens inside a time mention stand in no name."""
    timed = bytearray(len(draft.tokens))
    for time in draft.times:
        at = draft.token_at(time.start)
        while at is not None and at < len(draft.tokens) and draft.tokens[at].end <= time.end:
            timed[at] = 1
            at += 1
    return Desk(draft, world, draft.tokens, timed, _traits(draft, timed))


def _traits(draft: Draft, timed: bytearray) -> list[int]:
    """Return what each token may be for names: what its form may be, less what it is not where it stands.

    One more stands at the end, for what is missing: after the last token, and before the first, where -1 leads.
    """
    found = [form.traits for form in draft.forms]
    for at in draft.of_form(ENDS_AS_ALI):
        if draft.text[draft.tokens[at].end - 1] == "ى":
            like = NAME_LIKE if found[at] & NAME_LIKE_UNGIVEN else 0
            found[at] = found[at] & ~(GIVES | NAME_LIKE) | like
    at = timed.find(1)
    while at >= 0:
        found[at] &= ~NAME_LIKE
        at = timed.find(1, at + 1)
    found.append(MARKED)
    return found
