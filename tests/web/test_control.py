from typing import Any

from sijill.web.control import chart, held


def event(code: str, kind: str, who: str | None, *days: tuple[str, str], realis: str = "happened") -> dict[str, Any]:
    actors = [{"entity": f"Q{who}", "text": who, "label": who}] if who else []
    times = [{"time": {"earliest": first, "latest": last}} for first, last in days]
    return {"code": code, "type": kind, "realis": realis, "actors": actors, "times": times,
            "place": {"entity": "P1", "text": "سرت", "label": "Sirte"}}  # fmt: skip


TOOK, BACK, PASSED = (
    "Non-state actor overtakes territory",
    "Government regains territory",
    "Non-violent transfer of territory",
)


def test_a_place_is_held_by_whoever_took_it_last() -> None:
    [place] = held([
        event("C", BACK, "B", ("2016-12-06", "2016-12-06")),
        event("A", TOOK, "A", ("2015-02-01", "2015-02-28"), ("2015-06-01", "2015-06-30")),
        event("P", BACK, "B", ("2017-01-01", "2017-01-01"), realis="planned"),
        event("U", PASSED, "A"),
    ])  # fmt: skip
    assert [(one.event["code"], one.earliest, one.latest) for one in place.changes] == [
        ("A", "2015-02-01", "2015-06-30"), ("C", "2016-12-06", "2016-12-06"), ("U", None, None),
    ]  # fmt: skip
    assert place.last is not None and place.last.event["code"] == "C"
    assert place.changes[2].holder is None


def test_bars_meet_and_an_open_day_is_soft() -> None:
    places = held([
        event("A", TOOK, "A", ("2015-01-01", "2015-06-30")),
        event("C", BACK, "B", ("2016-12-06", "2016-12-06")),
        event("D", PASSED, "B", ("2017-06-01", "2017-06-01")),
    ])  # fmt: skip
    axis, rows = chart(places, "2018-01-01")
    assert axis is not None
    drawn = [(bar.classes.split()[1:-2], bar.change.event["code"], bar.is_soft) for bar in rows[0]]
    assert drawn == [(["soft", "h0"], "A", True), (["h0"], "A", False), (["h1"], "C", False), (["hx"], "D", False)]
    edges = [bar.classes.split()[-2:] for bar in rows[0]]
    assert [end[1:] for _, end in edges[:-1]] == [start[1:] for start, _ in edges[1:]] and edges[-1][1] == "b400"


def test_without_a_day_nothing_is_drawn() -> None:
    assert chart(held([event("A", TOOK, "A")]), None) == (None, {})
