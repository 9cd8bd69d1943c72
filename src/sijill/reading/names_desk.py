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
        """Return the first entry of a list that a token can be.

        >>> from sijill.reading.trying import desk
        >>> desk("مدينة سرت").sense(0, "place_heads").entry.value
        'city'
        """
        found = self.draft.words[at].senses.get(name)
        return found[0] if found else None

    def phrase(self, at: int, name: str) -> tuple[Sense, int] | None:
        """Return the longest entry of a list that begins at a token, with its last token.

        >>> from sijill.reading.trying import desk
        >>> sense, last = desk("قال رئيس الوزراء").phrase(1, "titles")
        >>> last
        2
        """
        draft = self.draft
        word = draft.words[at]
        if word.openings:
            for phrase in draft.knowledge.lexicon.phrases_at(self.tokens, draft.words, at):
                if phrase.sense.entry.list == name:
                    return phrase.sense, phrase.last
        found = word.senses.get(name)
        return (found[0], at) if found else None

    def known(self, at: int) -> list[tuple[Opening, int]]:
        """Return the names of the world that stand at a token with the last token of each, longest first.

        >>> from sijill.reading.trying import desk
        >>> [(opening.named.name, last) for opening, last in desk("قرب سرت").known(1)]
        [('سرت', 1)]
        """
        if not self.traits[at] & KNOWN:
            return []
        known = self._known.get(at)
        if known is None:
            known = self._known[at] = self.world.names.matches(self.tokens, at)
        return known

    def nation(self, at: int) -> Nationality | None:
        """Return whom the adjective at a token means.

        >>> from sijill.reading.trying import desk
        >>> desk("الجيش الليبي").nation(1).value
        'LY'
        """
        return self.world.nationalities.of(self.tokens[at].form) if self.traits[at] & NATION else None

    def is_word(self, at: int) -> bool:
        """Return whether a token exists and is a word.

        >>> from sijill.reading.trying import desk
        >>> desk("قتل رجل.").is_word(1), desk("قتل رجل.").is_word(2), desk("قتل رجل.").is_word(3)
        (True, False, False)
        """
        return bool(self.traits[at] & WORDY)

    def is_mark(self, at: int) -> bool:
        """Return whether a token is missing or a mark.

        >>> from sijill.reading.trying import desk
        >>> desk("قتل رجل.").is_mark(1), desk("قتل رجل.").is_mark(2), desk("قتل رجل.").is_mark(3)
        (False, True, True)
        """
        return bool(self.traits[at] & MARKED)

    def has_article(self, at: int) -> bool:
        """Return whether a token begins with the article.

        >>> from sijill.reading.trying import desk
        >>> desk("وصل الوفد").has_article(0), desk("وصل الوفد").has_article(1)
        (False, True)
        """
        return bool(self.traits[at] & ARTICLE)

    def given(self, at: int) -> Sense | None:
        """Return the given name that a token can be, behind a particle at most; (على) is none.

        >>> from sijill.reading.trying import desk
        >>> desk("وصل سالم").given(1).entry.form, desk("وصل إلى").given(1)
        ('سالم', None)
        """
        return self.draft.forms[at].given if self.traits[at] & GIVES else None

    def is_common(self, at: int) -> bool:
        """Return whether a token is a word of everyday news, which no name of unknown extent runs over.

        >>> from sijill.reading.trying import desk
        >>> desk("قتل الزنتاني").is_common(0), desk("قتل الزنتاني").is_common(1)
        (True, False)
        """
        return bool(self.traits[at] & COMMON)

    def is_everyday(self, at: int) -> bool:
        """Return whether a token is in the list of common words; a given name is not cut for it (سام + ي).

        >>> from sijill.reading.trying import desk
        >>> desk("اليوم الناصري").is_everyday(0), desk("اليوم الناصري").is_everyday(1)
        (True, False)
        """
        return bool(self.traits[at] & EVERYDAY)

    def is_reporting(self, at: int) -> bool:
        """Return whether a token is a verb of saying.

        >>> from sijill.reading.trying import desk
        >>> desk("قال الوزير").is_reporting(0), desk("قال الوزير").is_reporting(1)
        (True, False)
        """
        return bool(self.traits[at] & SAYS)

    def name_like(self, at: int) -> bool:
        """Return whether a token may stand in a name of unknown extent: a word no list knows as another.

        >>> from sijill.reading.trying import desk
        >>> desk("وصل الزنتاني").name_like(1), desk("وصل الوفد").name_like(1)
        (True, False)
        """
        return bool(self.traits[at] & NAME_LIKE)

    def cut(self, at: int, shift: int) -> int:
        """Return the offset of the folded letter number `shift` of a token.

        >>> from sijill.reading.trying import desk
        >>> desk("وسرت").cut(0, 1)
        1
        """
        return self.draft.cut(at, shift)

    def found(self, first: int, last: int, kind: str, rule: str, *, begin: int = 0) -> Found:
        """Return what was found at tokens, its span cut after `begin` letters.

        >>> from sijill.reading.trying import desk
        >>> found = desk("قرب مدينة سرت").found(1, 2, "place", "a_rule")
        >>> found.start, found.end
        (4, 13)
        """
        start = self.draft.cut(first, begin) if begin else self.tokens[first].start
        return Found(first, last, start, self.tokens[last].end, kind, rule)

    def text(self, found: Found) -> str:
        """Return the words of a span.

        >>> from sijill.reading.trying import desk
        >>> at = desk("قرب مدينة سرت")
        >>> at.text(at.found(1, 2, "place", "a_rule"))
        'مدينة سرت'
        """
        return self.draft.text[found.start : found.end]


def desk_of(draft: Draft, world: World) -> Desk:
    """Return the desk for a report; tokens inside a time mention stand in no name.

    >>> from sijill.reading.trying import draft
    >>> found = draft("وصل سالم الناصري أمس")
    >>> desk_of(found, found.knowledge.world).timed
    bytearray(b'\\x00\\x00\\x00\\x01')
    """
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
