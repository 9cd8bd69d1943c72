"""A Reading written before figures told whether they happened is read as its events say."""

import json

from sijill.engine.trying import readings
from sijill.model import FigureClaim
from sijill.model.reading import from_json, to_json

TEXTS = "نفى الجيش مقتل ثلاثة جنود في سرت.", "قتل سبعة مدنيين في قصف على سرت."


def realis(line: bytes | str) -> list[str]:
    return [claim.realis for claim in from_json(line).claims if isinstance(claim, FigureClaim)]


def older(line: bytes) -> bytes:
    """Return a Reading as an older reader wrote it."""
    reading = json.loads(line)
    for claim in reading["claims"]:
        if claim["kind"] == "figure":
            del claim["realis"]
    return json.dumps(reading, ensure_ascii=False, separators=(",", ":")).encode()


def test_a_new_reading_is_read_as_it_was_written() -> None:
    for _, reading in readings(*TEXTS):
        assert from_json(to_json(reading)) == reading
        assert from_json(to_json(reading).decode()) == reading


def test_figures_of_an_older_one_stand_as_their_events_do() -> None:
    lines = [to_json(reading) for _, reading in readings(*TEXTS)]
    assert [realis(line) for line in lines] == [["denied"], ["happened"]]
    assert [realis(older(line)) for line in lines] == [["denied"], ["happened"]]
    assert [realis(older(line).decode()) for line in lines] == [["denied"], ["happened"]]


def test_a_figure_of_an_older_one_without_an_event_happened() -> None:
    [(_, reading)] = readings("تعهدت الدولة بدفع 300 دولار.")
    assert realis(to_json(reading)) == ["planned"]
    assert realis(older(to_json(reading))) == ["happened"]
