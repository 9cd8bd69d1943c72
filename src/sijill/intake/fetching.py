"""Fetching politely: robots.txt obeyed, each host at its pace, conditional requests, retries that back off.

Decides when and whether a page is asked for, and follows redirects with every check made anew at each step; one
request is the business of `transport`. Clock and sleep are handed in, so that tests can let a week pass in a moment.
"""

import socket
import time
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Final
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from sijill.intake.hosts import NotAllowed, Resolve, place_of
from sijill.intake.transport import FetchError, Limits, Response, request
from sijill.languages.messages import say

_REDIRECTS: Final = (301, 302, 303, 307, 308)
_LATER: Final = (408, 425, 429, 500, 502, 503, 504)
_ROBOTS_BYTES: Final = 512_000  # RFC 9309 asks readers to take at least 500 KiB
_ROBOTS_KEPT: Final = 86_400.0  # seconds, as RFC 9309 asks
_FAILURE_KEPT: Final = 600.0
_ROBOT: Final = "sijill"


class Fetcher:
    """Asks hosts for pages and remembers, per host, when it may ask again and what robots.txt forbids.

    >>> try: Fetcher().get("ftp://x.example/a")
    ... except FetchError as error: print(error)
    only http and https addresses are asked, not ftp
    """

    def __init__(
        self, limits: Limits | None = None, *, clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep, resolve: Resolve = socket.getaddrinfo,
    ) -> None:
        self.limits = limits or Limits()
        self._clock, self._sleep = clock, sleep
        self._resolve = resolve
        self._free_at: dict[str, float] = {}
        self._robots: dict[str, tuple[RobotFileParser | str, float]] = {}

    def get(self, address: str, *, etag: str | None = None, modified: str | None = None) -> Response:
        """Return the answer of an address: status 200, or 304 when it is as `etag` and `modified` know it.

        Raises FetchError, its message saying why in words.

        >>> try: Fetcher().get("http://127.0.0.1/report")
        ... except FetchError as error: print(error)
        127.0.0.1 is an address of this machine or a private network: not asked
        """
        conditions = {"If-None-Match": etag, "If-Modified-Since": modified}
        headers = {name: value for name, value in conditions.items() if value}
        for _ in range(self.limits.redirects + 1):
            response = self._allowed(address, headers)
            if response.status not in _REDIRECTS:
                if response.status in (HTTPStatus.OK, HTTPStatus.NOT_MODIFIED):
                    return response
                raise FetchError(say("fetch_status", status=response.status), again=response.status in _LATER)
            location = response.headers.get("location")
            if not location:
                raise FetchError(say("fetch_status", status=response.status))
            address = urljoin(address, location)
        raise FetchError(say("too_many_redirects", limit=self.limits.redirects))

    def _allowed(self, address: str, headers: Mapping[str, str]) -> Response:
        try:
            rules = self._rules(address)
            if not rules.can_fetch(_ROBOT, address):
                raise FetchError(say("robots_refuse"))
            return self._tried(address, headers)
        except NotAllowed as error:
            raise FetchError(str(error)) from error

    def _rules(self, address: str) -> RobotFileParser:
        """Return what a host forbids; raises FetchError where it fails to say (RFC 9309: then nothing is asked)."""
        scheme, host, port = place_of(address)
        site = f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"
        rules, until = self._robots.get(site, (None, 0.0))
        if rules is None or until <= self._clock():
            rules = self._read_rules(f"{site}/robots.txt")
            self._robots[site] = rules, self._clock() + (_FAILURE_KEPT if isinstance(rules, str) else _ROBOTS_KEPT)
        if isinstance(rules, str):
            raise FetchError(say("robots_unknown", reason=rules), again=True)
        return rules

    def _read_rules(self, address: str) -> RobotFileParser | str:
        """Return the rules at an address, else in words why they cannot be had."""
        try:
            for _ in range(self.limits.redirects + 1):
                response = self._tried(address, {})
                if response.status not in _REDIRECTS:
                    break
                address = urljoin(address, response.headers.get("location") or "")
        except FetchError as error:
            return str(error)
        if response.status >= HTTPStatus.INTERNAL_SERVER_ERROR or response.status == HTTPStatus.TOO_MANY_REQUESTS:
            return say("fetch_status", status=response.status)
        text = response.body[:_ROBOTS_BYTES].decode("utf-8", "replace") if response.status == HTTPStatus.OK else ""
        rules = RobotFileParser()
        rules.parse(text.splitlines())
        return rules

    def _tried(self, address: str, headers: Mapping[str, str]) -> Response:
        """Return the answer of one address after as many tries as it takes and the limits allow."""
        attempt = 0
        while True:
            attempt += 1
            last = attempt >= self.limits.tries
            self._wait_for_turn(address)
            try:
                response = request(address, headers, self.limits, self._resolve)
            except FetchError as error:
                if last or not error.again:
                    raise
                self._sleep(self.limits.pace * 2**attempt)
                continue
            wait = self._asked_to_wait(response) if response.status in _LATER else None
            if last or response.status not in _LATER:
                return response
            if wait is not None and wait > self.limits.longest_wait:
                raise FetchError(say("asked_to_wait", seconds=round(wait)), again=True)
            self._sleep(wait if wait is not None else self.limits.pace * 2**attempt)

    def _wait_for_turn(self, address: str) -> None:
        host = place_of(address)[1]
        now = self._clock()
        wait = self._free_at.get(host, now) - now
        if wait > 0:
            self._sleep(wait)
        pace = min(max(self._asked_delay(host), self.limits.pace), self.limits.longest_wait)
        self._free_at[host] = max(now, now + wait) + pace

    def _asked_delay(self, host: str) -> float:
        """Return the seconds between two requests that a host's robots.txt asks for, 0 when it asks for none."""
        known = (rules for site, (rules, _) in self._robots.items() if urlsplit(site).hostname == host)
        delays = (float(rules.crawl_delay(_ROBOT) or 0) for rules in known if not isinstance(rules, str))
        return max(delays, default=0.0)

    def _asked_to_wait(self, response: Response) -> float | None:
        """Return the seconds a server asks to wait, null when it does not say; dates count from its own clock."""
        asked = response.headers.get("retry-after", "").strip()
        if asked.isdigit():
            return float(asked)
        try:
            until, now = (parsedate_to_datetime(words) for words in (asked, response.headers.get("date", "")))
        except (ValueError, TypeError):
            return None
        return max(0.0, (until - now).total_seconds())
