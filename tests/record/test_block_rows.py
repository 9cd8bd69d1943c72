"""Rows that come many at once are found before and after they are gathered, and forgotten wherever they are."""

from pathlib import Path

from sijill.record.block_rows import drop_rows, gather, put_rows
from sijill.record.store import Store


def found(store: Store) -> dict[int, str]:
    return dict(store.run("key_members", {"keys": "[1, 2]", "limit": 9}).fetchall())


def at_rest(store: Store) -> list[tuple[int, int]]:
    return [tuple(row) for row in store.select("SELECT key, node FROM block ORDER BY 1, 2")]


def test_many_rows_are_gathered_first_and_found_all_the_while(tmp_path: Path) -> None:
    with Store(tmp_path / "x.db") as store:
        put_rows(store, [(1, 1)], many=2)
        put_rows(store, [(1, 2), (2, 2)], many=2)
        assert at_rest(store) == [(1, 1)]
        assert found(store) == {1: "1,2", 2: "2"}
        gather(store)
        assert at_rest(store) == [(1, 1), (1, 2), (2, 2)]
        assert found(store) == {1: "1,2", 2: "2"}


def test_enough_rows_are_put_in_their_place(tmp_path: Path) -> None:
    with Store(tmp_path / "x.db") as store:
        for number in (1, 2):
            put_rows(store, [(1, number), (2, number)], many=2, enough=4)
        assert at_rest(store) == [(1, 1), (1, 2), (2, 1), (2, 2)]


def test_rows_are_forgotten_before_and_after_they_are_gathered(tmp_path: Path) -> None:
    with Store(tmp_path / "x.db") as store:
        put_rows(store, [(1, 1), (2, 1)], many=2)
        gather(store)
        put_rows(store, [(1, 2), (2, 2)], many=2)
        drop_rows(store, [(1, 1), (2, 2)])
        assert found(store) == {1: "2", 2: "1"}
