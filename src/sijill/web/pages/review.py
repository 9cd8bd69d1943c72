"""What linking and reading are unsure of: queues of questions with both sides' words and reasons, rulings in bulk."""

from functools import partial
from typing import Any, Final

import msgspec

from sijill.engine.review import after, cursor_of, queue_modules, shown, waiting
from sijill.engine.targets import KINDS
from sijill.model import codes
from sijill.model.decisions import standing
from sijill.web.bulk import FILTERS as NARROWING
from sijill.web.bulk import described, found
from sijill.web.kept import kept
from sijill.web.page import Answer, Ask, BadRequestError
from sijill.web.wording import Wording

PATH: Final = "/review"
NAV: Final = (8.5, "nav_review")
FILTERS: Final = ("queue", "kind", *NARROWING, "after")
KEYS: Final = {"same": "x", "different": "n", "unsure": "u", "place": "p"}
_SHOWN: Final = 10


def _bulk(ask: Ask) -> dict[str, Any] | None:
    """Return what a query finds to be ruled on together, null when none is asked."""
    kind = ask.query.get("kind")
    if kind is None:
        return None
    if kind not in KINDS:
        raise BadRequestError(f"kind: {', '.join(KINDS)}")
    filters = {name: ask.query[name] for name in NARROWING if ask.query.get(name)}
    asked = f"found {kind} {sorted(filters.items())}"
    ids, more = kept(ask.record, asked, lambda: found(ask.record, kind, filters)) if filters else ([], False)
    shown = ask.record.claims(ids[:_SHOWN]) if kind != "reports" else {}
    actions = ["remove"] if kind == "reports" else ["confirm", "reject"]
    return {"kind": kind, "filters": filters, "found": len(ids), "more": more, "where": described(filters),
            "shown": list(shown.values()), "actions": actions}  # fmt: skip


def page(ask: Ask) -> Answer:
    """Return the queues with what waits in each, the questions of one, and what a query finds.

    Raises BadRequestError for a queue there is none of.

    >>> from sijill.web.trying import seen
    >>> seen("/review.json?queue=contradiction")["queue"]
    'contradiction'
    """
    modules = queue_modules()
    asked = kept(ask.record, "waiting", partial(waiting, ask.record))
    queue = ask.query.get("queue") or next((name for name, some in asked.items() if some), next(iter(modules)))
    if queue not in modules:
        raise BadRequestError(f"queue: {', '.join(modules)}")
    limit = ask.limit() if ask.query.get("limit") else _SHOWN
    rest = after(asked[queue], ask.query.get("after"))
    counts = {name: len(some) for name, some in asked.items()}
    items = msgspec.to_builtins(shown(ask.record, rest[:limit]))
    data = {"queues": counts, "queue": queue, "items": items, "bulk": _bulk(ask)}
    say = Wording(ask.language)
    held = [one for one in standing(ask.record.decisions()) if one.who == ask.who]
    view = {
        "answers": modules[queue].ANSWERS, "keys": KEYS, "last": held[-1] if held else None, "narrowing": NARROWING,
        "kinds": list(KINDS),
        "options": {
            "measure": [(code, say.code("measure", code)) for code in codes.MEASURES],
            "type": [(code, say.code("type", code)) for code in codes.SUB_EVENTS],
            "realis": [(code, say.code("realis", code)) for code in codes.REALIS],
        },
    }  # fmt: skip
    following = cursor_of(rest[limit - 1]) if len(rest) > limit else None
    return Answer("review.html", "nav_review", data, next=following, view=view)
