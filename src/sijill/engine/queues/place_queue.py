"""Where is it? Places that events name and no list knows: put on the map by latitude and longitude, or passed over."""

from collections.abc import Iterator
from typing import Final

from sijill.engine.queues.desk import Desk
from sijill.engine.queues.item import Item, Side, item_id

NAME: Final = "place"
ANSWERS: Final = {"place": "place", "unsure": "unsure"}
_MOST: Final = 300
_WHY: Final = {"en": ["no list knows this place"], "ar": ["لا تعرف القوائم هذا المكان"]}


def items(desk: Desk) -> Iterator[Item]:
    """Yield the questions; what rides on one is how many are counted at the events there."""
    for row in desk.store.run("places_unresolved", {"limit": _MOST}).fetchall():
        claims = [claim["id"] for claim in desk.store.run("claims_at_words", {"entity": row["entity"]})]
        if not claims or desk.record.hides(row["label"]):
            continue
        events = {event["id"] for event in desk.record_events(claims)}
        yield Item(
            id=item_id(NAME, [row["entity"]]), queue=NAME, targets=[row["entity"]], reasons=_WHY,
            sides=[Side(id=row["entity"], label=row["label"], words=desk.words(claims))],
            effect=sum(desk.tolls.get(event, 0.0) for event in events),
        )
