"""The codebook page says what each code means in both languages, and the pages say it where a code stands."""

from collections.abc import Callable
from typing import Any, get_args

import pytest

from sijill.model import codes
from sijill.web.inprocess import Got
from sijill.web.wording import definitions

Ask = Callable[[str], Got]
SETS = [("type", codes.SubEvent), ("measure", codes.Measure), ("qualifier", codes.Qualifier),
        ("realis", codes.Realis), ("relation", codes.Relation), ("scope", codes.Scope)]  # fmt: skip


@pytest.mark.parametrize(("kind", "values"), SETS)
def test_every_code_is_defined_in_both_languages(kind: str, values: Any) -> None:
    told = {key.partition(":")[2] for key in definitions() if key.startswith(f"{kind}:")}
    assert told == set(get_args(values))
    assert all(means["ar"] and means["en"] for means in definitions().values())


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_page_shows_each_meaning_under_an_address_of_its_own(asked: Ask, language: str) -> None:
    shown = asked(f"/codebook?lang={language}").text
    assert 'id="type:Armed%20clash"' in shown and definitions()["type:Armed clash"][language] in shown
    assert definitions()["scope:incident"][language] in shown


def test_a_relation_says_what_it_means(asked: Ask) -> None:
    assert f'title="{definitions()["relation:agrees"]["ar"]}"' in asked("/findings?lang=ar").text
