"""JSONL, lossless: reports with their readings, decisions, what linking made of them; `sijill import` reads it back.

The first line says how many names are withheld; a file with any is no copy of the record, and import refuses it.
Removed reports are in it when the record is internal, so that the decision that removed them can be taken back.
"""

from pathlib import Path
from typing import Any, Final

import msgspec

from sijill.export.view import View

NAME: Final = "jsonl"
SUFFIX: Final = ".jsonl"
SCHEMA: Final = "sijill.export/1"


def write(view: View, out: Path, options: dict[str, Any]) -> None:
    """Write the view to a file, one object a line: {"report", "reading"}, {"decision"}, {"event"}, … .

    >>> from sijill.engine.trying import record
    >>> import tempfile
    >>> from sijill.export.view import View
    >>> with record("قصف الجيش مستشفى في سرت.") as made, tempfile.TemporaryDirectory() as folder:
    ...     write(View(made), Path(folder, "all.jsonl"), {})
    ...     len(Path(folder, "all.jsonl").read_text("utf-8").splitlines()) > 1
    True
    """
    encode = msgspec.json.encode
    with out.open("wb") as file:
        head = {"schema": SCHEMA, "filters": view.filters, "withheld": view.record.hidden_names}
        file.write(encode(head) + b"\n")
        for row in view.reports():
            line = {"report": view.record.report(row["id"]), "reading": view.record.reading(row["id"])}
            file.write(encode(line) + b"\n")
        for report, reading in view.record.removed() if not view.filters else ():
            file.write(encode({"report": report, "reading": reading}) + b"\n")
        for decision in view.record.decisions():
            file.write(encode({"decision": decision}) + b"\n")
        for kind in ("events", "series", "findings", "families"):
            for row in view.table(kind):
                file.write(encode({kind: row}) + b"\n")
