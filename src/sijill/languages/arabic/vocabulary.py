"""What a written word can be in a clause: verb, noun of a happening, people, counted thing, means, actor, particle.

Decides how the entries of the happening lists (verbs, event_nouns, people, counted, means, actor_words, particles)
are inflected and found again in text, clitics cut off. Each distinct form is analysed once. Leaves which reading
holds in a sentence to `reading.clauses`.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from sijill.languages.arabic.nouns import is_defective, noun_forms
from sijill.languages.arabic.paradigms import Inflection, Root, conjugate, derive
from sijill.languages.arabic.words import FIELDS, Item, Reading, Word
from sijill.languages.spelling import arabic_clitics, fold
from sijill.languages.wordlists import Entry, read_word_list
from sijill.text import Cut, Remembered

_HERE: Final = Path(__file__).parent
_VERB_PROCLITICS: Final = frozenset({"", "و", "ف", "س", "وس", "فس", "ل", "ول", "فل", "ا"})
# News speaks of him, her and them, and quotes "we"; the other persons would only be mistaken for them.
_NEWS_PERSONS: Final = frozenset({(3, "s"), (3, "d"), (3, "p"), (1, "p")})
# Frames whose participle tells what the main verb led to: "مخلفا قتلى", "مستهدفا موكبا".
_TOLD_BY_PARTICIPLE: Final = frozenset({"result", "leave_behind", "target"})
_NOUN_LISTS: Final = ("event_nouns", "people", "counted", "means", "actor_words", "sites", "qualities")


class Vocabulary:
    """The happening lists of Arabic, asked by written form."""

    def __init__(self, folder: Path = _HERE) -> None:
        self._stems: dict[str, list[Item]] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], Item]]] = {}
        self.words: Remembered[Word | None] = Remembered(self._analyse)
        for entry in read_word_list(folder / "verbs.tsv").entries:
            self._add_verb(entry)
        others = read_word_list(folder / "noun_lookalikes.tsv").entries
        self._no_duals = {form for entry in others if (form := fold(entry.form)).endswith("ي")}
        for name in _NOUN_LISTS:
            for entry in read_word_list(folder / f"{name}.tsv").entries:
                self._add_noun(name, entry)
        for entry in read_word_list(folder / "particles.tsv").entries:
            self._store(fold(entry.form), _item("particles", entry))
        self._phrasal: dict[str, dict[str, str]] = {}
        for entry in read_word_list(folder / "phrasal.tsv").entries:
            self._phrasal.setdefault(entry.form, {})[fold(entry.kind)] = entry.value

    def phrasal(self, lemma: str) -> dict[str, str]:
        """Return, for a verb that means something else with certain words after it, these words and the frames they
        give.

        >>> Vocabulary().phrasal("أطلق")["سراح"]
        'free'
        """
        return self._phrasal.get(lemma, {})

    def word(self, form: str) -> Word | None:
        """Return what a folded form can be, null when it is in none of the lists; remembered.

        >>> word = Vocabulary().word("وسيهاجمون")
        >>> word.verb.item.value, word.verb.proclitic, word.event
        ('attack', 'وس', None)
        """
        return self.words[form]

    def heads(self) -> set[str]:
        """Return the stems of all words, and the first words of all phrases."""
        return self._stems.keys() | self._phrases.keys()

    def items(self) -> Iterator[tuple[Item, ...]]:
        """Yield what each stem and phrase of the lists can be: for checks of the lists."""
        yield from (tuple(found) for found in self._stems.values())
        yield from (tuple(item for _, item in found) for found in self._phrases.values())

    def _store(self, form: str, item: Item) -> None:
        first, *rest = form.split()
        if rest:
            self._phrases.setdefault(first, []).append((tuple(rest), item))
        else:
            self._stems.setdefault(first, []).append(item)

    def _add_verb(self, entry: Entry) -> None:
        root = Root(entry.fields["root"], entry.kind, entry.fields["vowels"] or "a-u")
        for form, readings in conjugate(root).items():
            inflections = tuple(reading for reading in readings if (reading.person, reading.number) in _NEWS_PERSONS)
            if inflections:
                self._store(form, Item("verbs", entry.form, entry.value, entry.kind, inflections=inflections))
        derived = derive(root)
        if entry.value in _TOLD_BY_PARTICIPLE:
            self._store(derived.active + "ا", Item("verbs", entry.form, entry.value, entry.kind, number="participle"))
        listed = entry.fields["masdars"]
        masdars = derived.masdars if not listed else () if listed == "-" else tuple(fold(listed).split())
        for masdar in masdars:
            for form, number in noun_forms(masdar, (), sound=False):
                self._store(form, Item("event_nouns", entry.form, entry.value, "masdar", number=number))

    def _add_noun(self, name: str, entry: Entry) -> None:
        """Store all forms of a noun; people have a feminine too, and a few nouns name a happening in the plural
        only.
        """
        plurals = tuple(fold(part.strip()) for part in entry.fields.get("plurals", "").split(",") if part.strip())
        sound = name in ("people", "counted") or bool(plurals)
        defective = is_defective(entry.form)
        for form, number in noun_forms(
            fold(entry.form), plurals, sound=sound, people=name == "people", defective=defective
        ):
            if (entry.kind != "plural" or number == "p") and (number != "d" or form not in self._no_duals):
                self._store(form, _item(name, entry, number))
        if name == "people" and entry.kind == "civilian" and entry.value and not fold(entry.form).endswith("ه"):
            for form, number in noun_forms(fold(entry.form) + "ه", ()):
                self._store(form, _item(name, entry, number))

    def learn(self, form: str, cuts: Sequence[Cut]) -> Word | None:
        """Return the word a form is where only some of its cuts lead to an entry."""
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
        openings.sort(key=lambda opening: -len(opening[0]))
        return Word(form, openings=tuple(openings), **found)


def _item(name: str, entry: Entry, number: str = "") -> Item:
    return Item(name, entry.form, entry.value, entry.kind, number=number, measure=entry.fields.get("measure", ""))


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
    return bool(tenses & {"imperfect", "jussive"})


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
    """Return the vocabulary of languages/arabic, made once."""
    return Vocabulary()
