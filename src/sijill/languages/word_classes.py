"""Word classes: what a word form is to the patterns, remembered per form, and the chart of a text made from it.

Decides the keys of a list entry: `list` and `list.kind`, `the_` before both where the article was cut off, and a
particle before them (`و+list`) inside a pattern. The `value` column becomes a number, fields (`unit=D shift=-1`) or
text.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, Final

import msgspec

from sijill.languages.chart import Begun, Chart, Item, Openers, begun_by, make_item
from sijill.languages.lexicon import Lexicon
from sijill.languages.patterns import LITERAL
from sijill.languages.spelling import arabic_clitics
from sijill.languages.word_info import Sense, WordInfo
from sijill.text import Remembered, Token

_QUESTION: Final = "ا"
_OF_NUMBERS: Final = frozenset("0123456789+-.")
_END: Final = 2  # letters by which a form is told from one no pattern begins with


@cache
def entry_value(cell: str) -> Any:
    """Return what a value cell says; equal cells give one value, which is not to be changed.

    >>> entry_value("5"), entry_value("0.5"), entry_value("unit=D shift=-1"), entry_value("TMO")
    (5, 0.5, {'unit': 'D', 'shift': -1}, 'TMO')
    """
    if "=" in cell:
        return {name: entry_value(part) for name, _, part in (pair.partition("=") for pair in cell.split())}
    if cell[:1] not in _OF_NUMBERS:  # most cells hold words, and being refused costs more than to look
        return cell
    try:
        return int(cell)
    except ValueError:
        pass
    try:
        return float(cell)
    except ValueError:
        return cell


def _entry_item(sense: Sense, length: int = 1) -> Item:
    """Return the item a list entry is for the patterns."""
    entry, particles = sense.entry, sense.proclitic
    opens, keys = _keys_of(entry.list, entry.kind, sense.article, particles)
    return Item(entry_value(entry.value), opens, keys, length, particles, entry.fields.get("needs", ""))


@cache
def _keys_of(name: str, kind: str, article: bool, particles: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the keys of an entry where a pattern begins and elsewhere; all entries of a list and kind share them."""
    name = f"the_{name}" if article else name
    item = make_item(None, (name, f"{name}.{kind}") if kind else (name,), particles=particles)
    return item.opens, item.keys


def _read_senses(senses: Sequence[Sense]) -> list[Sense]:
    """Leave out cut readings where the whole word is an entry, and the question particle, which nouns do not take."""
    whole = [sense for sense in senses if not sense.proclitic and not sense.enclitic and not sense.article]
    return whole or [sense for sense in senses if sense.proclitic != _QUESTION]


class FormClasses(msgspec.Struct, frozen=True, gc=False):
    """What a form is to the patterns: its items and their keys, the phrases it may open, what it begins of each stage.

    `plain` ones have items alone: they stand inside patterns and begin none.
    """

    items: tuple[Item, ...]
    phrases: tuple[tuple[tuple[str, ...], Item], ...]
    keys: frozenset[str]
    begun: tuple[tuple[int, tuple[Begun, ...]], ...]
    needy: bool
    asked: bool
    plain: bool


