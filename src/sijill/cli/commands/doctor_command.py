"""Say what this installation has and lacks: versions, search index, language knowledge, optional parts."""

import importlib.util
import platform
import sqlite3

OPTIONAL = {"pyarrow": "export parquet", "daft": "--engine daft", "pycrfsuite": "the trained tagger"}


def command() -> None:
    """Say what this installation has and lacks: versions, search index, language knowledge, optional parts.

    $ sijill doctor
    """
    from sijill.reading.compiled import how_it_runs
    from sijill.reading.knowledge import arabic_knowledge
    from sijill.record.store import migrations

    reader = arabic_knowledge().reader
    print(f"sijill       {reader.version}, language knowledge {reader.lexicon}, record schema {len(migrations())}")
    print(f"reading      {how_it_runs()}")
    print(f"python       {platform.python_version()} on {platform.system()} {platform.machine()}")
    print(f"sqlite       {sqlite3.sqlite_version}, full-text search {'yes' if _has_fts5() else 'NO: search will fail'}")
    for name, use in OPTIONAL.items():
        print(f"{name:12} {'yes' if importlib.util.find_spec(name) else 'no'} ({use})")


def _has_fts5() -> bool:
    with sqlite3.connect(":memory:") as connection:
        options = {row[0] for row in connection.execute("PRAGMA compile_options")}
    return "ENABLE_FTS5" in options
