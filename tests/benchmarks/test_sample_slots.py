from benchmarks.sample_slots import Slot, summary


def test_a_summary_counts_what_is_told_what_is_right_and_what_is_filled_wrongly() -> None:
    found = [
        Slot("r", "five dead", "figure side", "army", "army", True),
        Slot("r", "two hurt", "figure side", "army", "", False),
        Slot("r", "one dead", "figure side", "", "rebels", False),
        Slot("r", "six dead", "figure side", "", "", True),
        Slot("r", "a raid", "event type", "Attack", "Armed clash", False),
    ]
    assert summary(found) == {"figure side": (2, 1, 1), "event type": (1, 0, 1)}
