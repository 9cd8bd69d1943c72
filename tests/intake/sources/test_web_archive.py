import gzip
from io import BytesIO

from sijill.intake.items import DEFAULT, Settings
from sijill.intake.sources.web_archive import items
from tests.intake.archives import record, warc_of
from tests.intake.made_pages import og_tags
from tests.intake.stories import BRIDGE, TRUCE


def test_pages_keep_address_time_of_fetching_and_what_they_say() -> None:
    pages = [(story.address, og_tags(story)[0]) for story in (BRIDGE, TRUCE)]
    found = list(items("a.warc", BytesIO(warc_of(pages)), DEFAULT))
    assert [
        (item.report.title, item.report.text, item.provenance.address, item.provenance.fetched)
        for item in found if item.report and item.provenance
    ] == [(story.title, story.body, story.address, "2021-01-02T03:04:05Z") for story in (BRIDGE, TRUCE)]


def test_packed_chunked_and_other_records() -> None:
    page = og_tags(BRIDGE)[0]
    packed = record(BRIDGE.address, gzip.compress(page), head="Content-Encoding: gzip\r\n")
    missing = record("https://x.example/404", b"<p>", status="404 Not Found")
    picture = record("https://x.example/a.png", b"\x89PNG", kind="image/png")
    found = list(items("a.warc", BytesIO(missing + picture + packed), DEFAULT))
    assert [item.report and item.report.title for item in found] == [BRIDGE.title]


def test_a_bomb_inside_is_refused_and_the_rest_is_read() -> None:
    bomb = record("https://x.example/b", gzip.compress(bytes(5_000_000)), head="Content-Encoding: gzip\r\n")
    whole = bomb + record(BRIDGE.address, og_tags(BRIDGE)[0])
    found = list(items("a.warc", BytesIO(whole), Settings(max_bytes=1_000_000)))
    assert [bool(item.report) for item in found] == [False, True]
    assert found[0].problem and "1000000 bytes" in found[0].problem.reason


def test_an_archive_that_breaks_off_keeps_what_came_before() -> None:
    good = record(BRIDGE.address, og_tags(BRIDGE)[0])
    found = list(items("a.warc", BytesIO(good + b"garbage" * 100), DEFAULT))
    assert found[0].report and found[0].report.title == BRIDGE.title
