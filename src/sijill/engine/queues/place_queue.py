"""Where is it? Places that events name and no list knows: put on the map by latitude and longitude, or passed over."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from sijill.engine.queues.desk import Desk
from sijill.engine.queues.item import Item, Question, Side, item_id
from sijill.languages.messages import reasons

NAME: Final = "place"
ANSWERS: Final = {"place": "place", "unsure": "unsure"}
_MOST: Final = 300
_CLAIMS: Final = 200  # of a place


def questions(desk: Desk) -> Iterator[Question]:
    """Yield the questions; what rides on one is how many are counted at the events there.

    >>> from sijill.engine.trying import record
    >>> with record("قتل سبعة في قصف على بلدة الزعفرانة.") as made:
    ...     [(question.about, question.effect) for question in questions(Desk(made))]
    [('الزعفرانة', 7)]
    """
    unresolved = desk.store.run("places_unresolved", {"limit": desk.with_answered(_MOST)})
    labels = {row["entity"]: row["label"] for row in unresolved}
    at = {
        entity: {event for _, event in claims[:_CLAIMS] if event is not None}
        for entity, claims in _claims(desk, labels).items() if not desk.record.hides(labels[entity])
    }
    tolls = desk.tolls(event for events in at.values() for event in events)
    for entity, events in at.items():
        yield Question(
            queue=NAME, id=item_id(NAME, [entity]), targets=(entity,), about=labels[entity],
            effect=sum(tolls.get(event, 0.0) for event in events),
        )


def _claims(desk: Desk, places: Iterable[str]) -> dict[str, list[tuple[str, str | None]]]:
    """Return place -> the event claims that name it, by id, each with its event."""
    found: defaultdict[str, list[tuple[str, str | None]]] = defaultdict(list)
    for row in desk.asked("claims_at_words", places):
        found[row["entity"]].append((row["id"], row["event"]))
    return found


def item(desk: Desk, question: Question) -> Item:
    """Return a question with the words of the first claims at the place.

    >>> from sijill.engine.trying import record
    >>> with record("قتل سبعة في قصف على بلدة الزعفرانة.") as made:
    ...     desk = Desk(made)
    ...     [item(desk, question).reasons["en"] for question in questions(desk)]
    [['no list knows this place']]
    """
    [entity] = question.targets
    claims = [claim for claim, _ in _claims(desk, [entity])[entity]]
    return Item(
        id=question.id, queue=NAME, targets=[entity], reasons=reasons("place_unlisted"), effect=question.effect,
        sides=[Side(id=entity, label=question.about or entity, words=desk.words(claims))],
    )
