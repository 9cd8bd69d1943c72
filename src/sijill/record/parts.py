"""Parts: a record file that holds only some reports of another, with their claims, and all decisions.

Decides which rows belong to a report. What linking makes of them is made anew by `engine`, so those tables (link, mark,
cluster, cluster_member, happening, control) stay empty here, as does what holds reports taken out by a decision.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from sijill.record.store import Store, query


def copy_reports(whole: str, reports: Iterable[str], target: Store) -> None:
    """Copy into an empty record what the record of a path holds of these reports."""
    address = Path(whole).absolute().as_uri() + "?mode=ro"
    named = json.dumps(sorted(set(reports)))
    target.run("part_attach", {"whole": address})
    with target.transaction():
        for statement in query("part").split(";\n"):
            target.select(statement, {"reports": named} if ":reports" in statement else {})
    target.run("part_detach")
