"""What a written form may be for names, as one number a form: title, given name, verb of saying, second mention.

Decides nothing about a text: it is worked out once a form, so that the names aspects look only at tokens that matter.
"""

from typing import Final

from sijill.languages.arabic.name_words import name_words
from sijill.languages.arabic.reporting import arabic_reporting
from sijill.languages.lexicon import Lexicon, WordInfo
from sijill.text import Remembered
from sijill.world.world import World

TITLE: Final = 1
GIVEN: Final = 2
SAYS: Final = 4
DESCRIBES: Final = 8
KNOWN: Final = 16  # opens a name of the world
BODY: Final = 32  # opens an institution of a state
NATION: Final = 64
HEAD: Final = 128  # a noun for a group or organisation
PLACE: Final = 256  # a noun for a place
KUNYA: Final = name_words("kunya")


def traits_of(word: WordInfo, world: World) -> int:
    """Return the traits of a form as a sum of the constants above.

    >>> from sijill.languages.lexicon import load_arabic
    >>> lexicon, world = load_arabic(), World()
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
    if "descriptions" in senses or any(opening.sense.entry.list == "descriptions" for opening in word.openings):
        found |= DESCRIBES
    if "group_heads" in senses or "organisation_heads" in senses:
        found |= HEAD
    if "place_heads" in senses:
        found |= PLACE
    return found | _in_the_world(word.form, world)


def _in_the_world(form: str, world: World) -> int:
    """Return the traits that the lists of known things give a form."""
    found = KNOWN if world.names.stems(form) else 0
    if world.bodies.openings(form):
        found |= BODY
    return found | NATION if world.nationalities.of(form) is not None else found


def remembered_traits(lexicon: Lexicon, world: World) -> Remembered[int]:
    """Return the traits of written forms, each worked out once."""
    return Remembered(lambda form: traits_of(lexicon.infos[form], world))
