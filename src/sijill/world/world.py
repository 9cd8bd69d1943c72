"""The world a reader knows: actors, persons, places, nationalities, institutions, and names that need a reason.

Decides how a user's own files extend it: files of the same name in another folder are read after the packaged ones.
Leaves what the files make to `made_world`, what is said in a report to reading.
"""

import logging
import os
from functools import cache
from pathlib import Path
from typing import Final

import sijill.languages
import sijill.text
from sijill.languages.kept import kept
from sijill.languages.small_words import SMALL_WORDS
from sijill.languages.spelling import ARABIC
from sijill.world.bodies import Bodies
from sijill.world.known import Known
from sijill.world.made_world import REQUIRED, KeptWorld, Made, made_of
from sijill.world.name_index import NameIndex
from sijill.world.nationalities import Nationalities

HERE: Final = Path(__file__).parent


class World:
    """What is known before reading, asked by name; `problems` are the rows that could not be read.

    `heads` are the first words of an actor's names.
    """

    def __init__(self, *folders: Path, made: Made | None = None) -> None:
        made = made or made_of(*folders)
        self.problems, self.heads, self.needs = made.problems, made.heads, made.needs
        self.nationalities, self.bodies = Nationalities(made.demonyms), Bodies(made.bodies)
        self.names = NameIndex(names=made.names)
        self.by_id: dict[str, Known] = {}
        self.capitals: dict[str, Known] = {}
        for known in made.names.known:
            self.by_id.setdefault(known.id, known)
            if known.what == "capital":
                self.capitals.setdefault(known.country, known)

    def country(self, code: str) -> Known | None:
        """Return a country by its ISO code.

        >>> packaged_world().country("LY").label
        'Libya'
        """
        return self.by_id.get(code)


def load_world(*further: Path) -> World:
    """Return the packaged world, extended by the files of further folders.

    >>> load_world().by_id["LY"].label
    'Libya'
    """
    return World(HERE, *further)


def further_folders() -> tuple[Path, ...]:
    """Return the folders named in $SIJILL_WORLD, whose files extend the packaged ones.

    >>> from unittest.mock import patch
    >>> with patch.dict(os.environ, SIJILL_WORLD="towns"):
    ...     [folder.name for folder in further_folders()]
    ['towns']
    """
    return tuple(Path(part) for part in os.environ.get("SIJILL_WORLD", "").split(os.pathsep) if part)


def _sources(folders: tuple[Path, ...]) -> list[Path]:
    """Return the files a world is made of: the tables, the spelling they are folded by, and the modules."""
    language = Path(sijill.languages.__file__).parent
    code = [language / name for name in ("small_words.py", "spelling.py", "wordlists.py")]
    modules = [*HERE.glob("*.py"), *Path(sijill.text.__file__).parent.glob("*.py"), *code]
    tables = [path for folder in folders for name in REQUIRED if (path := folder / name).exists()]
    return [*sorted(modules), *tables, *(ARABIC / name for name in ("spelling.tsv", "clitics.tsv")), *SMALL_WORDS]


@cache
def packaged_world() -> World:
    """Return the world as packaged and extended by $SIJILL_WORLD, loaded once per process; bad rows are logged.

    >>> packaged_world() is packaged_world()
    True
    """
    folders = (HERE, *further_folders())
    world = World(made=kept("world", KeptWorld, _sources(folders), lambda: made_of(*folders)).made())
    for problem in world.problems:
        logging.getLogger(__name__).warning("left out: %s", problem)
    return world
