import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import msgspec
import pytest

from sijill.languages.kept import GENERATIONS, kept

WORDS = [f"كلمة{n}" for n in range(5_000)]


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


def test_two_settings_in_turns_are_both_kept_and_what_is_old_is_taken_away(tmp_path: Path, made: list[int]) -> None:
    source, folder = tmp_path / "words.tsv", tmp_path / "kept"
    for word in ("سرت", "سبها") * 3:
        source.write_text(word, "utf-8")
        assert keep(folder, source, made) == [word]
    assert len(made) == 2
    for word in WORDS[:20]:
        source.write_text(word, "utf-8")
        assert keep(folder, source, made) == [word]
    assert len(list(folder.iterdir())) == GENERATIONS
    assert keep(folder, source, made) == [WORDS[19]]
    assert len(made) == 22


@pytest.mark.parametrize("damage", ["letter", "half", "nothing", "other"])
def test_bytes_that_are_not_those_written_are_not_believed(tmp_path: Path, made: list[int], damage: str) -> None:
    source, folder = tmp_path / "words.tsv", tmp_path / "kept"
    source.write_text("سرت", "utf-8")
    keep(folder, source, made)
    [path] = folder.iterdir()
    whole = path.read_bytes()
    damaged = {
        "letter": whole.replace("سرت".encode(), "صرت".encode()), "half": whole[: len(whole) - 2], "nothing": b"",
        "other": b"no table",
    }
    path.write_bytes(damaged[damage])
    assert keep(folder, source, made) == ["سرت"]
    assert len(made) == 2
    assert path.read_bytes() == whole


def test_what_was_written_whole_but_is_of_another_kind_is_made_anew(tmp_path: Path, made: list[int]) -> None:
    source, folder = tmp_path / "words.tsv", tmp_path / "kept"
    source.write_text("سرت", "utf-8")
    assert kept("words", dict[str, int], [source], lambda: {"سرت": 1}, folder) == {"سرت": 1}
    assert keep(folder, source, made) == ["سرت"]
    assert len(made) == 1


def keep_of(module: Path, made: list[int]) -> int:
    def make() -> int:
        made.append(1)
        return len(module.read_text("utf-8"))

    return kept("number", int, [module.parent], make, module.parents[1] / "kept")


def test_a_changed_module_makes_it_anew(tmp_path: Path, made: list[int]) -> None:
    module = tmp_path / "modules" / "making.py"
    module.parent.mkdir()
    for text in ("one", "one", "three", "three"):
        module.write_text(text, "utf-8")
        os.utime(module, (1, 1))
        assert keep_of(module, made) == len(text)
    assert len(made) == 2


def test_what_a_module_made_that_was_changed_since_it_was_loaded_is_not_kept(tmp_path: Path, made: list[int]) -> None:
    module = tmp_path / "modules" / "making.py"
    module.parent.mkdir()
    module.write_text("one", "utf-8")
    assert [keep_of(module, made) for _ in range(2)] == [3, 3]
    assert len(made) == 2


def test_a_process_that_keeps_it_meanwhile_is_not_disturbed(tmp_path: Path, made: list[int]) -> None:
    source, folder = tmp_path / "words.tsv", tmp_path / "kept"
    source.write_text("سرت", "utf-8")

    def make() -> list[str]:
        assert keep(folder, source, made) == ["سرت"]  # another process is done with it while this one makes it
        return ["سرت"]

    assert kept("words", list[str], [source], make, folder) == ["سرت"]
    assert keep(folder, source, made) == ["سرت"]
    assert len(made) == 1
    assert len(list(folder.iterdir())) == 1


def many(folder: Path) -> list[tuple[int, bool]]:
    """Keep and read in turns what other processes keep and read too."""
    source = folder / "words.tsv"
    found = []
    for n in range(30):
        kind = f"words{n % 3}"
        words = kept(kind, list[str], [source], lambda: WORDS, folder / "kept")
        found.append((len(words), words == WORDS))
        if n % 5 == os.getpid() % 5:
            for path in (folder / "kept").glob("*.tables"):
                path.unlink(missing_ok=True)
    return found


def test_processes_that_keep_at_once_read_only_what_is_whole(tmp_path: Path) -> None:
    (tmp_path / "words.tsv").write_text("سرت", "utf-8")
    with ProcessPoolExecutor(3) as pool:
        answers = list(pool.map(many, [tmp_path] * 3))
    assert answers == [[(len(WORDS), True)] * 30] * 3
    assert not list((tmp_path / "kept").glob("*.part"))


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


def test_what_is_made_comes_back_the_same_whether_it_was_kept_or_not(tmp_path: Path) -> None:
    made = {"سرت": [(1, True)]}
    kind = dict[str, msgspec.Raw]
    answers = [bytes(kept("raw", kind, [], lambda: made, tmp_path)["سرت"]) for _ in range(2)]
    assert answers == [msgspec.msgpack.encode([(1, True)])] * 2
