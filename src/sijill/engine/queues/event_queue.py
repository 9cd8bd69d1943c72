"""Same event? Events that links hold nearly together, and events held together by one weak link."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

import msgspec

from sijill.engine.queues.desk import Desk
from sijill.engine.queues.item import Item, Side, item_id
from sijill.linking.near import near_misses
from sijill.linking.weights import link_words, weight
from sijill.model import Link

NAME: Final = "event"
ANSWERS: Final = {"same": "same", "different": "different", "unsure": "unsure"}
_WEAK: Final = 1.0  # over the threshold
_LOOKED_AT: Final = 200  # events whose neighbours are compared, those with most harmed first
_LINK = msgspec.json.Decoder(Link)


def items(desk: Desk) -> Iterator[Item]:
    """Yield the questions, each pair of events once."""
    asked: set[frozenset[str]] = set()
    links = [_LINK.decode(row["body"]) for row in desk.store.run("links_between", {"kind": NAME, "graph": NAME})]
    strongest = sorted(links, key=lambda link: (-link.score, link.left, link.right))
    for link in chain(strongest, _near(desk)):
        held = desk.events_of([link.left, link.right])
        one, other = held.get(link.left), held.get(link.right)
        if one is None or other is None or one["id"] == other["id"]:
            continue
        pair = frozenset((one["id"], other["id"]))
        if pair not in asked and not desk.is_ruled_apart(one["claims"], other["claims"]):
            asked.add(pair)
            yield _item(desk, link, [desk.event_side(one), desk.event_side(other)])
    yield from _weak(desk)


def _near(desk: Desk) -> list[Link]:
    counted = sorted(desk.tolls, key=lambda event: (-desk.tolls[event], event))[:_LOOKED_AT]
    rows = [desk.record.cluster("event", event) for event in counted]
    claims = [claim for row in rows if row for claim in row["claims"]]
    return near_misses(desk.links, NAME, claims)


def _weak(desk: Desk) -> Iterator[Item]:
    """Yield the events that fall apart without one link hardly strong enough."""
    most = weight("event.threshold") + _WEAK
    for row in desk.store.run("links_undecided", {"graph": NAME, "most": most}):
        link = _LINK.decode(row["body"])
        held = desk.events_of([link.left, link.right])
        event = held.get(link.left)
        if event is not None and held.get(link.right) == event and len(event["claims"]) == 2:
            side = desk.event_side(event)
            parts = [
                Side(id=claim, label=side.label, toll=side.toll, words=desk.words([claim])) for claim in event["claims"]
            ]
            yield _item(desk, link, parts)


def _item(desk: Desk, link: Link, sides: list[Side]) -> Item:
    effect = min((side.toll or 0.0 for side in sides), default=0.0)
    return Item(
        id=item_id(NAME, (link.left, link.right)), queue=NAME, targets=[link.left, link.right], sides=sides,
        reasons=link_words(link), score=link.score, threshold=weight("event.threshold"), effect=effect,
    )
