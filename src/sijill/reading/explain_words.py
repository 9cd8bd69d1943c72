"""Explaining: which entries of the word lists and which patterns made something of the words of a sentence, and why.

Decides how that is shown to a linguist: word by word the entries, then each mention with its value, pattern and file.
"""

from collections.abc import Iterator

from sijill.model import QuantityMention, TimeMention, make_report
from sijill.reading.aspects import QUANTITIES_AND_TIMES
from sijill.reading.draft import Draft, draft_of
from sijill.reading.knowledge import Knowledge, arabic_knowledge
from sijill.reading.pattern_examples import shown_value


def explained(text: str, published: str | None = None, knowledge: Knowledge | None = None) -> list[str]:
    """Return lines that say what each word of a text can be and which patterns fired.

    >>> explained("أمس", "2016-12-07")[-1]
    'أمس = 2016-12-06  [yesterday-today-tomorrow in times_3_days.yaml: counted from published]'
    """
    knowledge = knowledge or arabic_knowledge()
    draft = draft_of(make_report(text, published=published, language="ar"), knowledge)
    for aspect in QUANTITIES_AND_TIMES:
        aspect(draft)
    return [*_words(draft), *_mentions(draft, knowledge)]


def _words(draft: Draft) -> Iterator[str]:
    for token, info in zip(draft.tokens, draft.words, strict=True):
        for name, senses in info.senses.items():
            for sense in senses:
                cut = f" after {sense.proclitic}" if sense.proclitic else ""
                line = f"{name}.tsv:{sense.entry.line}"
                yield f"{token.form}: {sense.entry.form} {sense.entry.value} {sense.entry.kind} ({line}){cut}"


def _mentions(draft: Draft, knowledge: Knowledge) -> Iterator[str]:
    places = {pattern.id: file.name for file in knowledge.stages.files for pattern in file.patterns}
    found: list[TimeMention | QuantityMention] = [*draft.times, *draft.quantities]
    for mention in sorted(found, key=lambda mention: mention.start):
        why = note = ""
        if isinstance(mention, TimeMention):
            why = f": counted from {mention.anchor}" if mention.anchor else ""
        elif mention.qualifier != "exact":
            note = f" {mention.qualifier}"
        where = f"{mention.rule} in {places.get(mention.rule, '?')}.yaml{why}"
        yield f"{mention.text} = {shown_value(mention)}{note}  [{where}]"