class WordClasses:
    """The classes of word forms for the lists of patterns, those `asked` for beside them, and the openers of patterns.
    """

    def __init__(
        self, lexicon: Lexicon, lists: Iterable[str], openers: Openers, asked: Iterable[str] = ()
    ) -> None:
        self._asked = frozenset(asked)
        self._lists = frozenset(lists) | self._asked
        self._openers = openers
        self._literal_words = {key.removeprefix(LITERAL) for key in openers if key.startswith(LITERAL)}
        self._literal_ends = {word[-_END:] for word in self._literal_words}
        self._shared: dict[frozenset[str], frozenset[str]] = {}
        self._letters = {word for word in self._literal_words if len(word) == 1}
        self._forms: Remembered[FormClasses | None] = Remembered(lambda form: self.learn(lexicon.infos[form]))

    def chart(self, text: str, tokens: Sequence[Token]) -> Chart:
        """Return the chart of a text: the items that begin at each token that has any.

        >>> from sijill.reading.trying import draft
        >>> found = draft("منذ مايو")
        >>> sorted(found.knowledge.stages.classes.chart(found.text, found.tokens).items)
        [0, 1]
        """
        known = self._forms
        return self.laid_out(text, tokens, ((at, known[token.form]) for at, token in enumerate(tokens)))

    def laid_out(self, text: str, tokens: Sequence[Token], forms: Iterable[tuple[int, FormClasses | None]]) -> Chart:
        """Return the chart of a text of which is known what classes the forms of some tokens have.

        >>> from sijill.reading.trying import draft
        >>> found = draft("منذ مايو")
        >>> classes, info = found.knowledge.stages.classes, found.knowledge.lexicon.info("مايو")
        >>> chart = classes.laid_out(found.text, found.tokens, [(1, classes.learn(info))])
        >>> [item.value for item in chart.at(1)]
        [{'month': 5}]
        """
        words = [token.form for token in tokens]
        chart = Chart(self._openers, words)
        items, keys, begun, total = chart.items, chart.keys, chart.begun, len(tokens)
        for at, form in forms:
            if form is None:
                continue
            if form.plain:
                items[at], keys[at] = form.items, form.keys
                continue
            if form.needy:
                raw = text[tokens[at].start : tokens[at].end]
                form = self._of_items(tuple(item for item in form.items if item.needs in raw), form.phrases, form.asked)
            items[at], keys[at] = form.items, form.keys
            if form.asked:
                chart.asked.add(at)
            for stage, here in form.begun:
                begun[stage][at] = here
            if form.phrases and at + 1 < total:
                following = words[at + 1]
                for rest, item in form.phrases:
                    if rest[0] == following and tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                        chart.add(at, item)
        return chart

    def heads(self, lexicon: Lexicon) -> set[str]:
        """Return the stems under which a form may have a class: words patterns begin with, words of their lists.

        >>> WordClasses(Lexicon(), [], {"=منذ": []}).heads(Lexicon())
        {'منذ'}
        """
        return self._literal_words | lexicon.heads(self._lists)

    def ends_in_word(self, form: str) -> bool:
        """Return whether a form ends in a word of one letter that patterns begin with: no such stem is cut off.

        >>> WordClasses(Lexicon(), [], {"=م": []}).ends_in_word("2016م")
        True
        """
        return form[-1:] in self._letters

    def learn(self, info: WordInfo) -> FormClasses | None:
        """Return the classes of a form, null where it has none.

        >>> from sijill.languages.lexicon import load_arabic
        >>> lexicon = load_arabic()
        >>> classes = WordClasses(lexicon, ["months"], {})
        >>> sorted(classes.learn(lexicon.info("ومايو")).keys), classes.learn(lexicon.info("سرت"))
        (['و+months', 'و+months.solid'], None)
        """
        items = self._literals(info.form)
        phrases: tuple[tuple[tuple[str, ...], Item], ...] = ()
        if not self._lists.isdisjoint(info.senses):
            items = [
                _entry_item(sense)
                for name, senses in info.senses.items() if name in self._lists
                for sense in (_read_senses(senses) if len(senses) > 1 or senses[0].proclitic else senses)
            ] + items
        if info.openings:
            phrases = tuple(
                (opening.rest, _entry_item(opening.sense, len(opening.rest) + 1))
                for opening in info.openings if opening.sense.entry.list in self._lists
            )
        if not items and not phrases:
            return None
        asked = not self._asked.isdisjoint(info.senses) or any(
            opening.sense.entry.list in self._asked for opening in info.openings
        )
        return self._of_items(tuple(items), phrases, asked)

    def _of_items(
        self, items: tuple[Item, ...], phrases: tuple[tuple[tuple[str, ...], Item], ...], asked: bool
    ) -> FormClasses:
        keys = frozenset([key for item in items for key in item.keys])
        keys = self._shared.setdefault(keys, keys)
        begun = tuple(begun_by(items, self._openers).items())
        needy = "".join([item.needs for item in items]) != ""
        return FormClasses(items, phrases, keys, begun, needy, asked, not (needy or asked or begun or phrases))

    def _literals(self, form: str) -> list[Item]:
        """Return the word itself where a pattern can begin with it, particles before it cut off."""
        literals = self._literal_words
        if form[-_END:] not in self._literal_ends and form[-1:] not in literals:
            return []
        found = [make_item(None, [LITERAL + form])] if form in literals else []
        for begin, particles, article in arabic_clitics().openings(form):
            stem = ("ال" if article else "") + form[begin:]
            if stem in literals and stem != form:
                found.append(make_item(None, [LITERAL + stem], particles=particles))
        return found
