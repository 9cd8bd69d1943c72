from pathlib import Path

import pytest

from sijill.languages.patterns import LITERAL, PatternError, read_patterns, written_out


def keys(words: str) -> list[str]:
    return [" ".join(step.key.removeprefix(LITERAL) for step in way) for way in written_out(words)]


def test_options_and_choices_are_written_out_longest_first() -> None:
    assert keys("[يوم] {day} (من|في) {month}") == [
        "يوم day من month", "يوم day في month", "day من month", "day في month"
    ]


def test_a_part_joined_by_waw_may_stand_apart() -> None:
    assert keys("{high:number} {و+low:number}") == ["number و number", "number و+number"]


def test_a_gap_is_up_to_so_many_words() -> None:
    assert keys("{a} ..2 {b}") == ["a * * b", "a * b", "a b"]


@pytest.mark.parametrize("words", ["(يوم", "يوم)", "[يوم]", "..2 يوم", "{}", "{a:}"])
def test_a_mistake_is_named(words: str) -> None:
    with pytest.raises(PatternError):
        written_out(words)


def test_a_file_names_every_mistake_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "times.yaml"
    path.write_text(
        "patterns:\n  - id: a\n    words: '(يوم'\n  - id: b\n    words: 'يوم'\n    wrods: x\n  - words: 'شهر'\n",
        "utf-8",
    )
    read = read_patterns(path)
    assert [pattern.id for pattern in read.patterns] == ["b"]
    assert [(p.line, p.key) for p in read.problems] == [
        (2, "pattern_unread"), (4, "unknown_field"), (7, "pattern_incomplete")
    ]


def test_broken_yaml_is_one_problem(tmp_path: Path) -> None:
    path = tmp_path / "times.yaml"
    path.write_text("patterns:\n  - id: 'a\n", "utf-8")
    assert [problem.key for problem in read_patterns(path).problems] == ["not_yaml"]
