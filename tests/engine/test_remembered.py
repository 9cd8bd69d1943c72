"""What is worked out once for a state of a record."""

from sijill.engine.remembered import Remembered


def test_the_one_asked_for_longest_ago_is_forgotten_first() -> None:
    made: list[str] = []
    memory = Remembered(most=2)
    for key in ("a", "b", "a", "c", "a", "b"):
        memory.get(key, 1, lambda key=key: made.append(key))  # type: ignore[misc]  # the loop's own key
    assert made == ["a", "b", "c", "b"] and len(memory) == 2
