"""Same actor? Spellings that may be one name nobody registered, as `linking.names` proposes them."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from sijill.engine.queues.desk import Desk
from sijill.engine.queues.item import Item, Question, Row, Side, Words, item_id
from sijill.languages.spelling import fold
from sijill.linking.names import NameUse, alike, proposed
from sijill.linking.weights import link_words, weight
from sijill.model import NameCluster
from sijill.record.standing import UNREGISTERED

NAME: Final = "actor"
ANSWERS: Final = {"same": "same", "different": "different", "unsure": "unsure"}
_SHOWN: Final = 3


def questions(desk: Desk) -> Iterator[Question]:
    """Yield the questions; what rides on one is how many reports name either."""
    entities = tuple(row["entity"] for row in desk.store.run("names_unregistered"))
    pairs = _pairs(entities)
    uses = _uses(desk, [entity for pair in pairs for entity in pair])
    for first, second in pairs:
        cluster = proposed(uses[first], uses[second])
        if cluster is None:
            continue
        held = sorted((first, second), key=lambda entity: (-len(uses[entity].reports), entity))
        if not any(desk.record.hides(uses[entity].label) or desk.record.hides(entity) for entity in held):
            yield Question(
                queue=NAME, id=item_id(NAME, held), targets=tuple(held), score=cluster.links[0].score,
                threshold=weight("name.threshold"), effect=float(min(len(uses[entity].reports) for entity in held)),
            )


@lru_cache(maxsize=4)
def _pairs(entities: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return the names that may be one by their letters, as entities; the same names are not compared twice."""
    named = {fold(entity.removeprefix(UNREGISTERED)): entity for entity in entities}
    pairs = alike((_kind(entity), name) for name, entity in named.items())
    return [(named[one], named[other]) for _, one, other in pairs]


def _kind(entity: str) -> str:
    return "person" if entity.startswith(UNREGISTERED) else "actor"


def _uses(desk: Desk, entities: list[str]) -> dict[str, NameUse]:
    """Return how names are used: in which reports, and who else is in these."""
    rows: dict[str, list[Row]] = {}
    for row in desk.asked("name_uses", entities):
        rows.setdefault(row["entity"], []).append(dict(row))
    beside: dict[str, set[str]] = {}
    for row in desk.asked("name_company", (row["report"] for some in rows.values() for row in some)):
        beside.setdefault(row["report"], set()).add(row["entity"])
    return {
        entity: NameUse(
            _kind(entity), fold(entity.removeprefix(UNREGISTERED)), min(row["label"] for row in some), None,
            tuple(row["report"] for row in some),
            frozenset().union(*(beside[row["report"]] for row in some)) - {entity},
        )
        for entity, some in rows.items()
    }


def item(desk: Desk, question: Question) -> Item | None:
    """Return a question with the first words of each name as its sides."""
    uses = _uses(desk, list(question.targets))
    one, other = sorted(uses.values(), key=lambda use: use.name)
    cluster: NameCluster | None = proposed(one, other)
    if cluster is None:
        return None
    return Item(
        id=question.id, queue=NAME, targets=list(question.targets),
        sides=[_side(desk, entity, uses[entity]) for entity in question.targets], reasons=link_words(cluster.links[0]),
        score=question.score, threshold=question.threshold, effect=question.effect,
    )


def _side(desk: Desk, entity: str, use: NameUse) -> Side:
    words = []
    reports = desk.record.reports_of(use.reports[:_SHOWN])
    for report in use.reports[:_SHOWN]:
        at = desk.named_at(report, entity)
        if at is not None and report in reports:
            cut = desk.record.words_at(report, *at, around=100)
            words.append(Words(
                claim="", report=report, outlet=reports[report]["outlet"], published=reports[report]["published"],
                before=cut["before"], exact=cut["exact"], after=cut["after"],
            ))  # fmt: skip
    return Side(id=entity, label=use.label, words=words)
