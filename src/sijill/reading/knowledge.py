"""What reading knows before it opens a report: the lexicon of a language and the digest that names it.

Loaded once per process. World knowledge (actors, places) joins here as the names layer needs it.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import sijill
from sijill.languages.lexicon import Lexicon, lexicon_digest, load_arabic
from sijill.model import Reader

_PACKAGE = Path(sijill.__file__).parent


@dataclass(frozen=True)
class Knowledge:
    """The language knowledge one reader works with."""

    language: str
    lexicon: Lexicon
    reader: Reader


@cache
def arabic_knowledge() -> Knowledge:
    """Return what is known for reading Arabic."""
    digest = lexicon_digest(_PACKAGE / "languages", _PACKAGE / "world")
    return Knowledge("ar", load_arabic(), Reader(sijill.__version__, digest))
