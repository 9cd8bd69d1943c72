"""What a written word can be in a clause: verb, noun of a happening, people, counted thing, means, actor, particle.

Decides how the forms of the happening lists (`vocabulary_tables`) are found again in text, clitics cut off. Each
distinct form is analysed once. Leaves which reading holds in a sentence to `reading.clauses`.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from sijill.languages.arabic.items import Item
from sijill.languages.arabic.paradigms import Inflection
from sijill.languages.arabic.vocabulary_tables import Tables, arabic_tables
from sijill.languages.arabic.words import FIELDS, Reading, Word
from sijill.languages.spelling import arabic_clitics
from sijill.languages.unpacked import Unpacked
from sijill.text import Cut, Remembered

_UNDER_PARTICLES: Final = frozenset({"imperfect", "jussive"})
_VERB_PROCLITICS: Final = frozenset({"", "و", "ف", "س", "وس", "فس", "ل", "ول", "فل", "ا"})


class Vocabulary:
    """The happening lists of Arabic, asked by written form."""

    def __init__(self, tables: Tables) -> None:
        self._stems: dict[str, list[Item]] = Unpacked(tables.stems, list[Item])
        self._phrases, self._phrasal = tables.phrases, tables.phrasal
        self.words: Remembered[Word | None] = Remembered(self._analyse)

    def unpack(self) -> None:
        """Unpack what is kept of all stems, which otherwise is done a stem when it is met.

        >>> vocabulary = Vocabulary(arabic_tables())
        >>> vocabulary.unpack()
        >>> vocabulary.word("وسيهاجمون").verb.item.value
        'attack'
        """
        self._stems = dict(self._stems.items())

    def phrasal(self, lemma: str) -> dict[str, str]:
        """Return, for a verb that means something else with certain words after it, these words and the frames they
        give.

        >>> arabic_vocabulary().phrasal("أطلق")["سراح"]
        'free'
        """
        return self._phrasal.get(lemma, {})

    def word(self, form: str) -> Word | None:
        """Return what a folded form can be, null when it is in none of the lists; remembered.

        >>> word = arabic_vocabulary().word("وسيهاجمون")
        >>> word.verb.item.value, word.verb.proclitic, word.event
        ('attack', 'وس', None)
        """
        return self.words[form]

    def heads(self) -> set[str]:
        """Return the stems of all words, and the first words of all phrases.

        >>> {"قتل", "هجوم"} <= arabic_vocabulary().heads()
        True
        """
        return self._stems.keys() | self._phrases.keys()

    def items(self) -> Iterator[tuple[Item, ...]]:
        """Yield what each stem and phrase of the lists can be: for checks of the lists.

        >>> sorted({item.list for items in arabic_vocabulary().items() for item in items if item.value == "kill"})
        ['event_nouns', 'verbs']
        """
        yield from (tuple(found) for found in self._stems.values())
        yield from (tuple(item for _, item in found) for found in self._phrases.values())

    def learn(self, form: str, cuts: Sequence[Cut]) -> Word | None:
        """Return the word a form is where only some of its cuts lead to an entry.

        >>> arabic_vocabulary().learn("والهجوم", arabic_clitics().around("والهجوم")).event.item.value
        'attack'
        """
        return self._cut(form, cuts)

    def _analyse(self, form: str) -> Word | None:
        possible = arabic_clitics().stems(form)
        if self._stems.keys().isdisjoint(possible) and self._phrases.keys().isdisjoint(possible):
            return None
        return self._cut(form, arabic_clitics().around(form))

    def _cut(self, form: str, cuts: Sequence[Cut]) -> Word | None:
        stems, phrases = self._stems, self._phrases
        found: dict[str, Reading] = {}
        openings: list[tuple[tuple[str, ...], Reading]] = []
        for cut in cuts:
            for stem in _stems_of(cut) if cut.enclitic else (cut.stem,):
                if stem in stems:
                    for item in stems[stem]:
                        if _takes(item, cut):
                            found.setdefault(FIELDS[item.list], _reading(item, cut))
                if stem in phrases and not cut.enclitic:
                    openings += [(rest, _reading(item, cut)) for rest, item in phrases[stem]]
        if not found and not openings:
            return None
        if len(openings) > 1:
            openings.sort(key=lambda opening: -len(opening[0]))
        return Word(form, openings=tuple(openings), **found)


def _stems_of(cut: Cut) -> Iterator[str]:
    """The stem before a pronoun, where a final ت stands for ة too."""
    yield cut.stem
    if cut.stem.endswith("ت"):
        yield cut.stem[:-1] + "ه"


def _takes(item: Item, cut: Cut) -> bool:
    if item.list == "verbs":
        return not cut.article and cut.proclitic in _VERB_PROCLITICS and _future_fits(item, cut.proclitic)
    if item.list == "particles":
        return not cut.article and not cut.enclitic and cut.proclitic in ("", "و", "ف")
    if item.list == "counted" and (cut.enclitic or (item.kind and cut.proclitic not in ("", "و"))):
        return False  # a unit follows its number: بين is no "ب + yen"
    return "س" not in cut.proclitic


def _future_fits(item: Item, proclitic: str) -> bool:
    """س stands before the imperfect only, purposive ل before the shortened one."""
    if not proclitic or proclitic in "وف":
        return True
    _, tenses, _ = _features(item.inflections)
    return not _UNDER_PARTICLES.isdisjoint(tenses)


def _reading(item: Item, cut: Cut) -> Reading:
    features = _features(item.inflections) if item.inflections else ()
    return Reading(item, cut.proclitic, cut.article, cut.enclitic, cut.begin, cut.end, *features)


@cache
def _features(inflections: tuple[Inflection, ...]) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the voices, tenses and numbers a verb form may have; few sets of inflections are shared by all verbs."""
    voices = frozenset(inflection.voice for inflection in inflections)
    tenses = frozenset(inflection.tense for inflection in inflections)
    return voices, tenses, frozenset(inflection.number for inflection in inflections)


@cache
def arabic_vocabulary() -> Vocabulary:
    """Return the vocabulary of languages/arabic, made once.

    >>> arabic_vocabulary() is arabic_vocabulary()
    True
    """
    return Vocabulary(arabic_tables())
