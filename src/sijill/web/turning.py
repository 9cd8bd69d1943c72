"""The same thing on another day: an event, series or family whose address changed is followed by its claims.

An event's code comes from the claim seen first, so it seldom changes; when it does, the one that holds most of its
claims on the day asked for is the one meant.
"""

from collections import Counter
from typing import Final
from urllib.parse import parse_qs, urlsplit

from sijill.engine.opened import Row
from sijill.engine.record import Record
from sijill.web.page import BadRequestError, iso_day

KINDS: Final = {"events": "event", "figures": "series", "families": "family"}


def _found(record: Record, kind: str, identity: str) -> Row | None:
    return record.event(identity) if kind == "event" else record.cluster(kind, identity)


def elsewhere(then: Record, others: list[Record], path: str) -> str | None:
    """Return the path under which `then` holds what one of the other records holds under a path, null if none does.

    >>> from sijill.engine.trying import samples
    >>> event = next(samples().events())
    >>> elsewhere(samples(), [samples()], f"/events/{event['code']}") == f"/events/{event['code']}"
    True
    """
    root, _, identity = path.strip("/").partition("/")
    kind = KINDS.get(root)
    known = next((row for other in others if kind and (row := _found(other, kind, identity))), None)
    if kind is None or known is None:
        return None
    held = then.clusters_with(kind, known["claims"] if kind != "family" else known["reports"])
    counted = Counter(row["id"] for rows in held.values() for row in rows)
    rows = {row["id"]: row for some in held.values() for row in some}
    if not counted:
        return None
    most = min(counted, key=lambda one: (-counted[one], one))
    return f"/{root}/{rows[most].get('code') or most}"


def day_before(referrer: str) -> str | None:
    """Return the day the page a reader comes from was turned back to.

    >>> day_before("http://127.0.0.1:8470/events/SIR-1?as_of=2016-05-20")
    '2016-05-20'
    """
    days = parse_qs(urlsplit(referrer).query).get("as_of")
    try:
        return iso_day(days[0]) if days else None
    except BadRequestError:
        return None
