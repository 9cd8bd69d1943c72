"""The places of a query as GeoJSON, and the outlines the movable map draws."""

import json
from collections.abc import Callable

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
    assert all(ring[0] == ring[-1] and len(ring) > 3 for ring in rings)
