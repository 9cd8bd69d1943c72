"""The lexicon: every word list of a language as one table, asked once per distinct word form.

Decides which entries a written form can be: the form itself, or its stem once clitics are cut. What is found for a
form is remembered, so a report costs one dictionary look-up a token whatever the number of lists. A list says in its
header which clitics its words take: `# clitics: proclitic article enclitic` (the first two when it says nothing).
Entries of several words are found from their first word on (`phrases_at`).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from sijill.languages.inflection import with_inflected_nouns
from sijill.languages.kept import LAYERS, kept
from sijill.languages.spelling import ARABIC, arabic_clitics, arabic_folding, arabic_forms, fold
from sijill.languages.unpacked import Unpacked
from sijill.languages.word_info import Opening, Phrase, Sense, WordInfo
from sijill.languages.wordlists import Entry, PackedLexicon, Phrases, Problem, WordList, read_word_list
from sijill.text import Cut, Remembered, Token, is_one_word, tokenize

_DEFAULT_CLITICS: Final = "proclitic article"
_PROCLITIC: Final = 1
_ARTICLE: Final = 2
_ENCLITIC: Final = 4
_BITS: Final = {"proclitic": _PROCLITIC, "article": _ARTICLE, "enclitic": _ENCLITIC}
# Of letters, or asked by kind.
NOT_WORDS: Final = frozenset({"spelling", "clitics", "grammar_words", "name_words", "private_persons"})


class Lexicon:
    """Word lists by name and what any written form can be among them."""

    def __init__(self, lists: Iterable[WordList] = (), kept: PackedLexicon | None = None) -> None:
        self.lists: dict[str, WordList] = Unpacked(kept.lists, WordList) if kept else {}
        self._words: dict[str, list[Entry]] = Unpacked(kept.words, list[Entry]) if kept else {}
        self._phrases: Phrases = kept.phrases if kept else {}
        # By list: the stems it holds anything under.
        self._heads: dict[str, set[str]] = Unpacked(kept.heads, set[str]) if kept else {}
        self._refused: dict[str, int] = kept.refused if kept else {}  # by list: the clitics its words do not take
        self.infos: Remembered[WordInfo] = Remembered(self._analyse)
        for words in lists:
            self.add(words)

    def add(self, words: WordList) -> None:
        """Take a list in. Raises ValueError where its name is taken.

        >>> lexicon = Lexicon()
        >>> lexicon.add(WordList("months", {}, [Entry("months", "مايو", "5", "", {}, 1)], []))
        >>> lexicon.info("ومايو").first("months").entry.value
        '5'
        """
        if words.name in self.lists:
            raise ValueError(f"two word lists named {words.name}")
        self.lists[words.name] = words
        taken = words.header.get("clitics", _DEFAULT_CLITICS).replace(",", " ").split()
        self._refused[words.name] = sum(bit for clitic, bit in _BITS.items() if clitic not in taken)
        table, folded, heads = arabic_folding(), arabic_forms(), self._heads.setdefault(words.name, set())
        for entry in words.entries:
            written = entry.form
            single = is_one_word(written)
            forms = (folded[written],) if single else tuple(token.form for token in tokenize(written, table, folded))
            heads.update(forms[:1])
            if len(forms) == 1:
                self._words.setdefault(forms[0], []).append(entry)
            elif forms:
                self._phrases.setdefault(forms[0], []).append((forms[1:], entry))
                if words.header.get("glued") == "yes":
                    self._words.setdefault("".join(forms), []).append(entry)
                    heads.add("".join(forms))
        self.infos.clear()

    def tables(self) -> tuple[object, ...]:
        """Return what is to be kept of it.

        >>> Lexicon().tables()
        ({}, {}, {}, {}, {})
        """
        return self.lists, self._words, self._phrases, self._heads, self._refused

    def unpack(self) -> None:
        """Unpack what is kept of all words, which otherwise is done a word when it is met.

        >>> lexicon = load_arabic()
        >>> lexicon.unpack()
        >>> lexicon.info("مايو").first("months").entry.value
        'month=5'
        """
        self._words = dict(self._words.items())

    def problems(self) -> list[Problem]:
        """Return every problem met while reading the lists.

        >>> Lexicon([WordList("months", {}, [], [Problem("months.tsv", 3, "form", "empty form")])]).problems()[0].reason
        'empty form'
        """
        return [problem for words in self.lists.values() for problem in words.problems]

    def values(self, name: str) -> Mapping[str, str]:
        """Return folded form -> value of one list, for look-ups that need no clitics.

        >>> Lexicon([WordList("feasts", {}, [Entry("feasts", "الأضحى", "adha", "", {}, 1)], [])]).values("feasts")
        {'الاضحي': 'adha'}
        """
        return {fold(entry.form): entry.value for entry in self.lists[name].entries}

    def heads(self, lists: Collection[str] | None = None) -> set[str]:
        """Return the stems under which some lists hold anything, all of them by default: words, and first words of
        phrases.

        >>> sorted(Lexicon([WordList("months", {}, [Entry("months", "كانون الثاني", "1", "", {}, 1)], [])]).heads())
        ['كانون']
        """
        if lists is None:
            return self._words.keys() | self._phrases.keys()
        return set().union(*(self._heads[name] for name in lists if name in self._heads))

    def info(self, form: str) -> WordInfo:
        """Return what a folded form can be; remembered, so asking again costs one look-up.

        >>> load_arabic().info("والشهر").form
        'والشهر'
        """
        return self.infos[form]

    def learn(self, form: str, cuts: Sequence[Cut]) -> WordInfo:
        """Return what a form can be where only some of its cuts lead to an entry.

        >>> lexicon = Lexicon([WordList("months", {}, [Entry("months", "مايو", "5", "", {}, 1)], [])])
        >>> lexicon.learn("ومايو", arabic_clitics().around("ومايو")).first("months").proclitic
        'و'
        """
        return self._cut(form, cuts)

    def _analyse(self, form: str) -> WordInfo:
        return self._cut(form, arabic_clitics().around(form))

    def _cut(self, form: str, cuts: Sequence[Cut]) -> WordInfo:
        senses: dict[str, tuple[Sense, ...]] = {}
        openings: list[Opening] = []
        words, phrases, refused = self._words, self._phrases, self._refused
        for cut in cuts:
            proclitic, enclitic, begin, end = cut.proclitic, cut.enclitic, cut.begin, cut.end
            around = (_PROCLITIC if proclitic else 0) | (_ENCLITIC if enclitic else 0)
            for stem, article in _stems(form, cut) if cut.article else ((cut.stem, False),):
                clitics = around | _ARTICLE if article else around
                if stem in words:
                    for entry in words[stem]:
                        name = entry.list
                        if not clitics & refused[name]:
                            sense = Sense(entry, proclitic, article, enclitic, begin, end)
                            senses[name] = (*senses[name], sense) if name in senses else (sense,)
                if stem in phrases and not enclitic:
                    for rest, entry in phrases[stem]:
                        if not clitics & refused[entry.list]:
                            openings.append(Opening(Sense(entry, proclitic, article, enclitic, begin, end), rest))
        if not senses and not openings:
            return WordInfo.of_no_list(form)
        if len(openings) > 1:
            openings.sort(key=lambda opening: -len(opening.rest))
        return WordInfo(form, senses, tuple(openings))

    def phrases_at(self, tokens: Sequence[Token], words: Sequence[WordInfo], at: int) -> list[Phrase]:
        """Return the entries of two words and more that begin at a token, longest first.

        >>> lexicon = Lexicon([WordList("months", {}, [Entry("months", "كانون الثاني", "1", "", {}, 1)], [])])
        >>> tokens = tokenize("في كانون الثاني", arabic_folding())
        >>> words = [lexicon.info(token.form) for token in tokens]
        >>> [(phrase.sense.entry.value, phrase.first, phrase.last) for phrase in lexicon.phrases_at(tokens, words, 1)]
        [('1', 1, 2)]
        """
        openings = words[at].openings
        if not openings or at + 1 == len(tokens):
            return []
        following = tokens[at + 1].form
        return [
            Phrase(opening.sense, at, at + len(opening.rest)) for opening in openings
            if opening.rest[0] == following and _follow(tokens, at + 1, opening.rest)
        ]


def _follow(tokens: Sequence[Token], first: int, words: tuple[str, ...]) -> bool:
    return tuple([token.form for token in tokens[first : first + len(words)]]) == words


def _stems(form: str, cut: Cut) -> list[tuple[str, bool]]:
    """Return what to look up for a cut at an article; after لل it has lost its alef, which is put back."""
    stems = [(cut.stem, True)]
    if form[cut.begin - 2 : cut.begin] != "ال":
        stems.append(("ال" + cut.stem, False))
    return stems


def load_lexicon(folder: Path) -> Lexicon:
    """Return the lexicon of all `*.tsv` in a folder, in name order.

    >>> from sijill.languages.spelling import ARABIC
    >>> list(load_lexicon(ARABIC).info("الاربعاء").senses)
    ['reporting_words', 'weekdays', 'common_words']
    """
    paths = sorted(path for path in folder.glob("*.tsv") if path.stem not in NOT_WORDS)
    return Lexicon(with_inflected_nouns(read_word_list(path) for path in paths))


def load_arabic() -> Lexicon:
    """Return a new lexicon of languages/arabic, from what is kept of its lists.

    >>> load_arabic().info("مايو").first("months").entry.value
    'month=5'
    """
    return Lexicon(kept=kept("lexicon", PackedLexicon, [*LAYERS, ARABIC], lambda: load_lexicon(ARABIC).tables()))


