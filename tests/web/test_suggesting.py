"""Whoever filters by an actor or a place is offered them by name, and the filter takes the id that was offered."""

import re
from collections.abc import Callable

import pytest

from sijill.web.inprocess import Got

Ask = Callable[[str], Got]


@pytest.mark.parametrize("page", ["/events", "/figures"])
def test_places_are_offered_by_the_names_of_the_language(asked: Ask, page: str) -> None:
    for language, name in (("en", "Sirte"), ("ar", "سرت")):
        shown = asked(f"{page}?lang={language}").text
        [value] = re.findall(rf'<option value="([^"]+)" label="{name}">', shown)
        assert 'list="l-place"' in shown
        assert asked(f"{page}.json?place={value}").status == 200
        assert len(asked(f"{page}.json?place={value}").text) > len("[]")
