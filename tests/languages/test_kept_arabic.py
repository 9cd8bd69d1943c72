"""What is kept of the Arabic lists and patterns: as they make it, and made anew when one is edited."""

import shutil
from pathlib import Path

import msgspec
import pytest

from sijill.languages import frames, lexicon, stages
from sijill.languages.arabic import reporting_tables, vocabulary_tables
from sijill.languages.arabic.reporting import Reporting
from sijill.languages.arabic.vocabulary import Vocabulary
from sijill.languages.matching import Node
from sijill.languages.spelling import ARABIC
from sijill.languages.trees import merged
from sijill.reading.compiled import IS_COMPILED

LISTS = ("numbers", "fractions", "qualifiers")


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A copy of the Arabic lists that may be edited, with nothing kept of them yet."""
    if IS_COMPILED:
        pytest.skip("a folder that is constant is written into the code where that is compiled")
    copy = tmp_path / "arabic"
    shutil.copytree(ARABIC, copy, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    monkeypatch.setenv("SIJILL_CACHE", str(tmp_path / "kept"))
    for module in (lexicon, frames, vocabulary_tables, reporting_tables):
        monkeypatch.setattr(module, "ARABIC", copy)
    return copy


def add(path: Path, **cells: str) -> None:
    """Write a row below a list."""
    text = path.read_text("utf-8")
    columns = next(line for line in text.splitlines() if line and not line.startswith("#")).split("\t")
    row = "\t".join(cells.get(column, "") for column in columns)
    path.write_text(f"{text.rstrip()}\n{row}\n", "utf-8")


def written(node: Node) -> list[object]:
    """Return a node as `trees` writes it."""
    node.unpack()
    endings = [(one.order, one.length, one.first, one.end, list(one.parts)) for one in node.endings]
    further = {} if node.any is None else {"*": written(node.any)}
    return [
        {key: written(after) for key, after in node.classes.items()},
        {word: written(after) for word, after in node.words.items()}, further, endings,
    ]


def test_the_lexicon_is_kept_as_its_lists_make_it(folder: Path) -> None:
    made = lexicon.load_lexicon(folder)
    for loaded in (lexicon.load_arabic(), lexicon.load_arabic()):
        assert loaded.heads() == made.heads()
        assert dict(loaded.lists.items()) == made.lists
        forms = sorted(made.heads())
        assert [loaded.info(form) for form in forms] == [made.info(form) for form in forms]


def test_a_row_added_to_a_list_is_seen_at_the_next_start(folder: Path) -> None:
    assert not lexicon.load_arabic().info("زقزق").senses
    add(folder / "titles.tsv", form="زقزق")
    assert [*lexicon.load_arabic().info("زقزق").senses] == ["titles"]
    (folder / "titles.tsv").unlink()
    assert "titles" not in lexicon.load_arabic().lists


def test_verbs_and_nouns_are_kept_as_their_lists_make_them(folder: Path) -> None:
    stems, phrases, phrasal = vocabulary_tables._made(folder)
    for tables in (vocabulary_tables.arabic_tables(), vocabulary_tables.arabic_tables()):
        assert list(Vocabulary(tables).items()) == [
            *map(tuple, stems.values()), *(tuple(item for _, item in found) for found in phrases.values())
        ]
        assert tables.stems.keys() == stems.keys()
        assert (tables.phrases, tables.phrasal) == (phrases, phrasal)


def test_a_verb_added_is_seen_in_all_its_forms(folder: Path) -> None:
    assert Vocabulary(vocabulary_tables.arabic_tables()).word("سيزقزقون") is None
    add(folder / "verbs.tsv", form="زقزق", value="kill", kind="QI", root="زقزق")
    word = Vocabulary(vocabulary_tables.arabic_tables()).word("سيزقزقون")
    assert word is not None
    assert word.verb is not None
    assert word.verb.item.lemma == "زقزق"


def test_words_of_sayings_are_kept_as_their_lists_make_them(folder: Path) -> None:
    made = [msgspec.msgpack.encode(table) for table in reporting_tables._made(folder)]
    for tables in (reporting_tables.arabic_tables(), reporting_tables.arabic_tables()):
        assert [
            msgspec.msgpack.encode(table) for table in (tables.verbs, tables.participles, tables.words, tables.phrases)
        ] == made
    add(folder / "reporting_words.tsv", form="زقزق", kind="medium", value="paper")
    said = Reporting(reporting_tables.arabic_tables()).word("زقزق")
    assert said is not None
    assert said.kinds == {"medium": "paper"}


def test_the_trees_of_patterns_are_kept_as_the_patterns_make_them(folder: Path) -> None:
    for _ in range(2):
        found = stages.load_stages(lexicon.load_arabic(), folder, "times", "quantities", lists=LISTS)
        made = stages._by_stage([stages.read_patterns(path) for path in pattern_files(folder)])
        assert {stage: tree_of(tree) for stage, tree in found.trees.items()} == {
            stage: merged(patterns) for stage, patterns in made.items()
        }


def pattern_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.yaml") if path.name.startswith(("times", "quantities")))


def tree_of(tree: stages.PatternTree) -> dict[str, list[object]]:
    return {key: written(node) for key, node in tree.starts.items()}


def test_a_pattern_added_is_seen_at_the_next_start(folder: Path) -> None:
    def rules() -> set[str]:
        loaded = stages.load_stages(lexicon.load_arabic(), folder, "times", lists=LISTS)
        return {pattern.id for file in loaded.files for pattern in file.patterns}

    before = rules()
    path = folder / "times_3_days.yaml"
    path.write_text(path.read_text("utf-8").rstrip() + "\n  - id: a-new-one\n    words: '{weekday} زقزق'\n", "utf-8")
    assert rules() - before == {"a-new-one"}


def test_a_frame_changed_is_seen_at_the_next_start(folder: Path) -> None:
    assert frames.arabic_frames.__wrapped__().frames["kill"].lasting is False
    path = folder / "frames.yaml"
    path.write_text(path.read_text("utf-8").replace("  kill:\n", "  kill:\n    lasting: true\n", 1), "utf-8")
    assert frames.arabic_frames.__wrapped__().frames["kill"].lasting is True
