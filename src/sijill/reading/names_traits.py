"""What a written form may be for names, as one number a form: title, given name, verb of saying, second mention.

Decides nothing about a text: it is worked out once a form, so that the names aspects look only at tokens that matter.
"""

from typing import Final

from sijill.languages.arabic.name_words import name_words
from sijill.languages.arabic.reporting import arabic_reporting
from sijill.languages.lexicon import WordInfo

TITLE: Final = 1
GIVEN: Final = 2
SAYS: Final = 4
DESCRIBES: Final = 8
KUNYA: Final = name_words("kunya")
MEMORY: Final = 200_000


def traits_of(word: WordInfo) -> int:
    """Return the traits of a form as a sum of the constants above.

    >>> from sijill.languages.lexicon import load_arabic
    >>> lexicon = load_arabic()
    >>> traits_of(lexicon.info("العميد")) & TITLE, traits_of(lexicon.info("وقال")) & SAYS
    (1, 4)
    """
    senses, found = word.senses, 0
    if "titles" in senses or any(opening.sense.entry.list == "titles" for opening in word.openings):
        found |= TITLE
    if "first_names" in senses or word.form in KUNYA:
        found |= GIVEN
    saying = arabic_reporting().word(word.form)
    if saying is not None and saying.verb is not None:
        found |= SAYS
    if "descriptions" in senses:
        found |= DESCRIBES
    return found


def traits_along(words: list[WordInfo], memory: dict[str, int]) -> list[int]:
    """Return the traits of every word of a report, remembering each form in `memory`."""
    if len(memory) > MEMORY:
        memory.clear()
    found = []
    for word in words:
        traits = memory.get(word.form)
        if traits is None:
            traits = memory[word.form] = traits_of(word)
        found.append(traits)
    return found
