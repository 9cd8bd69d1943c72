"""How the record is made: the rules in force with what each made here, and the language knowledge they rest on."""

from functools import cache
from pathlib import Path
from typing import Any, Final

import sijill.languages
from sijill.languages.wordlists import read_word_list
from sijill.web.kept import tally
from sijill.web.page import Answer, Ask

PATH: Final = "/methodology"
_LISTS: Final = Path(sijill.languages.__file__).parent


@cache
def knowledge() -> list[dict[str, Any]]:
    """Return every word list with what it is and how many entries it has.

    >>> {row["list"] for row in knowledge()} >= {"months", "weekdays"}
    False
    """
    found = []
    for file in sorted(_LISTS.rglob("*.tsv")):
        made = read_word_list(file)
        about = made.header.get("what", "")
        found.append({"list": str(file.relative_to(_LISTS)), "what": about, "entries": len(made.entries)})
    return found


def page(ask: Ask) -> Answer:
    """Return the rules and lists in force.

    >>> from sijill.web.trying import seen
    >>> sorted(seen("/methodology.json"))
    ['lists', 'readers', 'rules']
    """
    data = {"rules": tally(ask.record, "rules"), "lists": knowledge(), "readers": tally(ask.record, "readers")}
    return Answer("methodology.html", "method_title", data)
