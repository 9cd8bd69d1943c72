"""Parquet, one file a table in a folder, nested values flattened; needs the extra `sijill[parquet]`."""

from pathlib import Path
from typing import Any, Final

from sijill.export.cells import cell
from sijill.export.tables import COLUMNS, rows
from sijill.export.view import View

NAME: Final = "parquet"
SUFFIX: Final = ""
_NUMBERS: Final = frozenset({"value", "low", "high", "latitude", "longitude"})
_COUNTS: Final = frozenset({"start", "end", "characters"})


def write(view: View, out: Path, options: dict[str, Any]) -> None:
    """Write every table as `OUT/TABLE.parquet`."""
    import pyarrow  # optional
    import pyarrow.parquet  # optional

    out.mkdir(parents=True, exist_ok=True)
    for table, columns in COLUMNS.items():
        kinds = {name: pyarrow.float64() if name in _NUMBERS else pyarrow.int64() if name in _COUNTS
                 else pyarrow.string() for name in columns}
        flat = [{name: _typed(name, row.get(name)) for name in columns} for row in rows(view, table)]
        schema = pyarrow.schema(list(kinds.items()))
        pyarrow.parquet.write_table(pyarrow.Table.from_pylist(flat, schema=schema), out / f"{table}.parquet")


def _typed(name: str, value: Any) -> Any:
    if value is None or name in _NUMBERS or name in _COUNTS:
        return value
    shown = cell(value)
    return None if shown is None else str(shown)
