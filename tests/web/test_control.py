from typing import Any

from sijill.web.control import chart, held


def change(code: str, who: str | None, first: str | None, last: str | None, kind: str = "") -> dict[str, Any]:
    holder = {"entity": f"Q{who}", "text": who, "label": who} if who else None
    return {"code": code, "type": kind, "holder": holder, "earliest": first, "latest": last,
            "place": {"entity": "P1", "text": "سرت", "label": "Sirte"}}  # fmt: skip


def test_a_place_is_held_by_whoever_took_it_last() -> None:
    place = held([
        change("A", "A", "2015-02-01", "2015-06-30"), change("C", "B", "2016-12-06", "2016-12-06"),
        change("U", None, None, None),
    ], earlier=4)  # fmt: skip
    assert place.last is not None and place.last.code == "C" and place.place["label"] == "Sirte"
    assert place.earlier == 4 and held([change("U", None, None, None)]).last is None


def test_bars_meet_and_an_open_day_is_soft() -> None:
    place = held([
        change("A", "A", "2015-01-01", "2015-06-30"), change("C", "B", "2016-12-06", "2016-12-06"),
        change("D", None, "2017-06-01", "2017-06-01"),
    ])  # fmt: skip
    axis, rows = chart([place], "2018-01-01")
    assert axis is not None
    drawn = [(bar.classes.split()[1:-2], bar.change.code, bar.is_soft) for bar in rows[0]]
    assert drawn == [(["soft", "h0"], "A", True), (["h0"], "A", False), (["h1"], "C", False), (["hx"], "D", False)]
    edges = [bar.classes.split()[-2:] for bar in rows[0]]
    assert [end[1:] for _, end in edges[:-1]] == [start[1:] for start, _ in edges[1:]] and edges[-1][1] == "b400"


def test_without_a_day_nothing_is_drawn() -> None:
    assert chart([held([change("A", "A", None, None)])], None) == (None, {})
