"""A form is worked out once, and the memory never holds more than it may."""

from sijill.text import Remembered


def test_a_form_is_worked_out_once() -> None:
    asked: list[str] = []

    def find(form: str) -> int:
        asked.append(form)
        return len(form)

    lengths = Remembered(find)
    assert [lengths[form] for form in ("قتل", "في", "قتل")] == [3, 2, 3]
    assert asked == ["قتل", "في"]


def test_a_full_memory_begins_anew() -> None:
    lengths = Remembered(len, most=2)
    assert [lengths[form] for form in ("ا", "با", "تاب", "ا")] == [1, 2, 3, 1]
    assert dict(lengths) == {"تاب": 3, "ا": 1}
