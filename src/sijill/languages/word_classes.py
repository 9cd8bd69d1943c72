"""Word classes: what a word form is to the patterns, remembered per form, and the chart of a text made from it.

Decides the keys of a list entry: `list` and `list.kind`, `the_` before both where the article was cut off, and a
particle before them (`و+list`) inside a pattern. The `value` column becomes a number, fields (`unit=D shift=-1`) or
text.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, Final

import msgspec

from sijill.languages.chart import Chart, Item, make_item
from sijill.languages.lexicon import Lexicon
from sijill.languages.patterns import LITERAL
from sijill.languages.spelling import arabic_clitics
from sijill.languages.word_info import Sense
from sijill.text import Remembered, Token

_QUESTION: Final = "ا"


@cache
def entry_value(cell: str) -> Any:
    """Return what a value cell says; equal cells give one value, which is not to be changed.

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


class _Form(msgspec.Struct, frozen=True, gc=False):
    """What a form is to the patterns: its items, the phrases it may open, the stages it may begin a pattern of."""

    items: tuple[Item, ...]
    phrases: tuple[tuple[tuple[str, ...], Item], ...]
    stages: tuple[int, ...]
    needy: bool
    asked: bool


class WordClasses:
    """The classes of word forms for the lists of patterns, those `asked` for beside them, and the openers of patterns.
    """

    def __init__(
        self, lexicon: Lexicon, lists: Iterable[str], openers: Mapping[str, tuple[int, ...]], asked: Iterable[str] = ()
    ) -> None:
        self._lexicon = lexicon
        self._asked = frozenset(asked)
        self._lists = frozenset(lists) | self._asked
        self._openers = openers
        self._literal_words = {key.removeprefix(LITERAL) for key in openers if key.startswith(LITERAL)}
        self._forms: Remembered[_Form | None] = Remembered(self._learn)

    def chart(self, text: str, tokens: Sequence[Token]) -> Chart:
        """Return the chart of a text: the items that begin at each token that has any."""
        words = [token.form for token in tokens]
        chart = Chart(self._openers, words)
        known, places, total = self._forms, chart.places, len(tokens)
        for at, form in [(at, form) for at, word in enumerate(words) if (form := known[word]) is not None]:
            chart.items[at] = form.items
            if form.asked:
                chart.asked.add(at)
            for stage in form.stages:
                places[stage].add(at)
            if form.needy:
                raw = text[tokens[at].start : tokens[at].end]
                chart.items[at] = tuple(item for item in form.items if item.needs in raw)
            if form.phrases and at + 1 < total:
                following = words[at + 1]
                for rest, item in form.phrases:
                    if rest[0] == following and tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                        chart.add(at, item)
        return chart

    def _learn(self, written: str) -> _Form | None:
        info = self._lexicon.infos[written]
        items = self._literals(written)
        phrases: tuple[tuple[tuple[str, ...], Item], ...] = ()
        if not self._lists.isdisjoint(info.senses):
            items = [
                entry_item(sense)
                for name, senses in info.senses.items() if name in self._lists
                for sense in (_read_senses(senses) if len(senses) > 1 or senses[0].proclitic else senses)
            ] + items
        if info.openings:
            phrases = tuple(
                (opening.rest, entry_item(opening.sense, len(opening.rest) + 1))
                for opening in info.openings if opening.sense.entry.list in self._lists
            )
        if not items and not phrases:
            return None
        stages = {stage for item in items for key in item.opens for stage in self._openers.get(key, ())}
        needy = any(item.needs for item in items)
        lists = {sense.entry.list for senses in info.senses.values() for sense in senses}
        lists |= {opening.sense.entry.list for opening in info.openings}
        return _Form(tuple(items), phrases, tuple(sorted(stages)), needy, not lists.isdisjoint(self._asked))

    def _literals(self, form: str) -> list[Item]:
        """Return the word itself where a pattern can begin with it, particles before it cut off."""
        literals = self._literal_words
        found = [make_item(None, [LITERAL + form])] if form in literals else []
        for written, particles, article in arabic_clitics().openings(form):
            stem = ("ال" if article else "") + form[len(written) :]
            if stem in literals and stem != form:
                found.append(make_item(None, [LITERAL + stem], particles=particles))
        return found
