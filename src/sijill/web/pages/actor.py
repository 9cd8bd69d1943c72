"""One actor: the names used, the events it acts in or suffers, what it said, the figures that are its own."""

from typing import Final

from sijill.web.page import Answer, Ask, NotFoundError
from sijill.web.pages.events import body_of, lines, with_places
from sijill.web.quoting import quoted

PATH: Final = "/actors/{id:path}"
FILTERS: Final = ("as_of",)
_SHOWN: Final = 25


def page(ask: Ask) -> Answer:
    """Return the actor of an id. Raises NotFoundError.

    >>> from sijill.web.trying import seen
    >>> seen("/actors/islamic-state.json")["actor"]["label"]
    'Islamic State'
    """
    identity, filters = ask.path["id"], ask.filters()
    name = ask.record.name("actor", identity)
    if name is None:
        raise NotFoundError(identity)
    events = with_places(ask, ask.record.events_told(actor=identity, **filters, limit=_SHOWN, body=body_of(ask))[0])
    statements = list(ask.record.statements(speaker=identity, **filters, limit=_SHOWN))
    view = lines(ask, events) | {
        "name": name, "events": events, "statements": statements, "stairs": ask.record.chains(statements),
        "words": quoted(ask.record, [row["id"] for row in statements]), "kind": "actors",
    }  # fmt: skip
    data = {"actor": name, "events": events, "statements": statements}
    return Answer("name.html", name["label"], data, view=view)
