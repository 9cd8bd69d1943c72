"""What changed in the record between two days: added, changed, withdrawn, for those who keep a copy of it."""

from typing import Final

from sijill.web.feed import Entry
from sijill.web.page import Answer, Ask, Row
from sijill.web.wording import Wording

PATH: Final = "/changes"
FILTERS: Final = ("from", "to")
COLUMNS: Final = ("operation", "change", "kind", "id", "before", "after")
OPERATIONS: Final = {"added": "ADD", "changed": "MOD", "withdrawn": "DEL"}
_ROOTS: Final = {"event": "/events", "series": "/figures", "family": "/families"}


def last_step(ask: Ask) -> dict[str, str]:
    """Return the last day of publication and the one before it: what a feed tells when no day is asked for.

    >>> from sijill.web.trying import ask
    >>> last_step(ask())
    {'from': '2016-12-20', 'to': '2020-01-07'}
    """
    days = [day for day, _ in ask.record.days()][-2:]
    return {"from": days[0], "to": days[-1]} if len(days) == 2 else {}


def _path_of(row: Row) -> str:
    """Return where the changed thing is shown."""
    body = row["after"] or row["before"]
    if row["kind"] in _ROOTS:
        return f"{_ROOTS[row['kind']]}/{body.get('code') or row['id']}"
    return f"/findings#{row['id']}" if row["kind"] == "finding" else "/statements"


def _entry(row: Row, day: str, say: Wording) -> Entry:
    """Return a change as an entry of the feed."""
    body = row["after"] or row["before"]
    told = {
        "event": lambda: say.code("type", body["type"]),
        "series": lambda: f"{say.code('measure', body['measure'])}: {say.bounds(body['low'], body['high'])}",
        "finding": lambda: f"{say.code('relation', body['relation'])}, {say.code('about', body['about'])}",
    }
    words = body["reason"].get(say.language, "") if row["kind"] == "finding" else body.get("code") or row["id"]
    what = told.get(row["kind"], lambda: row["id"])()
    title = f"{row['operation']} {say('kind_' + row['kind'])}: {what}"
    return Entry(f"urn:sijill:{row['kind']}:{row['id']}:{row['operation']}:{day}", title, day, _path_of(row),
                 row["operation"], words)  # fmt: skip


def page(ask: Ask) -> Answer:
    """Return the changes between `from` and `to`; without a day the page lists nothing, the feed the last step.

    >>> from sijill.web.trying import seen
    >>> {row["change"] for row in seen("/changes.json?from=2016-05-18&to=2016-05-20")}
    {'added'}
    """
    asked = ask.filters()
    days = asked or (last_step(ask) if ask.form == ".atom" else {})
    found = ask.record.diff(limit=ask.limit(), **days) if days else []
    rows = [{"operation": OPERATIONS[row["change"]], **row} for row in found]
    known = ask.record.days()
    day = days.get("to") or ask.as_of or (known[-1][0] if known else "1970-01-01")
    say = Wording(ask.language)
    feed = [_entry(row, day, say) for row in rows]
    return Answer("changes.html", "nav_changes", rows=rows, columns=COLUMNS, feed=feed,
                  view={"asked": bool(asked), "path_of": _path_of, "day": day})  # fmt: skip
