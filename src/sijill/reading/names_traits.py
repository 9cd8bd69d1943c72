"""What a written form may be for names, as one number a form: title, given name, head noun, known name and so on.

Decides nothing about a text: it is worked out once a form, so that the names aspects look only at tokens that matter.
"""

from typing import Final

from sijill.languages.arabic.name_words import name_words
from sijill.languages.arabic.reporting import arabic_reporting
from sijill.languages.lexicon import WordInfo
from sijill.world.world import World

TITLE: Final = 1
GIVEN: Final = 2
SAYS: Final = 4
DESCRIBES: Final = 8
KNOWN: Final = 16
BODY: Final = 32
HEAD: Final = 64
PLACE_HEAD: Final = 128
NATION: Final = 256
KUNYA: Final = name_words("kunya")
MEMORY: Final = 200_000
_LISTS: Final = (
    ("descriptions", DESCRIBES), ("group_heads", HEAD), ("organisation_heads", HEAD), ("place_heads", PLACE_HEAD),
)  # fmt: skip


def traits_of(word: WordInfo, world: World) -> int:
    """Return the traits of a form as a sum of the constants above.

    >>> from sijill.languages.lexicon import load_arabic
    >>> from sijill.world.world import packaged_world
    >>> lexicon, world = load_arabic(), packaged_world()
    >>> traits_of(lexicon.info("العميد"), world) & TITLE, traits_of(lexicon.info("وقال"), world) & SAYS
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
    for name, trait in _LISTS:
        if name in senses:
            found |= trait
    if world.names.openings(word.form):
        found |= KNOWN
    if world.bodies.openings(word.form):
        found |= BODY
    return found | (NATION if world.nationalities.of(word.form) is not None else 0)


def traits_along(words: list[WordInfo], memory: dict[str, int], world: World) -> list[int]:
    """Return the traits of every word of a report, remembering each form in `memory`."""
    if len(memory) > MEMORY:
        memory.clear()
    found = []
    for word in words:
        traits = memory.get(word.form)
        if traits is None:
            traits = memory[word.form] = traits_of(word, world)
        found.append(traits)
    return found
