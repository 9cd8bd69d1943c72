"""Pages of every structure give title, outlet, date and body; a page without a date never gets one."""

from collections import Counter

import pytest

from sijill.engine.intake_settings import intake_settings
from sijill.intake.sources.html_page import Obtained, page_item
from tests.intake.made_pages import Expected, made_pages

PAGES = list(made_pages())
SETTINGS = intake_settings()


def read_page(name: str, data: bytes) -> Expected | None:
    report = page_item(f"{name}.html", data, Obtained(), SETTINGS).report
    if report is None:
        return None
    return Expected(report.title or "", report.outlet, report.published and report.published[:10], report.text)


@pytest.fixture(scope="module")
def readings() -> dict[str, tuple[Expected, Expected | None]]:
    return {name: (expected, read_page(name, data)) for name, data, expected in PAGES}


def test_there_are_enough() -> None:
    assert len(PAGES) >= 120


@pytest.mark.parametrize("field", ["title", "outlet", "day", "body"])
def test_ninety_five_of_a_hundred_are_right(readings: dict[str, tuple[Expected, Expected | None]], field: str) -> None:
    wrong = [
        (name, getattr(expected, field), got and getattr(got, field))
        for name, (expected, got) in readings.items()
        if got is None or getattr(got, field) != getattr(expected, field)
    ]
    assert len(wrong) <= 0.05 * len(readings), wrong


def test_no_date_is_ever_wrong(readings: dict[str, tuple[Expected, Expected | None]]) -> None:
    kinds = Counter(
        "right" if got.day == expected.day else "missed" if got.day is None else f"wrong: {name} {got.day}"
        for name, (expected, got) in readings.items() if got
    )
    assert [kind for kind in kinds if kind.startswith("wrong")] == []


def test_an_agency_is_credited_only_in_a_line_of_its_own() -> None:
    agencies = {
        name.rpartition("-")[0]: report.agency for name, data, _ in PAGES
        if (report := page_item(f"{name}.html", data, Obtained(), SETTINGS).report) and report.agency
    }
    assert agencies == {"source_line_below_the_body": "وكالة الشرفة"}
