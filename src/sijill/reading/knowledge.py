"""What reading knows before it opens a report: the lexicon of a language and the digest that names it.

Loaded once per process, the world of actors and places with it.
"""

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Final

import sijill
from sijill.languages.arabic.reporting import arabic_reporting
from sijill.languages.arabic.vocabulary import arabic_vocabulary
from sijill.languages.kept import collection_paused
from sijill.languages.knowledge_digest import lexicon_digest
from sijill.languages.lexicon import Lexicon, load_arabic
from sijill.languages.stages import Stages, load_stages
from sijill.model import Reader
from sijill.reading.forms import Forms
from sijill.world.world import World, further_folders, packaged_world

_ALWAYS = ("numbers", "fractions", "qualifiers")  # lists that code asks for beside the patterns
LATE: Final = ("hijridate", "rapidfuzz.distance")
"""Libraries that few reports need: Hijri calendars and spelling distances; marked `late` where they are used."""
_PACKAGE = Path(sijill.__file__).parent


@dataclass(frozen=True)
class Knowledge:
    """The language knowledge one reader works with."""

    language: str
    lexicon: Lexicon
    reader: Reader
    stages: Stages
    world: World
    forms: Forms


@cache
def arabic_knowledge() -> Knowledge:
    """Return what is known for reading Arabic.

    >>> arabic_knowledge() is arabic_knowledge(), arabic_knowledge().language
    (True, 'ar')
    """
    with collection_paused():
        return _loaded()


def load_late() -> None:
    """Load the libraries that are otherwise loaded with the first report that needs them.

    >>> import sys
    >>> load_late()
    >>> all(name in sys.modules for name in LATE)
    True
    """
    for name in LATE:
        import_module(name)


def _loaded() -> Knowledge:
    digest = lexicon_digest(_PACKAGE / "languages", _PACKAGE / "world", *further_folders())
    lexicon = load_arabic()
    stages = load_stages(lexicon, _PACKAGE / "languages" / "arabic", "times", "quantities", lists=_ALWAYS)
    world = packaged_world()
    return Knowledge(
        "ar", lexicon, Reader(sijill.__version__, digest), stages, world,
        Forms(lexicon, arabic_vocabulary(), arabic_reporting(), world, stages.classes),
    )
