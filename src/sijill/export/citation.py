"""What an export says of itself: the query that made it, the version that wrote it, the record it is of, its hashes."""

import hashlib
import json
from pathlib import Path
from typing import Any, Final

import sijill
from sijill.export.view import View

SUFFIX: Final = ".cite.json"


def hashes(out: Path) -> dict[str, str]:
    """Return the SHA-256 of a file, or of every file of a folder by its path inside it.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "killed.csv").write_text("7")
    ...     list(hashes(Path(folder)))
    ['killed.csv']
    """
    files = sorted(file for file in out.rglob("*") if file.is_file()) if out.is_dir() else [out]
    return {
        str(file.relative_to(out)) if out.is_dir() else file.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in files
    }


def write_citation(view: View, out: Path, form: str, options: dict[str, Any]) -> Path:
    """Write what an export is, beside it, and return that file.

    >>> import tempfile
    >>> from sijill.engine.trying import samples
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     out = Path(folder, "killed.csv")
    ...     _ = out.write_text("7")
    ...     beside = write_citation(View(samples(), measure="killed"), out, "csv", {"bom": False})
    ...     beside.name, json.loads(beside.read_text("utf-8"))["query"]
    ('killed.csv.cite.json', {'measure': 'killed'})
    """
    chosen = {name: value for name, value in options.items() if value}
    told = {
        "format": form, "query": view.filters | chosen, "version": sijill.__version__,
        "record": view.record.fingerprint(), "sha256": hashes(out),
    }  # fmt: skip
    beside = out.with_name(out.name + SUFFIX)
    beside.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return beside
