"""Word classes: what a word form is to the patterns, remembered per form, and the chart of a text made from it.

Decides the keys of a list entry: `list` and `list.kind`, `the_` before both where the article was cut off, and a
particle before them (`و+list`) inside a pattern. The `value` column becomes a number, fields (`unit=D shift=-1`) or
text.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from sijill.languages.lexicon import MEMORY, Lexicon, Sense, WordInfo
from sijill.languages.matching import Chart, Item, make_item
from sijill.languages.spelling import arabic_clitics
from sijill.text import Token

_QUESTION: Final = "ا"


def entry_value(cell: str) -> Any:
    """Return what a value cell says.

    >>> entry_value("5"), entry_value("0.5"), entry_value("unit=D shift=-1"), entry_value("TMO")
    (5, 0.5, {'unit': 'D', 'shift': -1}, 'TMO')
    """
    if "=" in cell:
        return {name: entry_value(part) for name, _, part in (pair.partition("=") for pair in cell.split())}
    try:
        return int(cell)
    except ValueError:
        pass
    try:
        return float(cell)
    except ValueError:
        return cell


def entry_item(sense: Sense, length: int = 1) -> Item:
    """Return the item a list entry is for the patterns."""
    entry = sense.entry
    the = "the_" if sense.article else ""
    names = [the + entry.list] + ([f"{the}{entry.list}.{entry.kind}"] if entry.kind else [])
    return make_item(entry_value(entry.value), names, length, sense.proclitic, entry.fields.get("needs", ""))


def _read_senses(senses: Sequence[Sense]) -> list[Sense]:
    """Leave out cut readings where the whole word is an entry, and the question particle, which nouns do not take."""
    whole = [sense for sense in senses if not sense.proclitic and not sense.enclitic and not sense.article]
    return whole or [sense for sense in senses if sense.proclitic != _QUESTION]


class WordClasses:
    """The classes of word forms for one set of lists and of words that patterns begin with."""

    def __init__(self, lexicon: Lexicon, lists: Iterable[str], openers: Iterable[str]) -> None:
        self._lexicon = lexicon
        self._lists = frozenset(lists)
        self._openers = frozenset(openers)
        self._memory: dict[str, tuple[Item, ...]] = {}
        self._phrases: set[str] = set()
        self._needy: set[str] = set()

    def chart(self, text: str, tokens: Sequence[Token], words: Sequence[WordInfo]) -> Chart:
        """Return the chart of a text: the items that begin at each token that has any."""
        chart: Chart = {}
        memory, phrases, needy = self._memory, self._phrases, self._needy
        for at, token in enumerate(tokens):
            form = token.form
            items = memory.get(form)
            if items is None:
                items = self._learn(words[at])
            if form in needy:
                raw = text[token.start : token.end]
                items = tuple(item for item in items if item.needs in raw)
            if form in phrases:
                items = (*self._phrases_at(tokens, words, at), *items)
            if items:
                chart[at] = items
        return chart

    def _learn(self, info: WordInfo) -> tuple[Item, ...]:
        if len(self._memory) >= MEMORY:
            self._memory.clear()
        found = [
            entry_item(sense)
            for name, senses in info.senses.items() if name in self._lists
            for sense in _read_senses(senses)
        ]
        if any(item.needs for item in found):
            self._needy.add(info.form)
        if any(opening.sense.entry.list in self._lists for opening in info.openings):
            self._phrases.add(info.form)
        found += self._literals(info.form)
        items = self._memory[info.form] = tuple(found)
        return items

    def _literals(self, form: str) -> list[Item]:
        """Return the word itself where a pattern can begin with it, particles before it cut off."""
        found = [make_item(None, [form])] if form in self._openers else []
        for written, (particles, article) in arabic_clitics()[0].items():
            if form.startswith(written):
                stem = ("ال" if article else "") + form[len(written) :]
                if stem != form and stem in self._openers:
                    found.append(make_item(None, [stem], particles=particles))
        return found

    def _phrases_at(self, tokens: Sequence[Token], words: Sequence[WordInfo], at: int) -> list[Item]:
        found = []
        for phrase in self._lexicon.phrases_at(tokens, words, at):
            if phrase.sense.entry.list in self._lists:
                found.append(entry_item(phrase.sense, phrase.last - phrase.first + 1))
        return found
