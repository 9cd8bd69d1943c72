"""The desk of the names aspects: what each token can be in a name, and what was found so far.

Decides nothing about a mention; it holds the questions every names aspect asks (can this word stand in a name, is it a
title, a head noun, an adjective of nation) so that each is one look-up.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from sijill.languages.arabic.name_words import name_words
from sijill.languages.arabic.reporting import arabic_reporting
from sijill.languages.arabic.vocabulary import arabic_vocabulary
from sijill.languages.lexicon import Sense
from sijill.model.codes import Form
from sijill.reading.draft import Draft
from sijill.reading.names_traits import KNOWN, NATION, SAYS
from sijill.text import LATIN, MARK, WORD, Token
from sijill.world.known import Known
from sijill.world.name_index import Opening
from sijill.world.nationalities import Nationality
from sijill.world.world import World

_PARTICLES: Final = name_words("particle")


@dataclass(slots=True)
class Found:
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
    inferred: dict[str, str] = field(default_factory=dict)
    chosen: Known | None = None
    part_of: Known | None = None
    precision: str | None = None
    reasons: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Desk:
    """A report as the names aspects see it."""

    draft: Draft
    world: World
    tokens: Sequence[Token]
    timed: bytearray
    traits: list[int]
    _like: dict[int, bool] = field(default_factory=dict)

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
        return self.world.names.matches(self.tokens, at) if self.traits[at] & KNOWN else []

    def nation(self, at: int) -> Nationality | None:
        """Return whom the adjective at a token means."""
        return self.world.nationalities.of(self.tokens[at].form) if self.traits[at] & NATION else None

    def is_word(self, at: int) -> bool:
        """Return whether a token exists and is a word."""
        return 0 <= at < len(self.tokens) and self.tokens[at].kind in (WORD, LATIN)

    def is_mark(self, at: int) -> bool:
        """Return whether a token is missing or a mark."""
        return not 0 <= at < len(self.tokens) or self.tokens[at].kind == MARK

    def has_article(self, at: int) -> bool:
        """Return whether a token begins with the article."""
        form = self.tokens[at].form
        return form.startswith("ال") and len(form) > 4

    def given(self, at: int) -> Sense | None:
        """Return the given name that a token can be, behind a particle at most; (على) is none."""
        token = self.tokens[at]
        if token.form.endswith("علي") and self.draft.text[token.end - 1] == "ى":
            return None
        for sense in self.draft.words[at].senses.get("first_names", ()):
            if sense.proclitic in ("", "و", "ل", "ب", "ول", "وب") and not sense.article:
                return sense
        return None

    def is_common(self, at: int) -> bool:
        """Return whether a token is a word of everyday news, which no name of unknown extent runs over."""
        word = self.draft.words[at]
        if "particles" in word.senses or self.is_everyday(at):
            return True
        form = word.form
        if form in _PARTICLES:
            return True
        vocabulary = arabic_vocabulary().word(form)
        if vocabulary is not None:
            return True
        saying = arabic_reporting().word(form)
        return saying is not None and (saying.verb is not None or any(kind != "b_word" for kind in saying.kinds))

    def is_everyday(self, at: int) -> bool:
        """Return whether a token is in the list of common words; a given name is not cut for it (سام + ي)."""
        senses = self.draft.words[at].senses
        common = senses.get("common_words", ())
        return any(not sense.enclitic for sense in common) if "first_names" in senses else bool(common)

    def is_reporting(self, at: int) -> bool:
        """Return whether a token is a verb of saying."""
        return at >= 0 and bool(self.traits[at] & SAYS)

    def name_like(self, at: int) -> bool:
        """Return whether a token may stand in a name of unknown extent: a word no list knows as another."""
        known = self._like.get(at)
        if known is None:
            known = self._like[at] = self._name_like(at)
        return known

    def _name_like(self, at: int) -> bool:
        if not self.is_word(at) or self.timed[at]:
            return False
        if self.tokens[at].kind == LATIN:
            return False
        given = self.given(at)
        form = self.tokens[at].form
        if given is not None and not given.proclitic and (form == "علي" or not self.is_common(at)):
            return True
        if len(form) < 2 or self.is_common(at) or _looks_inflected(form):
            return False
        words = self.draft.words[at].senses
        return not any(name in words for name in ("group_heads", "organisation_heads", "place_heads", "titles"))

    def cut(self, at: int, shift: int) -> int:
        """Return the offset of the folded letter number `shift` of a token."""
        return self.draft.cut(at, shift)

    def found(self, first: int, last: int, kind: str, rule: str, *, begin: int = 0) -> Found:
        """Return what was found at tokens, its span cut after `begin` letters."""
        return Found(first, last, self.cut(first, begin), self.tokens[last].end, kind, rule)

    def text(self, found: Found) -> str:
        """Return the words of a span."""
        return self.draft.text[found.start : found.end]


def _looks_inflected(form: str) -> bool:
    """Return whether an unknown form looks like a verb or like a noun behind particles."""
    if form.startswith(("لل", "وال", "بال", "فال", "كال", "سي", "ست", "وي", "وت")) and len(form) > 4:
        return True
    if form.startswith("ي") and len(form) > 3 and not form.endswith(("ز", "يا", "و", "ش")):
        return True
    return form.endswith(("هما", "هم", "تها", "وا", "ناه")) and len(form) > 5


def desk_of(draft: Draft, world: World) -> Desk:
    """Return the desk for a report; tokens inside a time mention stand in no name."""
    timed = bytearray(len(draft.tokens))
    for time in draft.times:
        at = draft.token_at(time.start)
        while at is not None and at < len(draft.tokens) and draft.tokens[at].end <= time.end:
            timed[at] = 1
            at += 1
    traits = draft.knowledge.traits
    return Desk(draft, world, draft.tokens, timed, [traits[token.form] for token in draft.tokens])
