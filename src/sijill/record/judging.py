"""Judging: how the persons of each reading stand, kept beside it, and which readings nobody judged by today's rules."""

import msgspec

from sijill.model import Reading
from sijill.record.standing import RULES, standings
from sijill.record.store import Store


def put_standings(store: Store, reading: Reading, text: str) -> None:
    """Keep how the persons of a report stand, in the place of what was kept."""
    report = reading.report.id
    with store.transaction():
        store.run("standings_drop", {"report": report})
        store.run_many("standing_put", [msgspec.to_builtins(s) | {"report": report} for s in standings(reading, text)])
        store.run("reading_judged", {"report": report, "rules": RULES})


def unjudged(store: Store) -> list[str]:
    """Return the reports whose persons were not judged by the rules of today.

    >>> from sijill.engine.trying import samples
    >>> unjudged(samples().store)
    []
    """
    return [row["report"] for row in store.run("readings_unjudged", {"rules": RULES})]
