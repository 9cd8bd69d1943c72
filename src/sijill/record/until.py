"""Until a day: a record file that holds only the reports of another published by then, with their claims and decisions.

Decides which rows were there by a day: those of a dated report, and every decision. What linking makes of them is
made anew by `engine`, so those tables (link, mark, cluster, cluster_member) stay empty here.
"""

from pathlib import Path

from sijill.record.store import Store, query


def copy_until(whole: str, day: str, target: Store) -> None:
    """Copy into an empty record what the record of a path held by an ISO day."""
    address = Path(whole).absolute().as_uri() + "?mode=ro"
    target.run("until_attach", {"whole": address})
    with target.transaction():
        for statement in query("until").split(";\n"):
            target.select(statement, {"day": day})
    target.run("until_detach")
