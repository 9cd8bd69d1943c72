from pathlib import Path

import pytest

import sijill.record.store
from sijill.record.store import Store


def test_migrations_are_numbered_one_by_one() -> None:
    folder = Path(sijill.record.store.__file__).parent / "migrations"
    numbers = sorted(int(path.name[:4]) for path in folder.glob("*.sql"))
    assert numbers == list(range(1, len(numbers) + 1))


def indexed(store: Store) -> list[tuple[int, str]]:
    return [tuple(row) for row in store.select("SELECT rowid, words FROM search ORDER BY rowid")]


def item(store: Store, words: str, number: int = 1) -> None:
    store.run("search_put", {"number": number, "kind": "statement", "owner": "s1", "report": "r1"})
    store.put_off("search_words", number, {"number": number, "words": words})


def test_what_is_put_off_is_written_with_the_transaction_and_never_without(tmp_path: Path) -> None:
    with Store(tmp_path / "x.db") as store:
        with store.transaction():
            item(store, "قصف")
            assert indexed(store) == []
        assert indexed(store) == [(1, "قصف")]
        with pytest.raises(ZeroDivisionError), store.transaction():
            item(store, "هدنة", 2)
            raise ZeroDivisionError
        with store.transaction():
            item(store, "كمين", 2)
        assert indexed(store) == [(1, "قصف"), (2, "كمين")]


def test_words_of_what_was_dropped_in_the_same_transaction_are_not_written(tmp_path: Path) -> None:
    with Store(tmp_path / "x.db") as store:
        with store.transaction():
            item(store, "قصف")
            store.run("search_drop_statements", {"report": "r1"})
        assert indexed(store) == []
        with store.transaction():
            item(store, "قصف")
            store.run("search_drop_statements", {"report": "r1"})
            item(store, "هدنة")  # under the number that became free
        assert indexed(store) == [(1, "هدنة")]
