"""A name typed where a filter takes an id: names like it are offered, and none is taken for it."""

import re
from collections.abc import Callable

from sijill.web.inprocess import Got

Ask = Callable[[str], Got]


def test_a_place_typed_by_its_name_is_offered_and_leads_to_what_was_meant(asked: Ask) -> None:
    shown = asked("/events?place=سرت&lang=ar").text
    [(address, name)] = re.findall(r'<li><a href="(/events\?[^"]*place=[^"]+)"><bdi[^>]*>([^<]+)</bdi></a>', shown)[:1]
    assert name == "سرت" or name == "Sirte"
    assert "<table" in asked(address.replace("&amp;", "&") + "&view=table").text


def test_an_id_of_the_record_is_not_asked_about(asked: Ask) -> None:
    known = re.findall(r'<option value="([^"]+)" label="Sirte">', asked("/events?lang=en").text)[0]
    shown = asked(f"/events?lang=en&place={known}&from=1900-01-01&to=1900-01-02").text
    assert "Names like it" not in shown and "Nothing in the record fits" in shown


def test_a_name_like_nothing_is_said_to_be_none(asked: Ask) -> None:
    shown = asked("/figures?lang=en&actor=zzzz").text
    assert "nothing here is called “zzzz”" in shown and "Names like it" not in shown
