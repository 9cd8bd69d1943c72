"""Checks of language knowledge that need no reading: what is wrong in word lists and patterns, before any text is
read.

Decides what counts as a mistake: rows and patterns that cannot be read, the same row twice, a value or class that
nothing knows, an example missing. Whether the examples come out right is asked by `reading.pattern_examples`.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from sijill.languages.lexicon import Lexicon
from sijill.languages.patterns import ANY, HERE, Pattern, PatternFile
from sijill.languages.wordlists import Problem, WordList

GIVEN_BY_NUMBERS: Final = frozenset({
    "number", "cardinal", "ordinal", "fraction", "digits", "day", "late_day", "month_number", "hour", "minute",
    "short_year",
    "old_year", "year", "year_words", "hour_digits", "day_digits", "hour_ordinal",
    "hour_teen", "one", "two", "dotted_date",
})


def knowledge_problems(lexicon: Lexicon, files: Iterable[PatternFile]) -> list[Problem]:
    """Return every mistake found in the lists and patterns, by file and place.

    >>> from sijill.languages.wordlists import Entry
    >>> row = {"line": 2, "list": "months", "form": "مايو", "value": "5", "kind": "", "fields": {}}
    >>> again = WordList("months", {}, [Entry(**row), Entry(**row | {"line": 3})], [])
    >>> [str(problem) for problem in knowledge_problems(Lexicon([again]), [])]
    ['months.tsv:3 (form): row 2 says the same']
    """
    found = list(lexicon.problems())
    for words in lexicon.lists.values():
        found += _repeated(words)
    files = list(files)
    given = {pattern.gives for file in files for pattern in file.patterns} | GIVEN_BY_NUMBERS
    for file in files:
        found += file.problems
        for pattern in file.patterns:
            found += _unknown_classes(f"{file.name}.yaml", pattern, lexicon, given)
    return found


def _repeated(words: WordList) -> Iterator[Problem]:
    """Yield rows that say again what a row before says; spellings made by rule are no rows."""
    seen: dict[tuple[str, str, str], int] = {}
    for entry in words.entries if words.name != "nouns" else ():
        said = (entry.form, entry.value, entry.kind)
        if said in seen:
            yield Problem(f"{words.name}.tsv", entry.line, "form", f"row {seen[said]} says the same", "repeated_row",
                          {"row": str(seen[said])})
        seen.setdefault(said, entry.line)


def _unknown_classes(
    file: str, pattern: Pattern, lexicon: Lexicon, given: set[str] | frozenset[str]
) -> Iterator[Problem]:
    for key in dict.fromkeys(step.key for way in pattern.ways for step in way if step.name is not None):
        plain = key.rpartition("+")[2].removeprefix("the_")
        name, dot, kind = plain.partition(".")
        known = plain in given or (name in lexicon.lists and (not dot or _has_kind(lexicon.lists[name], kind)))
        if not known and key not in (ANY, HERE):
            reason = f"no word list or pattern gives {key}"
            yield Problem(file, pattern.line, pattern.id, reason, "unknown_class", {"name": key})


def _has_kind(words: WordList, kind: str) -> bool:
    return any(entry.kind == kind for entry in words.entries)
