"""The views of one events query, its facets, and what is counted once."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

import pytest

from sijill.engine.record import Record
from sijill.web.inprocess import Got
from sijill.web.kept import kept
from tests.web.fabricated import Made

Ask = Callable[[str], Got]


def facets(page: str) -> dict[str, int]:
    """Return address -> count of every facet of a page."""
    block = page[page.index('class="facets"') :]
    found = re.findall(r'<li><a id="[^"]+" href="([^"]+)"[^>]*>.*?</a> <span class="num">([\d,]+)</span>', block)
    return {address.replace("&amp;", "&"): int(n.replace(",", "")) for address, n in found}


@pytest.mark.parametrize("query", ["", "?q=" + "%D8%B3%D8%B1%D8%AA", "?realis=happened"])
def test_a_facet_says_how_many_events_its_filter_finds(asked: Ask, query: str) -> None:
    counted = facets(asked("/events" + query).text)
    assert len(counted) > 5
    wrong = {}
    for address, n in counted.items():
        if "type=" not in address and "realis=" not in address:
            continue
        rows = json.loads(asked(address.replace("/events", "/events.json") + "&limit=1000").body)
        if len(rows) != n and address.count("=") > query.count("="):
            wrong[address] = (n, len(rows))
    assert wrong == {}


def test_a_chosen_facet_is_taken_back_by_the_same_link(asked: Ask) -> None:
    page = asked("/events?" + urlencode({"type": "Attack", "view": "table"})).text
    [chosen] = re.findall(r'<li><a id="[^"]+" href="([^"]+)" aria-current="true">', page)
    assert chosen == "/events?view=table"


@pytest.mark.parametrize("view", ["axis", "table", "words", "map"])
def test_every_view_shows_the_same_query(asked: Ask, view: str) -> None:
    page = asked(f"/events?type=Attack&view={view}").text
    rows = json.loads(asked("/events.json?type=Attack").body)
    assert f'view={view}&' in page or view == "axis" or f"view={view}" in page
    if view != "map":
        assert {row["code"] for row in rows} == set(re.findall(r'href="/events/([A-Z]+-\w+)"', page))
    assert 'href="/events.csv?type=Attack' in page


def test_a_view_there_is_not_is_refused(asked: Ask) -> None:
    assert asked("/events?view=pie").status == 400


def test_what_is_kept_is_counted_again_when_the_record_changes(filled: tuple[Path, Made], tmp_path: Path) -> None:
    path = tmp_path / "kept.db"
    path.write_bytes(filled[0].read_bytes())
    seen = []
    for _ in range(2):
        with Record(path, read_only=True) as record:
            kept(record, "test", lambda: seen.append(1))
    assert len(seen) == 1
    with Record(path) as record:
        record.decide("different", [row["id"] for row in record.event_claims(limit=2)], reason="test", who="me")
    with Record(path, read_only=True) as record:
        kept(record, "test", lambda: seen.append(1))
    assert len(seen) == 2
