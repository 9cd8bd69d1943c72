"""What the web does to a fetcher: each case ends with a clear message, in bounded time and memory, the rest is done."""

import socket
import time
import tracemalloc
from collections.abc import Iterator
from itertools import chain
from typing import Any

import pytest

from sijill.intake.fetching import Fetcher
from sijill.intake.inputs import input_items
from sijill.intake.items import Settings
from sijill.intake.transport import FetchError, Limits
from tests.intake import server
from tests.intake.made_pages import og_tags
from tests.intake.stories import BRIDGE

PAGE = og_tags(BRIDGE)[0]
LIMITS = Limits(seconds=0.8, max_bytes=1_000_000, tries=3, allow_private=True)


@pytest.fixture
def world() -> Iterator[server.World]:
    with server.running() as running:
        running.plays["/good"] = server.page(PAGE)
        yield running


class Sleeps(list[float]):
    """A clock that only sleeping moves on."""

    now = 0.0

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.append(seconds)


def fetcher(sleeps: Sleeps, limits: Limits = LIMITS) -> Fetcher:
    return Fetcher(limits, clock=sleeps.clock, sleep=sleeps.sleep)


def reason(world: server.World, path: str, limits: Limits = LIMITS) -> str:
    with pytest.raises(FetchError) as caught:
        fetcher(Sleeps(), limits).get(world.base + path)
    return str(caught.value)


def test_a_page_is_read_with_its_address_and_the_time_of_fetching(world: server.World) -> None:
    item, = input_items([f"{world.base}/good"], Settings(fetcher=fetcher(Sleeps())))
    assert item.report and item.provenance
    assert (item.report.title, item.report.text) == (BRIDGE.title, BRIDGE.body)
    assert item.provenance.address == f"{world.base}/good" and item.provenance.fetched


def test_redirects_are_followed_to_an_end(world: server.World) -> None:
    world.plays |= {"/a": server.moved("/b", 301), "/b": server.moved("/good"), "/loop": server.moved("/loop")}
    assert fetcher(Sleeps()).get(f"{world.base}/a").address == f"{world.base}/good"
    assert reason(world, "/loop") == "more than 5 redirects"


def test_an_unchanged_page_is_not_sent_again(world: server.World) -> None:
    world.plays["/tag"] = server.unless_known('"1"', server.page(PAGE))
    asks = fetcher(Sleeps())
    assert [asks.get(f"{world.base}/tag", etag=tag).status for tag in (None, '"1"')] == [200, 304]


def test_a_server_that_is_busy_is_asked_again_when_it_says(world: server.World) -> None:
    world.plays["/busy"] = server.failing(429, 1, server.page(PAGE), Retry_After="7")
    world.plays["/closed"] = server.failing(503, 9, server.page(PAGE), Retry_After="86400")
    sleeps = Sleeps()
    assert fetcher(sleeps).get(f"{world.base}/busy").status == 200
    assert 7.0 in sleeps
    assert reason(world, "/closed") == "the server asks to wait 86400 seconds"


def test_a_server_that_fails_is_asked_three_times_with_longer_waits(world: server.World) -> None:
    world.plays["/broken"] = server.failing(500, 9, server.page(PAGE))
    sleeps = Sleeps()
    with pytest.raises(FetchError, match="status 500"):
        fetcher(sleeps).get(f"{world.base}/broken")
    assert world.counts()["/broken"] == 3
    assert [wait for wait in sleeps if wait > 1] == [2.0, 4.0]


def test_a_host_is_asked_at_its_pace(world: server.World) -> None:
    world.plays["/robots.txt"] = server.page(b"User-agent: *\nCrawl-delay: 5\n", kind="text/plain")
    sleeps = Sleeps()
    asks = fetcher(sleeps)
    asks.get(f"{world.base}/good")
    asks.get(f"{world.base}/good")
    assert sleeps == [1.0, 5.0]


def test_robots_txt_is_obeyed(world: server.World) -> None:
    world.plays["/robots.txt"] = server.page(b"User-agent: *\nDisallow: /private/\n", kind="text/plain")
    world.plays["/private/a"] = server.page(PAGE)
    assert reason(world, "/private/a") == "robots.txt forbids this page"
    assert fetcher(Sleeps()).get(f"{world.base}/good").status == 200
    assert world.counts() == {"/good": 1}


