"""Nodes by number: a record written when block keys were words is brought up to date and finds the same nodes."""

import sqlite3
from pathlib import Path

from sijill.model.ids import key_number
from sijill.model.ports import Node
from sijill.record.links import RecordLinks
from sijill.record.store import Store, migrations

HASHED = f"{key_number('Shelling|p1|d7'):012x}"


def old_record(path: Path) -> None:
    with sqlite3.connect(path) as old:
        for script in migrations()[:6]:
            old.executescript(script)
        old.execute("PRAGMA user_version = 6")
        nodes = [("family", "r1", "r1", b"a"), ("family", "r2", "r2", b"b"), ("event", "e1", "r1", b"c")]
        old.executemany("INSERT INTO node (graph, id, report, body) VALUES (?, ?, ?, ?)", nodes)
        keys = [("family", "w0000002a", "r1"), ("family", "w0000002a", "r2"), ("event", HASHED, "e1")]
        old.executemany("INSERT INTO node_key (graph, key, node) VALUES (?, ?, ?)", keys)
    old.close()


def test_an_older_record_keeps_its_nodes_and_keys(tmp_path: Path) -> None:
    old_record(tmp_path / "x.db")
    with Store(tmp_path / "x.db") as store:
        links = RecordLinks(store)
        words, place = key_number("w0000002a"), key_number("Shelling|p1|d7")
        assert links.nodes("event", ["e1"]) == {"e1": Node(id="e1", report="r1", keys=(place,), body=b"c")}
        assert links.members("family", [words, place], 9) == {words: ["r1", "r2"]}
        assert links.members("event", [words, place], 9) == {place: ["e1"]}
        assert links.report_nodes("family", ["r1"]) == ["r1"]


def test_a_node_put_again_leaves_the_keys_it_had(tmp_path: Path) -> None:
    with Store(tmp_path / "x.db") as store:
        links = RecordLinks(store)
        for key in (1, 2):
            links.put_nodes("event", [Node(id="e1", report="r1", keys=(key,), body=b"")])
        assert links.members("event", [1, 2], 9) == {2: ["e1"]}
