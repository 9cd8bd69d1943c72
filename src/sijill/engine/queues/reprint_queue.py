"""Reprint? Reports that share nearly enough, or hardly enough, of their wording to be copies of one text."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

import msgspec

from sijill.engine.queues.desk import Desk
from sijill.engine.queues.item import Item, Side, Words, item_id
from sijill.linking.near import near_misses
from sijill.linking.weights import link_words, weight
from sijill.model import Link

NAME: Final = "reprint"
ANSWERS: Final = {"same": "same", "different": "different", "unsure": "unsure"}
_GRAPH: Final = "family"
_WEAK: Final = 1.0
_LOOKED_AT: Final = 400  # reports, the newest first
_SHOWN: Final = 400  # characters of the opening
_LINK = msgspec.json.Decoder(Link)


def items(desk: Desk) -> Iterator[Item]:
    """Yield the questions, each pair of reports once."""
    most = weight("family.threshold") + _WEAK
    weak = [_LINK.decode(row["body"]) for row in desk.store.run("links_undecided", {"graph": _GRAPH, "most": most})]
    newest = [row["id"] for row in desk.record.newest_reports(limit=_LOOKED_AT)]
    for link in chain(weak, near_misses(desk.links, "family", newest)):
        sides = [side for side in (_side(desk, report) for report in (link.left, link.right)) if side]
        if len(sides) == 2:
            yield Item(
                id=item_id(NAME, (link.left, link.right)), queue=NAME, targets=[link.left, link.right], sides=sides,
                reasons=link_words(link), score=link.score, threshold=weight("family.threshold"), effect=1.0,
            )


def _side(desk: Desk, identity: str) -> Side | None:
    report = desk.record.report(identity)
    if report is None:
        return None
    opening = Words(
        claim="", report=report.id, outlet=report.outlet, published=report.published, before="",
        exact=report.text[:_SHOWN], after=report.text[_SHOWN : _SHOWN + 1] and "…",
    )  # fmt: skip
    label = " · ".join(part for part in (report.outlet, report.published, report.title) if part)
    return Side(id=report.id, label=label or report.source, words=[opening])
