"""The store: one SQLite file, its schema brought up to date by numbered migrations, every change in one transaction.

Decides how the file is opened (WAL, foreign keys, busy time), which schema versions are known, how a write fails.
What is in the tables is the business of the other modules here; SQL lives in `migrations/*.sql` and `queries/*.sql`.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Final

from sijill.record.blocks import old_packed_keys, old_stored_key
from sijill.record.precision import share_of
from sijill.record.search_numbers import search_place
from sijill.record.words import words_held

_HERE: Final = Path(__file__).parent
_BUSY_SECONDS: Final = 30.0
_CACHE_KIB: Final = 512 * 1024  # pages a writer keeps; a record of 100,000 reports is written all over
_LOG_PAGES: Final = 128_000  # 512 MB of log before it is put in its place: a page written by many batches is put once

_PUT_OFF: Final = 10_000  # rows


class RecordError(Exception):
    """A record that cannot be opened, written or upgraded; the message says why and what to do."""


@cache
def migrations() -> list[str]:
    """Return the schema changes in order; a record's `user_version` counts those it has.

    >>> len(migrations()) > 10
    True
    """
    return [path.read_text(encoding="utf-8") for path in sorted((_HERE / "migrations").glob("*.sql"))]


@cache
def query(name: str) -> str:
    """Return the SQL of `queries/NAME.sql`.

    >>> query("report_ids").startswith("SELECT")
    True
    """
    return (_HERE / "queries" / f"{name}.sql").read_text(encoding="utf-8")


class Store:
    """An open record file. Readers never wait for the writer; one writer at a time waits for the other."""

    def __init__(self, path: str | Path, *, read_only: bool = False) -> None:
        self.path = str(path)
        self._depth = 0
        self._put_off: dict[str, dict[int, Any]] = {}
        try:
            self.connection = self._open(read_only)
            self._migrate(read_only)
            self.connection.execute("PRAGMA temp_store = MEMORY")  # the undo log of a statement: a few pages
        except sqlite3.Error as error:
            raise RecordError(f"{self.path}: {error}") from error

    def _open(self, read_only: bool) -> sqlite3.Connection:
        if read_only and not Path(self.path).exists():
            raise RecordError(f"{self.path}: no such record")
        address = Path(self.path).absolute().as_uri() + ("?mode=ro" if read_only else "?mode=rwc")
        connection = sqlite3.connect(
            address, uri=True, timeout=_BUSY_SECONDS, isolation_level=None,
            check_same_thread=not read_only,  # a file is sent by one thread after the other, never by two at once
        )
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA recursive_triggers = ON")  # what a row replaces leaves the counts
        connection.create_function("rule_precision", 2, share_of, deterministic=True)
        connection.create_function("words_held", 2, words_held, deterministic=True)
        connection.create_function("search_place", 2, search_place, deterministic=True)
        if not read_only:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA secure_delete = FAST")  # pages that became free are not fetched to be emptied
            connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
            connection.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")
        return connection

    def _migrate(self, read_only: bool) -> None:
        known = migrations()
        version = self.connection.execute("PRAGMA user_version").fetchone()[0]
        if version > len(known):
            raise RecordError(
                f"{self.path}: written by a newer sijill (schema {version}, known here: {len(known)}); upgrade"
            )
        if version == len(known):
            return
        if read_only:
            raise RecordError(
                f"{self.path}: written by an older sijill (schema {version}, now {len(known)}); "
                f"`sijill reread --record {self.path}` brings it up to date"
            )
        self.connection.create_function("stored_key", 2, old_stored_key, deterministic=True)
        self.connection.create_function("packed_keys", 2, old_packed_keys, deterministic=True)
        for number, script in enumerate(known[version:], version + 1):
            self.connection.executescript(f"BEGIN;\n{script}\nPRAGMA user_version = {number};\nCOMMIT;")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep all that is written inside together: on an error nothing of it stays. May be nested.

        >>> from sijill.engine.trying import record
        >>> with record() as made, made.store.transaction():
        ...     made.store.connection.in_transaction
        True
        """
        if self._depth:
            yield
            return
        self._execute("BEGIN IMMEDIATE")
        self._depth = 1
        try:
            yield
            self._run_put_off()
            self._execute("COMMIT")
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise
        finally:
            self._depth = 0
            self._put_off.clear()

    def hold(self) -> None:
        """See the record as it is now in every question from here on, until it is closed, whoever writes to it.

        >>> from sijill.engine.trying import samples
        >>> from sijill.record.store import Store
        >>> with Store(samples().path, read_only=True) as held:
        ...     held.hold()
        ...     held.connection.in_transaction
        True
        """
        self._execute("BEGIN")
        self.run("report_count").fetchone()  # the state is that of the first question

    def put_off(self, name: str, key: int, values: Any) -> None:
        """Run the query of a name at the end of the transaction, once for each key, with the values given last.

        Keys that `NAME_there` no longer finds by then are passed over. The search index writes out what it gathered
        whenever a statement could have to be undone in part, so its words come last of all, each by a statement that
        writes one row and reads none.
        """
        self._put_off.setdefault(name, {})[key] = values
        if len(self._put_off[name]) >= _PUT_OFF:
            self._run_put_off()

    def _run_put_off(self) -> None:
        for name, rows in self._put_off.items():
            there = sorted(row[0] for row in self.run(f"{name}_there", {"keys": json.dumps(list(rows))}))
            self.run_many(name, [rows[key] for key in there])
        self._put_off.clear()

    def writes_of_others(self) -> int:
        """Return a number that is another one whenever another connection has written to the record.

        >>> from sijill.engine.trying import samples
        >>> samples().store.writes_of_others() == samples().store.writes_of_others()
        True
        """
        return int(self.connection.execute("PRAGMA data_version").fetchone()[0])

    def own_writes(self) -> int:
        """Return how many rows this connection has written."""
        return self.connection.total_changes

    def _execute(self, sql: str, values: Any = ()) -> sqlite3.Cursor:
        try:
            return self.connection.execute(sql, values)
        except sqlite3.OperationalError as error:
            raise RecordError(f"{self.path}: {error}") from error

    def run(self, name: str, values: Any = ()) -> sqlite3.Cursor:
        """Run the query of a name with its values."""
        return self._execute(query(name), values)

    def select(self, sql: str, values: Any = ()) -> sqlite3.Cursor:
        """Run a query put together by `filters`.

        >>> from sijill.engine.trying import samples
        >>> samples().store.select("SELECT count(*) FROM report").fetchone()[0]
        18
        """
        return self._execute(sql, values)

    def run_many(self, name: str, rows: Any) -> None:
        """Run the query of a name once for each row of values.

        Raises RecordError where the file cannot be written.
        """
        try:
            self.connection.executemany(query(name), rows)
        except sqlite3.OperationalError as error:
            raise RecordError(f"{self.path}: {error}") from error

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
