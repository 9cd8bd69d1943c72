"""What a reviewer is asked: a question as it is counted, and as it is shown with the evidence of every side."""

from collections.abc import Iterable
from typing import Any

import msgspec

from sijill.model import Link
from sijill.model.ids import digest

Row = dict[str, Any]


class Question(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A question before its words are looked up: all that counting and putting in order need of it."""

    id: str
    queue: str
    targets: tuple[str, ...]
    effect: float = 0.0
    score: float | None = None
    threshold: float | None = None
    link: Link | None = None  # where it was weighed for the question
    about: str | None = None  # the finding, the rule or whatever else its queue needs to show it


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """The exact words of a claim between those around them, and where they were printed."""

    claim: str
    report: str
    outlet: str | None
    published: str | None
    before: str
    exact: str
    after: str


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One side of a question: its id, what it is called, what is counted on it, the words it rests on."""

    id: str
    label: str
    toll: float | None = None
    words: list[Words] = []


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One question of a queue. `targets` are what `same` and `different` name; `effect` how many people ride on it.

    `score` and `threshold` say how sure linking is (null where nothing was scored); `reasons` why, in `en` and `ar`.
    """

    id: str
    queue: str
    targets: list[str]
    sides: list[Side]
    reasons: dict[str, list[str]]
    score: float | None = None
    threshold: float | None = None
    effect: float = 0.0
    note: str | None = None


def item_id(queue: str, targets: Iterable[str]) -> str:
    """Return the id of a question: the same question has the same id in every session.

    >>> item_id("event", ["e2", "e1"]) == item_id("event", ["e1", "e2"])
    True
    """
    return "q" + digest([queue, *sorted(targets)], length=12)
