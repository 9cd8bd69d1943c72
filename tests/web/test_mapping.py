import pytest

from sijill.web import mapping
from sijill.web.mapping import box_of, drawn
from sijill.web.outlines import assembled, decoded

SQUARE = {
    "transform": {"scale": [1, 1], "translate": [0, 0]},
    "arcs": [[[10, 30], [10, 0], [0, 10]], [[10, 30], [0, 10], [10, 0]]],
    "objects": {"countries": {"geometries": [{"type": "Polygon", "arcs": [[0, -2]]}]}},
}


def place(name: str, longitude: float | None, latitude: float | None, events: int = 1) -> dict[str, object]:
    return {"id": name, "label": name, "longitude": longitude, "latitude": latitude, "events": events}


def test_a_ring_joins_its_arcs_forwards_and_backwards() -> None:
    [outline] = assembled(SQUARE, decoded(SQUARE))
    assert outline.ring == [(10, 30), (20, 30), (20, 40), (10, 40), (10, 30)] and outline.box == (10, 30, 20, 40)


def test_what_has_no_coordinates_is_counted_and_gets_no_dot() -> None:
    made = drawn([place("Sirte", 16.6, 31.2, 9), place("nowhere", None, None, 3)])
    assert made is not None and [p.row["id"] for p in made.places] == ["Sirte"] and made.unplaced == 1
    assert drawn([place("nowhere", None, None)]) is None


def test_circles_grow_by_area_and_the_fullest_is_named_first() -> None:
    made = drawn([place("a", 16, 31, 1), place("b", 16.1, 31, 4), place("c", 30, 15, 1)])
    assert made is not None
    assert [(p.row["id"], round(p.radius, 1), p.name_at is not None) for p in made.places] == [
        ("b", 18.0, True), ("a", 11.0, True), ("c", 11.0, True)
    ]  # fmt: skip


def test_few_far_places_are_named_under_the_map_and_do_not_shrink_it() -> None:
    coast = [place(f"p{n}", 14 + n, 31, 20) for n in range(3)]
    made = drawn([*coast, place("far", -7, 32, 2)])
    assert made is not None and [row["id"] for row in made.beyond] == ["far"] and len(made.places) == 3
    heavy = drawn([*coast, place("far", -7, 32, 20)])
    assert heavy is not None and heavy.beyond == [] and len(heavy.places) == 4


def test_without_outlines_the_grid_remains(monkeypatch: pytest.MonkeyPatch) -> None:
    mapping._land.cache_clear()
    monkeypatch.setattr(mapping, "outlines", list)
    made = drawn([place("Sirte", 16.6, 31.2)])
    mapping._land.cache_clear()
    assert made is not None and made.paths == [] and len(made.grid) > 4


def test_a_map_is_never_taller_than_it_may_be() -> None:
    for points in ([(16.6, 31.2)], [(36, 10), (36.2, 37)], [(-179, 0), (179, 1)]):
        made = drawn([place(str(n), x, y) for n, (x, y) in enumerate(points)])
        assert made is not None and 0.2 < made.height / made.width < 0.75, box_of(points)
