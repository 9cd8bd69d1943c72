import json
import xml.etree.ElementTree as ET
from collections.abc import Callable

from sijill.web.feed import ATOM, Entry, atom
from sijill.web.inprocess import Got

NS = {"a": ATOM}


def test_a_feed_holds_what_xml_can_hold() -> None:
    words = "720 <قتيلا> & \x00\ufffe\ud800"
    made = atom(
        "t", "urn:t", "2016-05-20", [Entry("urn:1", "ADD x", "2016-05-20", "/a?b=1&c=2", "ADD", words)], "http://h"
    )
    entry = ET.fromstring(made.encode()).find("a:entry", NS)
    assert entry is not None
    assert (entry.findtext("a:summary", "", NS), entry.findtext("a:updated", "", NS)) == (
        "720 <قتيلا> & ", "2016-05-20T00:00:00Z",
    )  # fmt: skip
    link = entry.find("a:link", NS)
    assert link is not None and link.get("href") == "http://h/a?b=1&c=2"


def test_the_feed_of_changes_tells_what_the_json_tells(asked: Callable[[str], Got]) -> None:
    rows = json.loads(asked("/changes.json?from=2016-05-20&to=2016-06-30").body)
    got = asked("/changes.atom?from=2016-05-20&to=2016-06-30&lang=ar")
    assert got.headers["content-type"].startswith("application/atom+xml")
    feed = ET.fromstring(got.body)
    codes = [one.get("term") for one in feed.iterfind("a:entry/a:category", NS)]
    assert codes == [row["operation"] for row in rows] and set(codes) <= {"ADD", "MOD", "DEL"} and len(codes) > 5
    ids = [one.text for one in feed.iterfind("a:entry/a:id", NS)]
    assert len(set(ids)) == len(ids)
    for link in feed.iterfind("a:entry/a:link", NS):
        target = (link.get("href") or "").removeprefix("http://127.0.0.1").partition("#")[0]
        assert asked(f"{target}?as_of=2016-06-30").status == 200, target


def test_a_feed_without_days_tells_the_last_step(asked: Callable[[str], Got]) -> None:
    feed = ET.fromstring(asked("/changes.atom").body)
    days = {one.text for one in feed.iterfind("a:entry/a:updated", NS)}
    assert days == {json.loads(asked("/index.json").body)["days"][-1]["day"] + "T00:00:00Z"}
    assert asked("/events.atom").status == 404
