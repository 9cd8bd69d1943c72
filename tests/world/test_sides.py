"""Who is the state's side, and on which day."""

import pytest

from sijill.world.sides import Sides
from sijill.world.world import packaged_world


@pytest.mark.parametrize(
    ("entity", "day", "kind"),
    [
        ("islamic-state", "2016-12-07", "armed"),
        ("al-bunyan-al-marsous", "2016-12-07", "state"),
        ("libyan-national-army", "2016-12-07", "armed"),
        ("libyan-national-army", "2015-06-01", "state"),
        ("syrian-regime", "2018-03-01", "state"),
        ("syrian-regime", "2025-03-01", "armed"),
        ("LY", None, ""),
        (None, None, ""),
    ],
)
def test_the_side_of_an_actor_on_a_day(entity: str | None, day: str | None, kind: str) -> None:
    assert Sides(packaged_world()).kind(entity, day) == kind
