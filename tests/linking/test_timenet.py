"""Orders and lengths that cannot all be true are named; what can be true is left alone."""

from sijill.linking.timenet import Bound, conflict

START = Bound("origin", "start", 0, 9, "started in mid-May")
END = Bound("origin", "end", 211, 211, "ended on 17 December")


def test_a_length_that_fits_its_dates_is_no_conflict() -> None:
    assert conflict([START, END, Bound("start", "end", 198, 228, "seven months")]) == []


def test_an_end_before_its_start_is_one() -> None:
    early = Bound("origin", "end", -30, -20, "ended in April")
    assert conflict([START, early, Bound("start", "end", 0, None, "an end follows its start")]) == [
        START.told, early.told, "an end follows its start",
    ]


def test_what_has_no_part_in_the_conflict_is_not_named() -> None:
    aside = Bound("origin", "visit", 50, 60, "a visit in July")
    assert aside.told not in conflict([START, aside, END, Bound("start", "end", 228, 259, "eight months")])
