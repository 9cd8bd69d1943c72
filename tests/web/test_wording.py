import re

import pytest

from sijill.model import codes
from sijill.web.rendering import TEMPLATES
from sijill.web.wording import LANGUAGES, Wording, messages

GAPS = re.compile(r"\{(\w+)\}")
PYTHON = TEMPLATES.parent.rglob("*.py")


def used_keys() -> set[str]:
    """Every key a template or a page asks for by name."""
    texts = [file.read_text("utf-8") for file in TEMPLATES.glob("*.html")]
    called = {key for text in texts for key in re.findall(r"\bt\([\"']([a-z_]+)[\"']", text)}
    named = re.compile(r"(?:NAV: Final = \(\d+, |Answer\(\"\w+\.html\", )\"([a-z_]+)\"")
    called = {key for key in called if not key.endswith("_")}  # the rest of the key is a value
    return called | {key for file in PYTHON for key in named.findall(file.read_text("utf-8"))}


def test_no_word_of_the_pages_is_missing() -> None:
    assert len(used_keys()) > 40 and used_keys() - set(messages()) == set()


def test_every_word_stands_in_both_languages() -> None:
    assert [key for key, said in messages().items() if not all(said.get(name, "").strip() for name in LANGUAGES)] == []


def test_both_languages_have_the_same_gaps() -> None:
    few = {key for key in messages() if key.startswith("n:") and key.endswith(("one", "two"))}
    wrong = [key for key, said in messages().items() if set(GAPS.findall(said["en"])) != set(GAPS.findall(said["ar"]))]
    assert set(wrong) - few == set()


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("type", codes.SUB_EVENTS),
        ("measure", codes.MEASURES),
        ("qualifier", codes.QUALIFIERS),
        ("realis", codes.REALIS),
        ("relation", codes.RELATIONS),
        ("about", codes.MEASURES),
    ],
)
def test_every_code_has_a_word(kind: str, values: tuple[str, ...]) -> None:
    assert {f"{kind}:{value}" for value in values} - set(messages()) == set()


@pytest.mark.parametrize(
    ("time", "said"),
    [
        ({"earliest": "2016-12-06", "latest": "2016-12-06"}, "6 Dec 2016"),
        ({"earliest": "2015-06-01", "latest": "2015-06-30", "precision": "month"}, "Jun 2015"),
        ({"earliest": "2015-01-01", "latest": "2015-12-31", "precision": "year"}, "2015"),
        ({"earliest": "2016-08-01", "latest": None}, "since 1 Aug 2016"),
        ({"earliest": None, "latest": None}, "not stated"),
        (None, "not stated"),
    ],
)
def test_a_time_is_said_as_sharp_as_it_is_known(time: dict[str, str] | None, said: str) -> None:
    assert Wording("en").span(time) == said


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [(701, None, "701 and up"), (380, 400, "380 to 400"), (3, 3, "3"), (None, 5, "up to 5"), (None, None, "no bounds")],
)
def test_bounds(low: int | None, high: int | None, said: str) -> None:
    assert Wording("en").bounds(low, high) == said


def test_arabic_counts_take_the_form_of_their_number() -> None:
    counts = [Wording("ar").count("report", n) for n in (1, 2, 3, 11, 103)]
    assert counts == ["تقرير واحد", "تقريران", "3 تقارير", "11 تقريرا", "103 تقارير"]
