from hypothesis import given
from hypothesis import strategies as st

from sijill.web.map_names import Circle, names_at, sides


def test_a_name_takes_the_side_that_is_free() -> None:
    first, right = Circle(400, 200, 10), Circle(440, 200, 10)
    made = names_at([first, right], ["Sirte", "Zliten"], 960, 400)
    assert [name and name.split()[2] for name in made] == ["before", "after"]


def test_a_name_at_the_edge_stays_on_the_map() -> None:
    [made] = names_at([Circle(950, 200, 8)], ["Benghazi"], 960, 400)
    assert made is not None and made.split()[2] == "before"


def test_a_name_without_room_on_a_telephone_is_marked() -> None:
    made = names_at([Circle(400, 200, 5), Circle(420, 222, 5)], ["Sirte", "Zliten"], 960, 400)
    assert [name and name.endswith(" opt") for name in made] == [False, True]


@given(st.lists(st.tuples(st.integers(0, 960), st.integers(0, 400), st.integers(4, 18)), max_size=30))
def test_no_name_lies_over_another_or_over_a_circle(spots: list[tuple[int, int, int]]) -> None:
    circles = [Circle(*spot) for spot in spots]
    made = names_at(circles, ["Sirte"] * len(circles), 960, 400)
    boxes = [
        (number, sides(circle, "Sirte")[name.split()[2]])
        for number, (circle, name) in enumerate(zip(circles, made, strict=True))
        if name
    ]
    for number, box in boxes:
        assert not any(box.meets(other) for n, other in boxes if n != number)
        assert box.left >= 0 and box.right <= 960 and box.top >= 0 and box.bottom <= 400