def test_where_robots_txt_fails_nothing_is_asked(world: server.World) -> None:
    world.plays["/robots.txt"] = server.failing(500, 9, server.page(b""))
    assert "robots.txt cannot be had (the server answered with status 500)" in reason(world, "/good")
    assert world.counts() == {}


def test_robots_txt_that_failed_is_asked_again_later(world: server.World) -> None:
    world.plays["/robots.txt"] = server.failing(500, 3, server.page(b"", kind="text/plain"))
    sleeps = Sleeps()
    asks = fetcher(sleeps)
    for _ in range(2):
        with pytest.raises(FetchError, match="robots"):
            asks.get(f"{world.base}/good")
    assert world.asked == ["/robots.txt"] * 3
    sleeps.sleep(700)
    assert asks.get(f"{world.base}/good").status == 200


@pytest.mark.parametrize("play", [server.slow_drip, server.slow_head])
def test_a_drip_ends_at_the_deadline(world: server.World, play: server.Play) -> None:
    world.plays["/drip"] = play
    began, limits = time.monotonic(), Limits(seconds=0.6, tries=1, allow_private=True)
    assert reason(world, "/drip", limits) == "no whole answer within 0.6 seconds"
    assert time.monotonic() - began < server.LONGEST_DRIP


@pytest.mark.parametrize("play", [server.endless_body, server.gzip_bomb])
def test_too_much_is_cut_off_with_little_memory(world: server.World, play: server.Play) -> None:
    world.plays["/much"] = play
    tracemalloc.start()
    try:
        limits = Limits(seconds=10, max_bytes=1_000_000, tries=1, allow_private=True)
        assert reason(world, "/much", limits) == "more than 1000000 bytes: not read"
        assert tracemalloc.get_traced_memory()[1] < 60_000_000 + 50_000_000 * (play is server.gzip_bomb)
    finally:
        tracemalloc.stop()


def test_half_an_answer_is_none(world: server.World) -> None:
    world.plays["/half"] = server.broken_off
    assert "bytes are missing" in reason(world, "/half")


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("file:///etc/passwd", "not file"), ("ftp://x.example/a", "not ftp"), ("http://127.0.0.1/a", "private network"),
        ("http://[::1]/a", "private network"), ("http://10.1.2.3/", "private network"),
        ("http://0/", "private network"),
        ("http://169.254.169.254/latest/", "private network"), ("http://u:p@x.example/", "no address"),
        ("http://[::ffff:127.0.0.1]/", "private network"), ("http://x.example:99999/", "no address"),
    ],
)
def test_what_is_never_asked(address: str, words: str) -> None:
    with pytest.raises(FetchError, match=words):
        fetcher(Sleeps(), Limits(tries=1)).get(address)


def test_a_redirect_to_a_private_address_is_refused(world: server.World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A public name sends us to 127.0.0.1: the step is checked like the first and the secret never asked for."""
    connect = socket.create_connection
    here = ("127.0.0.1", world.server_port)
    public = "93.184.216.34"

    def reroute(place: tuple[str, int], *rest: Any, **named: Any) -> socket.socket:
        return connect(here if place[0] == public else place, *rest, **named)

    def resolve(host: str, port: int, **named: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (public if host == "public.example" else host, port))]

    monkeypatch.setattr(socket, "create_connection", reroute)
    world.plays |= {"/out": server.moved(f"{world.base}/secret"), "/secret": server.page(PAGE)}
    asks = Fetcher(Limits(seconds=2, tries=1), sleep=lambda seconds: None, resolve=resolve)
    with pytest.raises(FetchError, match="private network"):
        asks.get("http://public.example/out")
    assert world.counts() == {"/out": 1}


def test_the_rest_of_a_run_is_done(world: server.World) -> None:
    world.plays |= {
        "/endless": server.endless_body, "/bomb": server.gzip_bomb, "/drip": server.slow_drip,
        "/laughs": server.page(b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "x">]><rss></rss>', kind="text/xml"),
        "/teapot": server.failing(418, 9, server.page(PAGE)),
    }
    limits = Limits(seconds=0.6, max_bytes=300_000, tries=1, allow_private=True)
    bad = ("/endless", "/bomb", "/drip", "/laughs", "/teapot", "/none")
    names = chain.from_iterable((path, "/good") for path in bad)
    found = list(input_items([world.base + name for name in names], Settings(fetcher=fetcher(Sleeps(), limits))))
    assert [bool(item.report) for item in found] == [False, True] * 6
    assert all(item.problem and item.problem.file.startswith(world.base) for item in found[::2])
