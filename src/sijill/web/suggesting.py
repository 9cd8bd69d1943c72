"""What a filter can be set to, offered as one types: the actors, places and outlets most reports name, by their names.

Decides how many are offered and which name is shown. A filter takes ids: nothing is guessed from what is typed.
"""

from typing import Final

from sijill.web.kept import kept
from sijill.web.page import Ask, Row
from sijill.web.rendering import plain, script

_OFFERED: Final = 60


def called(row: Row, language: str) -> str:
    """Return the name of an actor or a place in a language, where one is known.

    >>> called({"id": "pl-sirte", "label": "Sirte", "names": ["سرت"]}, "en")
    'Sirte'
    """
    own = next((name for name in row["names"] if script(name) == language), None) if language == "ar" else None
    return str(own or row["label"])


def suggestions(ask: Ask) -> dict[str, list[tuple[str, str]]]:
    """Return filter -> ids with the names they go by, the most named first.

    >>> from sijill.web.trying import ask
    >>> ("pl-sirte", "Sirte") in suggestions(ask())["place"]
    True
    """
    record, language = ask.record, ask.language

    def counted() -> dict[str, list[tuple[str, str]]]:
        actors = [(row["id"], called(row, language)) for row in record.actors(limit=_OFFERED)]
        return {
            "actor": actors, "speaker": actors,
            "place": [(row["id"], called(row, language)) for row in record.places(limit=_OFFERED)],
            "outlet": [(name, "") for row in record.sources(limit=_OFFERED)
                       if (name := row["outlet"]) and name == plain(name)],
        }  # fmt: skip

    return kept(record, f"offered {language}", counted)
