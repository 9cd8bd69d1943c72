"""One place: the names used, where it is, the events there."""

from typing import Final

from sijill.web.mapping import drawn
from sijill.web.page import Answer, Ask, NotFoundError
from sijill.web.pages.events import body_of, features, lines, with_places

PATH: Final = "/places/{id:path}"
FILTERS: Final = ("as_of",)
_SHOWN: Final = 50


def page(ask: Ask) -> Answer:
    """Return the place of an id. Raises NotFoundError.

    >>> from sijill.web.trying import seen
    >>> seen("/places/pl-sirte.json")["place"]["label"]
    'Sirte'
    """
    identity = ask.path["id"]
    name = ask.record.name("place", identity)
    if name is None:
        raise NotFoundError(identity)
    told = ask.record.events_told(place=identity, **ask.filters(), limit=_SHOWN, body=body_of(ask))
    events = with_places(ask, told.events)
    view = lines(ask, events) | {
        "name": name,
        "events": events,
        "statements": [],
        "kind": "places",
        "drawn": drawn([name | {"events": len(events), "spelling": name["spellings"][0]["text"]}]),
    }
    data = {"place": name, "events": events}
    return Answer("name.html", name["label"], data, features=features(events), view=view)
