"""What a frame asks for: every need that data may name is known to reading, and joined needs are all asked for."""

import pytest

from sijill.languages.frames import NEEDS
from sijill.reading.events_found import happenings_of
from sijill.reading.events_needs import MET_BY
from tests.reading.scenes import scene


def test_reading_knows_how_to_meet_every_need() -> None:
    assert tuple(sorted(MET_BY)) == NEEDS


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("قصفت المدفعية القرية", {"noun": False, "place": True, "pronoun": False, "light": False, "harm": False}),
        ("القصف", {"noun": True, "place": False, "pronoun": False, "light": False, "harm": False}),
        ("هاجم المسلحون الجنود", {"actor": True, "target": True, "crowd": False, "number": False, "people": True}),
        ("قتلوا ثلاثة حراس", {"number": True, "people": True, "aircraft": False, "armed_target": False}),
        ("هاجم الجيش المخيم", {"for_ground": False, "bare": True, "indefinite": True, "state_force": True}),
        ("الهجوم بالقذائف", {"for_ground": False, "indefinite": False, "state_force": False}),
        ("أسقطت القوات طائرة", {"aircraft": True, "crowd": False}),
    ],
)  # fmt: skip
def test_needs(text: str, met: dict[str, bool]) -> None:
    read = scene(text, numbers={"ثلاثة": 3} if "ثلاثة" in text else None)
    [happening] = happenings_of(read, 0)
    assert {need: MET_BY[need](read, happening) for need in met} == met


def test_an_attack_is_for_ground_where_somebody_is_to_be_driven_out() -> None:
    read = scene("هجوم لطرد المسلحين من الحي")
    assert MET_BY["for_ground"](read, happenings_of(read, 0)[0])
