"""A copy of a record that is whole, taken while others write.

SQLite's own backup copies the pages as one reader sees them: what a writer has not confirmed is not in the copy. The
copy stands beside its place until it is whole.
"""

import sqlite3
from pathlib import Path

from sijill.record.store import RecordError, Store


def back_up(store: Store, to: str | Path) -> None:
    """Write a copy of a record to a file that is not there yet. Raises RecordError.

    >>> from sijill.engine.trying import samples
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     back_up(samples().store, Path(folder, "copy.db"))
    ...     Path(folder, "copy.db").exists()
    True
    """
    place = Path(to)
    if place.exists():
        raise RecordError(f"{place}: is there already; a backup writes over nothing")
    part = place.with_name(f".part-{place.name}")
    part.unlink(missing_ok=True)
    try:
        copy = sqlite3.connect(part)
        with copy:
            store.connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
        copy.close()
    except sqlite3.Error as error:
        part.unlink(missing_ok=True)
        raise RecordError(f"{place}: {error}") from error
    part.replace(place)
