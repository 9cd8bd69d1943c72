"""Data Package 2: a folder of CSV tables with `datapackage.json`: schema, keys, hashes, query and version."""

import hashlib
import json
from pathlib import Path
from typing import Any, Final

from sijill import __version__
from sijill.export.cells import write_csv
from sijill.export.tables import COLUMNS, rows
from sijill.export.view import View

NAME: Final = "datapackage"
SUFFIX: Final = ""
_NUMBERS: Final = frozenset({"value", "low", "high", "latitude", "longitude"})
_FOREIGN: Final = {"figures": ("report", "reports"), "statements": ("report", "reports")}


def _resource(table: str, path: Path) -> dict[str, Any]:
    fields = [{"name": name, "type": "number" if name in _NUMBERS else "string"} for name in COLUMNS[table]]
    schema: dict[str, Any] = {"fields": fields, "primaryKey": ["id"]}
    if table in _FOREIGN:
        column, other = _FOREIGN[table]
        schema["foreignKeys"] = [{"fields": [column], "reference": {"resource": other, "fields": ["id"]}}]
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return {
        "name": table, "type": "table", "path": path.name, "format": "csv", "mediatype": "text/csv",
        "encoding": "utf-8", "hash": f"sha256:{digest}", "schema": schema,
    }


def write(view: View, out: Path, options: dict[str, Any]) -> None:
    """Write every table and the description of the whole.

    >>> from sijill.engine.trying import samples
    >>> import tempfile
    >>> from sijill.export.view import View
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write(View(samples(), place="pl-zliten"), Path(folder), {})
    ...     Path(folder, "datapackage.json").exists()
    True
    """
    out.mkdir(parents=True, exist_ok=True)
    resources = []
    for table, columns in COLUMNS.items():
        path = out / f"{table}.csv"
        write_csv(path, columns, rows(view, table))
        resources.append(_resource(table, path))
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "sijill-record",
        "version": __version__, "filters": view.filters, "resources": resources,
    }
    (out / "datapackage.json").write_text(json.dumps(package, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
