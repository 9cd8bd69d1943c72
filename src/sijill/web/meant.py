"""What a reader may have meant by a name typed where a filter takes an id: names that are written like it.

Decides which names are offered and in what order; none is taken for the one that was typed. Asked only when nothing was
found.
"""

from typing import Final

from sijill.record.person_names import name_key
from sijill.web.kept import kept
from sijill.web.page import Ask
from sijill.web.suggesting import called

_KINDS: Final = {"actor": "actor", "speaker": "actor", "place": "place"}  # filter -> kind of name
_OFFERED: Final = 8
Names = list[tuple[str, str, str]]  # id, label, every spelling folded, with bars between


def _names(ask: Ask, kind: str) -> Names:
    """Return every name of a kind, the one most reports use first."""

    def counted() -> Names:
        rows = ask.record.actors() if kind == "actor" else ask.record.places()
        return [
            (row["id"], called(row, ask.language), f"|{'|'.join(map(name_key, [row['label'], *row['names']]))}|")
            for row in rows
        ]

    return kept(ask.record, f"meant {kind} {ask.language}", counted)


def like(names: Names, words: str) -> list[tuple[str, str]]:
    """Return the names that are written so, then those that hold these words.

    >>> like([("p1", "Duma North", "|دوما الشمالية|"), ("p2", "Douma", "|دوما|"), ("p3", "Sirte", "|سرت|")], "دوما")
    [('p2', 'Douma'), ('p1', 'Duma North')]
    """
    key = name_key(words)
    found = [
        (f"|{key}|" not in written, n, one, label) for n, (one, label, written) in enumerate(names) if key in written
    ]
    return [(one, label) for _, _, one, label in sorted(found)[:_OFFERED]] if key else []


def meant(ask: Ask) -> dict[str, list[tuple[str, str]]]:
    """Return filter -> names like what was typed, for each filter that holds no id of the record.

    >>> from sijill.web.trying import ask
    >>> meant(ask(place="Sirt"))["place"][0]
    ('pl-sirte', 'Sirte')
    """
    asked = {name: ask.query[name] for name in _KINDS if name in ask.allowed and ask.query.get(name)}
    return {
        name: like(_names(ask, _KINDS[name]), words)
        for name, words in asked.items()
        if ask.record.name(_KINDS[name], words) is None
    }
