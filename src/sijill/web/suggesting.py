"""What a filter can be set to, offered as one types: the actors, places and outlets most reports name, by their names.

Decides how many are offered and which name is shown. A filter takes ids: nothing is guessed from what is typed.
"""

from typing import Final

from sijill.web.kept import kept
from sijill.web.page import Ask, Row
from sijill.web.rendering import script

_OFFERED: Final = 60


def _called(row: Row, language: str) -> str:
    """Return the name of an actor or a place in a language, where one is known."""
    own = next((name for name in row["names"] if script(name) == language), None) if language == "ar" else None
    return str(own or row["label"])


def suggestions(ask: Ask) -> dict[str, list[tuple[str, str]]]:
    """Return filter -> ids with the names they go by, the most named first."""
    record, language = ask.record, ask.language

    def counted() -> dict[str, list[tuple[str, str]]]:
        return {
            "actor": [(row["id"], _called(row, language)) for row in record.actors(limit=_OFFERED)],
            "place": [(row["id"], _called(row, language)) for row in record.places(limit=_OFFERED)],
            "outlet": [(row["outlet"], "") for row in record.sources(limit=_OFFERED) if row["outlet"]],
        }

    return kept(record, f"offered {language}", counted)
