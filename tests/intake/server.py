"""A server on 127.0.0.1 that plays what the web does to those who read it: good pages, moods and attacks."""

import gzip
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Play = Callable[["Visit"], None]
LONGEST_DRIP = 20.0  # seconds; no thread of a test lives longer


class Visit(BaseHTTPRequestHandler):
    """One request; `server.plays` says what happens at each path."""

    def do_GET(self) -> None:
        world = self.server
        assert isinstance(world, World)
        world.asked.append(self.path)
        play = world.plays.get(self.path.partition("?")[0])
        try:
            if play is None:
                self.answer(b"", status=404)
            else:
                play(self)
        except (ConnectionError, TimeoutError):
            world.hung_up += 1

    def answer(self, body: bytes, *, status: int = 200, kind: str = "text/html; charset=utf-8", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: tests look at `asked`."""


class World(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Visit)
        self.plays: dict[str, Play] = {}
        self.asked: list[str] = []
        self.hung_up = 0

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def counts(self) -> Counter[str]:
        return Counter(path for path in self.asked if path != "/robots.txt")

    def handle_error(self, request: object, client_address: object) -> None:
        """Callers that hang up are what some tests are about."""
        self.hung_up += 1


@contextmanager
def running() -> Iterator[World]:
    world = World()
    thread = threading.Thread(target=world.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield world
    finally:
        world.shutdown()
        world.server_close()


def page(body: bytes, **headers: str) -> Play:
    return lambda visit: visit.answer(body, **headers)  # type: ignore[arg-type]


def moved(place: str, status: int = 302) -> Play:
    return lambda visit: visit.answer(b"", status=status, Location=place)


def failing(status: int, times: int, then: Play, **headers: str) -> Play:
    left = [times]

    def play(visit: Visit) -> None:
        left[0] -= 1
        if left[0] >= 0:
            visit.answer(b"", status=status, **headers)  # type: ignore[arg-type]
        else:
            then(visit)

    return play


def unless_known(etag: str, then: Play) -> Play:
    def play(visit: Visit) -> None:
        if visit.headers.get("If-None-Match") == etag:
            visit.answer(b"", status=304, ETag=etag)
        else:
            then(visit)

    return play


def slow_drip(visit: Visit) -> None:
    visit.send_response(200)
    visit.send_header("Content-Length", "1000000")
    visit.end_headers()
    end = time.monotonic() + LONGEST_DRIP
    while time.monotonic() < end:
        visit.wfile.write(b"x")
        time.sleep(0.1)


def slow_head(visit: Visit) -> None:
    visit.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    end = time.monotonic() + LONGEST_DRIP
    while time.monotonic() < end:
        visit.wfile.write(b"x")
        time.sleep(0.1)


def endless_body(visit: Visit) -> None:
    visit.send_response(200)
    visit.end_headers()
    for _ in range(4000):
        visit.wfile.write(b"<p>x" * 16_384)


def gzip_bomb(visit: Visit) -> None:
    visit.answer(gzip.compress(bytes(50_000_000)), Content_Encoding="gzip")


def broken_off(visit: Visit) -> None:
    visit.send_response(200)
    visit.send_header("Content-Length", "1000")
    visit.end_headers()
    visit.wfile.write(b"<p>half")
