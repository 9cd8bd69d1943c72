from pathlib import Path

import pytest

from sijill.languages.kept import kept


@pytest.fixture
def made() -> list[int]:
    return []


def keep(folder: Path, source: Path, made: list[int]) -> list[str]:
    def make() -> list[str]:
        made.append(1)
        return source.read_text("utf-8").split()

    return kept("words", list[str], [source], make, folder)


def test_what_is_kept_is_made_anew_only_when_a_source_changes(tmp_path: Path, made: list[int]) -> None:
    source, folder = tmp_path / "words.tsv", tmp_path / "kept"
    source.write_text("سرت درنة", "utf-8")
    assert [keep(folder, source, made) for _ in range(2)] == [["سرت", "درنة"]] * 2
    assert len(made) == 1
    source.write_text("سرت سبها", "utf-8")
    assert keep(folder, source, made) == ["سرت", "سبها"]
    assert len(made) == 2
    assert len(list(folder.iterdir())) == 1  # what no longer holds is taken away


def test_bytes_that_are_not_those_written_are_not_believed(tmp_path: Path, made: list[int]) -> None:
    source, folder = tmp_path / "words.tsv", tmp_path / "kept"
    source.write_text("سرت", "utf-8")
    keep(folder, source, made)
    [path] = folder.iterdir()
    path.write_bytes(path.read_bytes().replace("سرت".encode(), "صرت".encode()))
    assert keep(folder, source, made) == ["سرت"]
    assert len(made) == 2


def test_where_nothing_can_be_written_it_is_made_each_time(tmp_path: Path, made: list[int]) -> None:
    source, folder = tmp_path / "words.tsv", tmp_path / "kept"
    source.write_text("سرت", "utf-8")
    folder.write_text("a file, no folder", "utf-8")
    assert [keep(folder, source, made) for _ in range(2)] == [["سرت"]] * 2
    assert len(made) == 2


def test_an_empty_setting_keeps_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, made: list[int]) -> None:
    monkeypatch.setenv("SIJILL_CACHE", "")
    source = tmp_path / "words.tsv"
    source.write_text("سرت", "utf-8")

    def make() -> list[str]:
        made.append(1)
        return ["سرت"]

    assert [kept("words", list[str], [source], make) for _ in range(2)] == [["سرت"]] * 2
    assert len(made) == 2
