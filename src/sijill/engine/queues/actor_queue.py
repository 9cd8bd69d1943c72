"""Same actor? Spellings that may be one name nobody registered, as `linking.names` proposes them.

Those that most reports name are asked, up to a number. Whom a name is met with is taken from its first reports, so that
a name of thousands costs no more than one of dozens.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from sijill.engine.queues.desk import Desk
from sijill.engine.queues.item import Item, Question, Row, Side, Words, item_id
from sijill.languages.spelling import fold
from sijill.linking.names import NameUse, alike, proposed
from sijill.linking.weights import link_words, weight
from sijill.record.standing import UNREGISTERED

NAME: Final = "actor"
ANSWERS: Final = {"same": "same", "different": "different", "unsure": "unsure"}
_SHOWN: Final = 3
_MOST: Final = 500  # questions
_AT_ONCE: Final = 200  # pairs whose uses are looked up together
_COMPANY: Final = 12  # reports of a name whose other names are asked


def questions(desk: Desk) -> Iterator[Question]:
    """Yield the questions whose names may be seen; what rides on one is how many reports name either.

    >>> from sijill.engine.trying import record
    >>> with record("وصل العميد سالم الورفلي إلى سرت.", "غادر العميد سالم الورفيلي سرت.") as made:
    ...     [question.targets for question in questions(Desk(made))]
    [('person:سالم الورفلي', 'person:سالم الورفيلي')]
    """
    most = desk.with_answered(_MOST)
    found = desk.of_reports(f"{NAME} {most}", lambda: list(islice(_proposed(desk), most)))
    hidden = desk.record.hidden(name for asked, labels in found for name in (*labels, *asked.targets))
    yield from (asked for asked, labels in found if hidden.isdisjoint((*labels, *asked.targets)))


def _proposed(desk: Desk) -> Iterator[tuple[Question, tuple[str, str]]]:
    """Yield the questions with the labels of both names, those that most reports name first."""
    reports = {row["entity"]: row["reports"] for row in desk.store.run("names_unregistered")}
    named = {fold(entity.removeprefix(UNREGISTERED)): entity for entity in reports}
    pairs = [(named[a], named[b]) for _, a, b in alike((_kind(entity), name) for name, entity in named.items())]
    pairs.sort(key=lambda pair: (-min(reports[pair[0]], reports[pair[1]]), pair))
    for start in range(0, len(pairs), _AT_ONCE):
        some = pairs[start : start + _AT_ONCE]
        uses = _uses(desk, [entity for pair in some for entity in pair])
        yield from (asked for first, second in some if (asked := _asked(uses, first, second)) is not None)


def _asked(uses: dict[str, NameUse], first: str, second: str) -> tuple[Question, tuple[str, str]] | None:
    """Return the question about two names with their labels, null where too much speaks against it."""
    cluster = proposed(uses[first], uses[second])
    if cluster is None:
        return None
    one, other = sorted((first, second), key=lambda entity: (-len(uses[entity].reports), entity))
    asked = Question(
        queue=NAME, id=item_id(NAME, (one, other)), targets=(one, other), score=cluster.links[0].score,
        link=cluster.links[0], threshold=weight("name.threshold"), effect=float(len(uses[other].reports)),
    )
    return asked, (uses[one].label, uses[other].label)


def _kind(entity: str) -> str:
    return "person" if entity.startswith(UNREGISTERED) else "actor"


def _uses(desk: Desk, entities: list[str]) -> dict[str, NameUse]:
    """Return how names are used: in which reports, and who else is in these."""
    rows: dict[str, list[Row]] = {}
    for row in desk.asked("name_uses", entities):
        rows.setdefault(row["entity"], []).append(dict(row))
    beside: dict[str, set[str]] = {}
    for row in desk.asked("name_company", (row["report"] for some in rows.values() for row in some[:_COMPANY])):
        beside.setdefault(row["report"], set()).add(row["entity"])
    return {
        entity: NameUse(
            _kind(entity), fold(entity.removeprefix(UNREGISTERED)), min(row["label"] for row in some), None,
            tuple(row["report"] for row in some),
            frozenset().union(*(beside[row["report"]] for row in some[:_COMPANY])) - {entity},
        )
        for entity, some in rows.items()
    }


def item(desk: Desk, question: Question) -> Item | None:
    """Return a question with the first words of each name as its sides.

    >>> from sijill.engine.trying import record
    >>> with record("وصل العميد سالم الورفلي إلى سرت.", "غادر العميد سالم الورفيلي سرت.") as made:
    ...     desk = Desk(made)
    ...     [side.words[0].exact for question in questions(desk) for side in item(desk, question).sides]
    ['سالم الورفلي', 'سالم الورفيلي']
    """
    rows: dict[str, list[Row]] = {entity: [] for entity in question.targets}
    for row in desk.asked("name_uses", question.targets):
        rows[row["entity"]].append(row)
    if question.link is None or not all(rows.values()):
        return None
    return Item(
        id=question.id, queue=NAME, targets=list(question.targets),
        sides=[_side(desk, entity, some) for entity, some in rows.items()], reasons=link_words(question.link),
        score=question.score, threshold=question.threshold, effect=question.effect,
    )


def _side(desk: Desk, entity: str, rows: list[Row]) -> Side:
    first = [row["report"] for row in rows[:_SHOWN]]
    reports = desk.record.reports_of(first)
    words = []
    for report in first:
        at = desk.named_at(report, entity)
        if at is not None and report in reports:
            cut = desk.record.words_at(report, *at, around=100)
            words.append(Words(
                claim="", report=report, outlet=reports[report]["outlet"], published=reports[report]["published"],
                before=cut["before"], exact=cut["exact"], after=cut["after"],
            ))  # fmt: skip
    return Side(id=entity, label=min(row["label"] for row in rows), words=words)
