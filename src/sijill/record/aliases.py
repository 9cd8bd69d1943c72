"""Aliases of events: every id and code an event could have, by the claim it is made from, kept for ever.

Events are called after the claim seen first; when events merge, split or lose that claim, the old name leads to the
event its claim is part of now.
"""

from collections.abc import Iterable, Mapping

from sijill.record.store import Store


def put_aliases(store: Store, names: Mapping[str, Iterable[str]]) -> None:
    """Keep the names (`names`: claim -> aliases) of event claims; those kept stay."""
    store.run_many("alias_put", [{"alias": alias, "claim": claim} for claim, some in names.items() for alias in some])


def claims_behind(store: Store, name: str) -> list[str]:
    """Return the claims whose event was ever called by an id or a code.

    >>> from sijill.engine.trying import record
    >>> with record("قصف الجيش مستشفى في سرت.") as made:
    ...     [event] = made.events()
    ...     claims_behind(made.store, event["code"]) == event["claims"]
    True
    """
    alias = name.rpartition("-")[2] if "-" in name else name
    return [row["claim"] for row in store.run("alias_get", {"alias": alias})]
