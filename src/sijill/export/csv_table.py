"""CSV of one table (`what`: events, figures, statements, reports, findings, families); nested values are flattened."""

from pathlib import Path
from typing import Any, Final

from sijill.export.cells import write_csv
from sijill.export.tables import COLUMNS, rows
from sijill.export.view import View

NAME: Final = "csv"
SUFFIX: Final = ".csv"


def write(view: View, out: Path, options: dict[str, Any]) -> None:
    """Write the table `options["what"]` (figures when none is named).

    >>> from sijill.engine.trying import samples
    >>> import tempfile
    >>> from sijill.export.view import View
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write(View(samples(), place="pl-zliten"), Path(folder, "events.csv"), {"what": "events"})
    ...     Path(folder, "events.csv").read_text("utf-8-sig").count("Zliten") > 0
    True
    """
    table = options.get("what") or "figures"
    write_csv(out, COLUMNS[table], rows(view, table), bom=bool(options.get("bom")))
