"""What a written word can be in a saying: a reporting verb or participle, a word for a source, a medium, an opener.

Decides how the forms of the reporting lists (`reporting_tables`) are found again in text, clitics cut off. Each
distinct form is analysed once. Leaves which reading holds in a sentence to `reading.statements`.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

import msgspec

from sijill.languages.arabic.reporting_tables import NOUNS, Lemma, Tables, arabic_tables
from sijill.languages.small_words import grammar_words
from sijill.languages.spelling import arabic_clitics, fold
from sijill.languages.unpacked import Unpacked
from sijill.text import Cut, Remembered

_BEFORE_VERB: Final = frozenset({"", "و", "ف"})
_AFTER_VERB: Final = frozenset({"", "ه", "ها", "هم", "هما"})
_CUES: Final = frozenset({"late", "as", "reply"})
_ENDS: Final = frozenset({"ender", "break"})
# Typed together with the verb that takes it: أشارإلى, أعلنأن.
_GLUED: Final = grammar_words("typed_together")
GLUED_ENDS: Final = tuple(_GLUED)


class Verb(msgspec.Struct, frozen=True, gc=False):
    """A reporting verb as it stands: `form[begin:]` is the verb; `glued` the word typed together with it."""

    lemma: str
    pattern: str
    stance: str
    takes: frozenset[str]
    needs: frozenset[str]
    impersonal: bool
    gender: str
    number: str
    tense: str
    proclitic: str
    enclitic: str
    begin: int
    negated: str = ""
    glued: str = ""


class Saying(msgspec.Struct, frozen=True, gc=False):
    """All a form can be in a saying: a finite verb, a participle, kinds of small words with their value, phrases.

    `cues` and `ends` tell at one look whether it may begin a saying or end what is said.
    """

    form: str
    verb: Verb | None
    participle: Verb | None
    kinds: dict[str, str]
    phrases: tuple[tuple[tuple[str, ...], str, str], ...]
    article: bool
    cues: bool
    ends: bool


class Reporting:
    """The reporting lists of Arabic, asked by written form."""

    def __init__(self, tables: Tables) -> None:
        self._verbs: dict[str, Lemma] = Unpacked(tables.verbs, Lemma)
        self._participles: dict[str, Lemma] = Unpacked(tables.participles, Lemma)
        self._words: dict[str, dict[str, str]] = Unpacked(tables.words, dict[str, str])
        self._phrases = tables.phrases
        self.words: Remembered[Saying | None] = Remembered(self._analyse)
        self._heads = self._verbs.keys() | self._participles.keys() | self._words.keys() | self._phrases.keys()

    def unpack(self) -> None:
        """Unpack what is kept of all words, which otherwise is done a word when it is met.

        >>> arabic_reporting().unpack()
        >>> arabic_reporting().word("واضافت").verb.lemma
        'أضاف'
        """
        self._verbs, self._words = dict(self._verbs.items()), dict(self._words.items())
        self._participles = dict(self._participles.items())

    def word(self, form: str) -> Saying | None:
        """Return what a folded form can be, null when it is in none of the lists; remembered.

        >>> said = arabic_reporting().word("واضافت")
        >>> said.verb.lemma, said.verb.stance, said.verb.gender, said.verb.proclitic
        ('أضاف', 'asserts', 'f', 'و')
        """
        return self.words[form]

    def heads(self) -> frozenset[str]:
        """Return the stems under which the lists hold anything; a form glued to a particle is found without.

        >>> {"قال", "مصدر"} <= arabic_reporting().heads()
        True
        """
        return frozenset(self._heads)

    def learn(self, form: str, cuts: Sequence[Cut]) -> Saying | None:
        """Return what a form is in a saying where only some of its cuts lead to an entry.

        >>> said = arabic_reporting().learn("وقال", arabic_clitics().around("وقال"))
        >>> said.verb.lemma, said.verb.proclitic
        ('قال', 'و')
        """
        return self._cut(form, cuts)

    def _analyse(self, form: str) -> Saying | None:
        if self._heads.isdisjoint(arabic_clitics().stems(form)) and not form.endswith(GLUED_ENDS):
            return None
        return self._cut(form, arabic_clitics().around(form))

    def _cut(self, form: str, cuts: Sequence[Cut]) -> Saying | None:
        kinds: dict[str, str] = {}
        phrases: list[tuple[tuple[str, ...], str, str]] = []
        verb = participle = None
        article = False
        for cut in cuts:
            stem = cut.stem
            if stem in self._words:
                for kind, value in self._kinds(cut):
                    article = article or cut.article
                    kinds.setdefault(kind, value)
            if cut.proclitic in _BEFORE_VERB:
                verb = verb or self._verb(cut)
                participle = participle or self._participle(cut)
                if stem in self._phrases and not cut.enclitic:
                    phrases += self._phrases[stem]
        verb = verb or self._glued(form)
        if verb is None and participle is None and not kinds and not phrases:
            return None
        if len(phrases) > 1:
            phrases.sort(key=lambda phrase: -len(phrase[0]))
        every = kinds.keys() | {kind for _, kind, _ in phrases}
        cues = verb is not None or participle is not None or bool(every & _CUES)
        return Saying(form, verb, participle, kinds, tuple(phrases), article, cues, bool(every & _ENDS))

    def _verb(self, cut: Cut) -> Verb | None:
        if cut.article or cut.proclitic not in _BEFORE_VERB or cut.enclitic not in _AFTER_VERB:
            return None
        stem = cut.stem
        if stem not in self._verbs and cut.enclitic and stem.endswith("ا"):  # alif maqsura before a pronoun: تبناه
            stem = stem[:-1] + "ي"
        return _verb(self._verbs[stem], cut.proclitic, cut.enclitic, cut.begin) if stem in self._verbs else None

    def _participle(self, cut: Cut) -> Verb | None:
        if cut.article or cut.proclitic not in _BEFORE_VERB or cut.enclitic:
            return None
        participles = self._participles
        return _verb(participles[cut.stem], cut.proclitic, "", cut.begin) if cut.stem in participles else None

    def _kinds(self, cut: Cut) -> Iterator[tuple[str, str]]:
        for kind, value in self._words[cut.stem].items():
            plain = not cut.article and not cut.enclitic
            if (plain and cut.proclitic in _BEFORE_VERB) or kind in NOUNS:
                yield kind, value

    def _glued(self, form: str) -> Verb | None:
        for rest in _GLUED if form.endswith(GLUED_ENDS) else ():
            if form.endswith(rest) and len(form) > len(rest) + 2:
                for cut in arabic_clitics().before(form[: -len(rest)]):
                    verb = self._verb(cut)
                    if verb and _GLUED[rest] in verb.takes:
                        return verb.__replace__(glued=rest)
        return None


def _verb(found: Lemma, proclitic: str, enclitic: str, begin: int) -> Verb:
    fields = found.entry.fields
    needs, takes = _needs_and_takes(fields["needs"], fields["takes"])
    return Verb(
        found.entry.form, found.entry.kind, found.entry.value, takes, needs, fields["impersonal"] == "yes",
        found.gender, found.number, found.tense, proclitic, enclitic, begin, fields["negated"],
    )


@cache
def _needs_and_takes(needs: str, takes: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of both cells, those a verb needs folded; few cells are shared by all verbs."""
    return frozenset(fold(word.strip()) for word in needs.split("|") if word.strip()), frozenset(takes.split())


@cache
def arabic_reporting() -> Reporting:
    """Return the reporting words of languages/arabic, made once.

    >>> arabic_reporting() is arabic_reporting()
    True
    """
    return Reporting(arabic_tables())
