"""The places of a query as GeoJSON, and the outlines the movable map draws."""

import json
from collections.abc import Callable

import pytest

from sijill.web.inprocess import Got

Ask = Callable[[str], Got]


def test_every_place_of_the_query_is_a_feature_with_how_many(asked: Ask) -> None:
    events = json.loads(asked("/events.json?limit=1000").body)
    placed = [event["place"]["entity"] for event in events if event["place"] and event["place"]["entity"]]
    features = json.loads(asked("/events/map.geojson").body)["features"]
    assert {one["id"]: one["properties"]["events"] for one in features}.keys() == set(placed)
    assert sum(one["properties"]["events"] for one in features) == len(placed)


def test_the_map_is_narrowed_by_the_filters_of_the_list(asked: Ask) -> None:
    rows = json.loads(asked("/events.json?type=Attack").body)
    features = json.loads(asked("/events/map.geojson?type=Attack").body)["features"]
    assert 0 < sum(one["properties"]["events"] for one in features) <= len(rows)


def test_land_is_geojson_of_closed_rings(asked: Ask) -> None:
    got = asked("/outlines.geojson")
    rings = [one["geometry"]["coordinates"][0] for one in json.loads(got.body)["features"]]
    assert got.headers["content-type"] == "application/geo+json"
    assert [ring for ring in rings if ring[0] != ring[-1] or len(ring) < 4] == []


def test_land_is_fine_near_the_box_of_a_map_and_coarse_far_from_it(asked: Ask) -> None:
    def points(address: str) -> tuple[int, int]:
        rings = [one["geometry"]["coordinates"][0] for one in json.loads(asked(address).body)["features"]]
        near = sum(10 < x < 22 and 28 < y < 34 for ring in rings for x, y in ring)
        return near, sum(map(len, rings)) - near

    if not json.loads(asked("/outlines.geojson").body)["features"]:
        pytest.skip("built without the files of others")
    box, world = points("/outlines.geojson?box=10,28,22,34"), points("/outlines.geojson")
    sketch = points("/outlines.geojson?box=-20,-5,65,45&sketch=1")
    assert box[0] > 1.5 * world[0] and box[1] < world[1]
    assert sum(sketch) < sum(points("/outlines.geojson?box=-20,-5,65,45")) / 2


def test_a_box_that_is_none_is_refused(asked: Ask) -> None:
    for box in ("1,2,3", "a,b,c,d", "1,2,3,4,5", "1.5,2,3,4", "٣,2,3,4", "9999,0,0,0"):
        assert asked(f"/outlines.geojson?box={box}").status == 400, box
