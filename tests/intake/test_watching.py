"""A week of watching twenty feeds with a clock of its own, cut off and started anew, loses and doubles nothing."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from sijill.intake.items import Item, Settings
from sijill.intake.transport import FetchError, Response
from sijill.intake.watch_journal import Journal
from sijill.intake.watching import Watch

HOUR, DAY = 3600.0, 86_400.0
WINDOW = 12  # entries a feed lists
NEVER = float("inf")
HTML = {"content-type": "text/html"}
WORDS = "قُتل جندي وأصيب آخرون في اشتباك على أطراف البلدة وفق ما أعلن المجلس المحلي في بيان له رقمه"


class CutOff(Exception):
    """The power goes: nothing after it is done."""


@dataclass
class Press:
    """Twenty feeds whose items appear over a week, some changed later; it fails now and then, and says when asked."""

    clock: float = 0.0
    chance: random.Random = field(default_factory=lambda: random.Random(7))
    failing: float = 0.0
    cutting: float = 0.0
    items: dict[str, list[tuple[float, str]]] = field(default_factory=dict)
    changed: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for n in range(20):
            feed = f"https://feed{n}.example/rss"
            moments = sorted(self.chance.uniform(0, 6 * DAY) for _ in range(25))
            self.items[feed] = [(at, f"https://feed{n}.example/news/{k}") for k, at in enumerate(moments)]
            for at, address in self.items[feed][::10]:
                self.changed[address] = at + 5 * HOUR

    def version(self, address: str) -> int:
        return 2 if self.changed.get(address, NEVER) <= self.clock else 1

    def get(self, address: str, *, etag: str | None = None, modified: str | None = None) -> Response:
        if self.chance.random() < self.cutting:
            raise CutOff
        if self.chance.random() < self.failing:
            raise FetchError("status 500", again=True)
        if not address.endswith("/rss"):
            text = f"{WORDS} {address[-6:]} نسخة {self.version(address)}"
            return Response(address, 200, HTML, f"<title>خبر</title><h1>خبر</h1><p>{text}</p>".encode())
        out = [item for at, item in self.items[address] if at <= self.clock][-WINDOW:]
        entries = "".join(
            f"<item><guid>{item}</guid><link>{item}</link><title>خبر</title>"
            f"<description>نسخة {self.version(item)}</description></item>" for item in out
        )
        tag = f"{out[-1:]}{sum(self.version(item) for item in out)}"
        if tag == etag:
            return Response(address, 304)
        feed = f"<rss><channel><title>x</title>{entries}</channel></rss>"
        return Response(address, 200, {"etag": tag}, feed.encode())


@dataclass
class Shelf:
    """What `take` does in a record: a report that is there already changes nothing."""

    press: Press
    reports: dict[str, str] = field(default_factory=dict)
    handed: int = 0

    def take(self, items: list[Item]) -> None:
        for item in items:
            assert item.report, item.problem
            self.handed += 1
            self.reports[item.report.id] = f"{item.report.url} {item.report.text[-1]}"
        if self.press.chance.random() < 5 * self.press.cutting:
            raise CutOff  # stored, but not yet marked as done


def watch_until(end: float, press: Press, shelf: Shelf, path: Path, log: list[str]) -> int:
    """Watch until a moment, starting anew whenever it is cut off; return how often that was."""
    starts = 0
    while press.clock < end:
        starts += 1
        with Journal(path, now=press.clock) as journal:
            watch = Watch(
                list(press.items), press, journal, shelf.take, Settings(), lambda: press.clock, log.append, every=HOUR
            )
            try:
                while press.clock < end:
                    watch.round()
                    press.clock = max(watch.next_due(), press.clock + 60)
            except CutOff:
                press.clock += 60
    return starts


def published(press: Press) -> set[str]:
    return {
        f"{item} {version}" for items in press.items.values() for _, item in items
        for version in ((1, 2) if item in press.changed else (1,))
    }


@pytest.mark.slow
@pytest.mark.parametrize(("failing", "cutting"), [(0.0, 0.0), (0.05, 0.004)])
def test_a_week_of_twenty_feeds(tmp_path: Path, failing: float, cutting: float) -> None:
    press = Press(failing=failing, cutting=cutting)
    shelf, log = Shelf(press), list[str]()
    starts = watch_until(7 * DAY, press, shelf, tmp_path / "watch.jsonl", log)
    press.failing = press.cutting = 0.0
    watch_until(9 * DAY, press, shelf, tmp_path / "watch.jsonl", log)
    kept = sorted(shelf.reports.values())
    missed = published(press) - set(kept)
    assert [one for one in missed if one.endswith(" 1") and one[:-2] in press.changed] == sorted(missed)
    assert len(kept) == len(set(kept)), "no version of an item is kept twice"
    assert len(missed) <= (10 if failing else 0), "only a version replaced before its page could be had is missed"
    if cutting:
        assert starts > 5 and shelf.handed > len(kept)
    else:
        assert shelf.handed == len(kept) == 20 * 25 + len(press.changed)


def test_a_torn_journal_goes_on_from_its_last_whole_line(tmp_path: Path) -> None:
    press = Press()
    path = tmp_path / "watch.jsonl"
    shelf = Shelf(press)
    watch_until(DAY, press, shelf, path, [])
    path.write_bytes(path.read_bytes()[:-25])
    before = len(shelf.reports)
    watch_until(DAY + 2 * HOUR, press, shelf, path, [])
    assert len(set(shelf.reports.values())) == len(shelf.reports) >= before


def test_a_failing_feed_is_asked_ever_more_seldom(tmp_path: Path) -> None:
    press, asked = Press(failing=1.0), list[float]()
    log: list[str] = []

    class Asking:
        def get(self, address: str, *, etag: str | None = None, modified: str | None = None) -> Response:
            asked.append(press.clock)
            raise FetchError("status 503", again=True)

    with Journal(tmp_path / "j", now=0) as journal:
        watch = Watch(["https://x.example/rss"], Asking(), journal, lambda items: None, Settings(),
                      lambda: press.clock, log.append, every=HOUR)
        while press.clock < 2 * DAY:
            watch.round()
            press.clock = watch.next_due()
    assert [round(at / HOUR) for at in asked] == [0, 2, 6, 14, 30]
    assert log[0] == "https://x.example/rss: status 503; asked again in 120 minutes"


def test_a_page_that_never_comes_leaves_what_the_feed_says(tmp_path: Path) -> None:
    now = [0.0]
    kept: list[Item] = []
    answers: Mapping[str, bytes] = {"https://x.example/rss": (
        "<rss><channel><title>x</title><item><link>https://x.example/1</link><title>خبر</title>"
        "<description>قُتل رجل</description></item></channel></rss>"
    ).encode()}

    class Gone:
        def get(self, address: str, *, etag: str | None = None, modified: str | None = None) -> Response:
            if address not in answers:
                raise FetchError("status 410")
            return Response(address, 200, {}, answers[address])

    with Journal(tmp_path / "j", now=0) as journal:
        watch = Watch(["https://x.example/rss"], Gone(), journal, kept.extend, Settings(), lambda: now[0], print)
        watch.round()
        now[0] = DAY
        watch.round()
    assert [item.report and item.report.text for item in kept] == ["قُتل رجل"]
