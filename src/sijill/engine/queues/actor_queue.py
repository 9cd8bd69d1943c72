"""Same actor? Spellings that may be one name nobody registered, as `linking.names` proposes them."""

import json
from collections.abc import Iterator
from typing import Final

from sijill.engine.queues.desk import Desk
from sijill.engine.queues.item import Item, Side, Words, item_id
from sijill.languages.spelling import fold
from sijill.linking.names import NameUse, proposals
from sijill.linking.weights import link_words, weight
from sijill.record.standing import UNREGISTERED

NAME: Final = "actor"
ANSWERS: Final = {"same": "same", "different": "different", "unsure": "unsure"}
_SHOWN: Final = 3


def items(desk: Desk) -> Iterator[Item]:
    """Yield the questions; what rides on one is how many reports name either."""
    uses = {use.name: (entity, use) for entity, use in _uses(desk)}
    for cluster in proposals(use for _, use in uses.values()):
        held = [uses[name] for name in cluster.names if name in uses]
        if len(held) != 2:
            continue
        held.sort(key=lambda pair: (-len(pair[1].reports), pair[0]))
        sides = [_side(desk, entity, use) for entity, use in held]
        if not any(desk.record.hides(side.label) or desk.record.hides(side.id) for side in sides):
            yield Item(
                id=item_id(NAME, (entity for entity, _ in held)), queue=NAME, targets=[entity for entity, _ in held],
                sides=sides, reasons=link_words(cluster.links[0]), score=cluster.links[0].score,
                threshold=weight("name.threshold"), effect=float(min(len(use.reports) for _, use in held)),
            )


def _uses(desk: Desk) -> Iterator[tuple[str, NameUse]]:
    company = {row["report"]: frozenset(json.loads(row["entities"])) for row in desk.store.run("name_company")}
    for row in desk.store.run("name_uses"):
        entity, reports = row["entity"], tuple(json.loads(row["reports"]))
        name = entity.removeprefix(UNREGISTERED)
        around = frozenset().union(*(company[report] for report in reports)) - {entity}
        kind = "person" if entity.startswith(UNREGISTERED) else "actor"
        yield entity, NameUse(kind, fold(name), row["label"], None, reports, around)


def _side(desk: Desk, entity: str, use: NameUse) -> Side:
    words = []
    for identity in use.reports[:_SHOWN]:
        report, reading = desk.record.report(identity), desk.record.reading(identity)
        spans = [m for m in reading.mentions if getattr(m, "entity", None) == entity] if reading else []
        if report is not None and spans:
            start, end = spans[0].start, spans[0].end
            words.append(Words(
                claim="", report=report.id, outlet=report.outlet, published=report.published,
                before=report.text[max(0, start - 100) : start], exact=report.text[start:end],
                after=report.text[end : end + 100],
            ))  # fmt: skip
    return Side(id=entity, label=use.label, words=words)
