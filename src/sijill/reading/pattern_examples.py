"""Pattern examples: whether every pattern finds what its examples say, and nothing where it must not.

Decides how an example's value is written: a time as its TIMEX3 value, a quantity as its number, or `low..high` where
it has none. Reads the patterns of the knowledge; an example is read like any report, published on the day its file
names.
"""

from collections.abc import Iterator

from sijill.languages.patterns import Pattern, PatternFile
from sijill.languages.wordlists import Problem
from sijill.model import QuantityMention, TimeMention, make_report
from sijill.reading.aspects import QUANTITIES_AND_TIMES
from sijill.reading.draft import Draft, draft_of
from sijill.reading.knowledge import Knowledge


def example_problems(knowledge: Knowledge) -> list[Problem]:
    """Return the examples that do not come out as written."""
    return [
        problem
        for file in knowledge.stages.files
        for pattern in file.patterns
        for problem in _problems(file, pattern, knowledge)
    ]


def count_examples(knowledge: Knowledge) -> int:
    """Return how many examples the patterns hold.

    >>> from sijill.reading.knowledge import arabic_knowledge
    >>> count_examples(arabic_knowledge()) > 100
    True
    """
    patterns = [pattern for file in knowledge.stages.files for pattern in file.patterns]
    return sum(len(pattern.matches) + len(pattern.not_matches) for pattern in patterns)


def _problems(file: PatternFile, pattern: Pattern, knowledge: Knowledge) -> Iterator[Problem]:
    name = f"{file.name}.yaml"
    for text, expected in pattern.matches.items():
        draft = _read(text, file, knowledge)
        mentions = draft.quantities if file.name.startswith("quantities") else draft.times
        found = [shown_value(mention) for mention in mentions]
        wanted = [str(value) for value in (expected if isinstance(expected, list) else [expected])]
        if found != wanted:
            gaps = {"text": text, "found": ", ".join(found) or "-", "expected": ", ".join(wanted)}
            reason = "{text} gives {found}, not {expected}".format(**gaps)
            yield Problem(name, pattern.line, pattern.id, reason, "example_fails", gaps)
    for text in pattern.not_matches:
        draft = _read(text, file, knowledge)
        if any(mention.rule == pattern.id for mention in (*draft.times, *draft.quantities)):
            reason = f"{text} must not match, but does"
            yield Problem(name, pattern.line, pattern.id, reason, "example_matches", {"text": text})


def _read(text: str, file: PatternFile, knowledge: Knowledge) -> Draft:
    published = file.head.get("published")
    draft = draft_of(make_report(text, published=str(published) if published else None, language="ar"), knowledge)
    for aspect in QUANTITIES_AND_TIMES:
        aspect(draft)
    return draft


def shown_value(mention: TimeMention | QuantityMention) -> str:
    """Return the value of a mention as examples write it.

    >>> shown_value(QuantityMention(id="q", start=0, end=1, text="", value=None, low=3))
    '3..'
    """
    if mention.value is not None or isinstance(mention, TimeMention):
        return str(mention.value)
    low, high = ("" if bound is None else str(bound) for bound in (mention.low, mention.high))
    return f"{low}..{high}"
