"""What linking asks of a record with every batch is found by indexes: no query goes through a table that grows."""

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

import sijill.record
from sijill.record.store import Store, query

HERE = Path(sijill.record.__file__).parent
ASKING = ("links", "nodes", "block_rows", "settling", "reports", "judging")  # modules that work batch by batch
NAMED = r'(?:run|run_many)\(\s*"([a-z_]+)"|"([a-z_]+_drop[a-z_]*)"'
TABLES = "link|cluster|cluster_member|node|block|claim|happening|near|doubt|toll|report|reading|party|name_use"
GROWING = rf"SCAN (?:{TABLES})\b"
WHOLE = {"clusters_all", "readings_unjudged"}  # asked once, for everything


def asked() -> list[str]:
    found = {
        run or drop for module in ASKING
        for run, drop in re.findall(NAMED, (HERE / f"{module}.py").read_text("utf-8"))
    }
    return sorted(found - WHOLE)


def plan(store: Store, sql: str) -> list[str]:
    values: Any = defaultdict(lambda: None) if ":" in sql else (None,) * sql.count("?")
    return [row["detail"] for row in store.connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(tmp_path_factory.mktemp("plans") / "x.db")


@pytest.mark.parametrize("name", asked())
def test_no_query_of_a_batch_goes_through_a_whole_table(name: str, store: Store) -> None:
    assert [line for line in plan(store, query(name)) if re.match(GROWING, line)] == []


def test_a_plan_that_goes_through_a_table_is_told_from_one_that_does_not(store: Store) -> None:
    [line] = plan(store, "SELECT body FROM link WHERE body = ?")
    assert re.match(GROWING, line)
    assert {"links_get", "clusters_gone", "key_members", "nodes_get", "doubt_drop"} <= set(asked())
