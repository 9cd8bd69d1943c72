import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest

from sijill.web.inprocess import Got

Ask = Callable[[str], Got]


def compared(asked: Ask, what: str, a: str, b: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(asked(f"/compare.json?what={what}&a={quote(a)}&b={quote(b)}").body)
    return found


def lines(told: dict[str, Any]) -> dict[str, tuple[list[str], list[str], bool]]:
    return {line["about"]: (line["a"], line["b"], line["same"]) for line in told["lines"]}


def test_two_events_line_by_line(asked: Ask) -> None:
    rows = json.loads(asked("/events.json").body)
    one, other = (max((r for r in rows if r["type"] == kind), key=lambda r: len(r["reports"])) for kind in
                  ("Suicide bomb", "Non-state actor overtakes territory"))  # fmt: skip
    told = lines(compared(asked, "events", one["code"], other["code"]))
    assert told["kind"] == (["Suicide bomb"], ["Non-state actor overtakes territory"], False)
    assert told["nav_reports"][:2] == ([str(len(one["reports"]))], [str(len(other["reports"]))])
    same = lines(compared(asked, "events", one["code"], one["code"]))
    assert {line[2] for line in same.values()} == {True}


def test_two_outlets_share_copies_and_contradictions(asked: Ask) -> None:
    family = json.loads(asked("/families.json").body)[0]
    outlets = [json.loads(asked(f"/reports/{r}.json").body)["report"]["outlet"] for r in family["reports"][:2]]
    told = compared(asked, "outlets", *outlets)
    shared = lines(told)["compare_families"]
    assert family["id"] in shared[0] + shared[1]
    swapped = compared(asked, "outlets", *outlets[::-1])
    assert lines(swapped)["compare_families"][:2] == shared[1::-1]
    assert [row["id"] for row in swapped["findings"]] == [row["id"] for row in told["findings"]]


def test_two_days_are_the_record_on_each(asked: Ask) -> None:
    told = compared(asked, "days", "2016-05-20", "2016-06-30")
    for side, day in (("a", "2016-05-20"), ("b", "2016-06-30")):
        assert told[side]["counts"] == json.loads(asked(f"/index.json?as_of={day}").body)["counts"]
    assert lines(told)["kind_report"] == (["5"], ["8"], False)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("query", ["what=days&a=2016-05-20&b=2016-06-30", "what=outlets", ""])
def test_the_page_answers(asked: Ask, query: str, language: str) -> None:
    got = asked(f"/compare?{query}&lang={language}")
    assert got.status == 200 and got.text.count("compare-form") == 3


@pytest.mark.parametrize(("query", "status"), [
    ("what=wars&a=1&b=2", 400), ("what=days&a=x&b=y", 400), ("what=events&a=x&b=y", 404), ("what=outlets&a=x&b=y", 404),
])  # fmt: skip
def test_what_cannot_be_compared_says_so(asked: Ask, query: str, status: int) -> None:
    assert asked(f"/compare.json?{query}").status == status
