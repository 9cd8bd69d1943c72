"""PROV-JSON: reports and claims as entities, each reading as the activity between them; the words are lost."""

import json
from pathlib import Path
from typing import Any, Final

from sijill.export.view import View

NAME: Final = "prov"
SUFFIX: Final = ".prov.json"


def write(view: View, out: Path, options: dict[str, Any]) -> None:
    """Write the lineage of every claim of the view.

    >>> from sijill.engine.trying import samples
    >>> import tempfile
    >>> from sijill.export.view import View
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write(View(samples(), place="pl-zliten"), Path(folder, "prov.json"), {})
    ...     Path(folder, "prov.json").stat().st_size > 0
    True
    """
    entities: dict[str, Any] = {}
    activities: dict[str, Any] = {}
    agents: dict[str, Any] = {}
    derived: dict[str, Any] = {}
    made: dict[str, Any] = {}
    for row in view.reports():
        entities[f"sijill:{row['id']}"] = {"prov:label": row["source"], "sijill:sha256": row["sha256"]}
    for claims in (view.record.event_claims(**view.filters), view.figures(), view.statements()):
        for row in claims:
            reading = view.record.reading(row["report"])
            agent = f"sijill:{reading.reader.version}-{reading.reader.lexicon}" if reading else "sijill:unknown"
            agents[agent] = {"prov:type": "prov:SoftwareAgent"}
            activity, claim, report = f"sijill:read-{row['report']}", f"sijill:{row['id']}", f"sijill:{row['report']}"
            activities[activity] = {"sijill:agent": agent}
            entities[claim] = {"prov:type": row["kind"], "sijill:rule": row["rule"]}
            derived[f"_:d-{row['id']}"] = {"prov:generatedEntity": claim, "prov:usedEntity": report}
            made[f"_:g-{row['id']}"] = {"prov:entity": claim, "prov:activity": activity}
    document = {
        "prefix": {"sijill": "urn:sijill:"}, "entity": entities, "activity": activities, "agent": agents,
        "wasDerivedFrom": derived, "wasGeneratedBy": made,
    }
    out.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
