"""One request over the network, bounded in time and size whatever the other side does.

Decides how long and how much: a watch closes the connection at the deadline, be it in the handshake, the head or the
body. Leaves redirects, retries, pace and robots.txt to `fetching`.
"""

import http.client
import socket
import ssl
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Timer
from typing import Final
from urllib.parse import quote, urlsplit

from sijill.intake.bounded import TooLong, inflate
from sijill.intake.hosts import Resolve, checked_ip, place_of
from sijill.languages.messages import say

_CHUNK: Final = 65_536
_SAFE: Final = "/%:=&?~#+!$,;'@()*[]"


class FetchError(Exception):
    """A page that could not be had; the message says why. `again` tells if asking later may help."""

    def __init__(self, reason: str, *, again: bool = False) -> None:
        super().__init__(reason)
        self.again = again


@dataclass(frozen=True)
class Limits:
    """How much time and how many bytes one page may take, how often and how fast a host is asked."""

    seconds: float = 30.0
    max_bytes: int = 16_000_000
    redirects: int = 5
    tries: int = 3
    pace: float = 1.0
    longest_wait: float = 60.0
    allow_private: bool = False
    user_agent: str = "sijill/0.1 (reads news reports into a sourced record)"


@dataclass(frozen=True)
class Response:
    """What a server answered: final address, status, headers by lower-case name, body unpacked."""

    address: str
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def media_type(self) -> str:
        """The type the server gives the body, without its parameters.

        >>> Response("https://example.org/", 200, {"content-type": "text/html; charset=windows-1256"}).media_type
        'text/html'
        """
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The encoding the server declares, null when it declares none.

        >>> Response("https://example.org/", 200, {"content-type": "text/html; charset=windows-1256"}).charset
        'windows-1256'
        """
        for part in self.headers.get("content-type", "").split(";")[1:]:
            name, _, value = part.strip().partition("=")
            if name.lower() == "charset":
                return value.strip("\"' ") or None
        return None


def request(address: str, headers: Mapping[str, str], limits: Limits, resolve: Resolve) -> Response:
    """Return the answer to one GET without following it; raises NotAllowed, FetchError.

    >>> def resolve(host, port, **kind):
    ...     return [(0, 0, 0, "", ("10.0.0.1", port))]
    >>> try: request("https://news.example/1", {}, Limits(), resolve)
    ... except Exception as error: print(type(error).__name__, error)
    NotAllowed news.example is an address of this machine or a private network: not asked
    """
    scheme, host, port = place_of(address)
    expired: list[bool] = []
    try:
        ip = checked_ip(host, port, limits.allow_private, resolve)
        opened = _opened(scheme, host, ip, port, limits.seconds)
    except OSError as error:
        raise FetchError(say("fetch_failed", reason=str(error)), again=True) from error
    watch = Timer(limits.seconds, _close, (opened, expired))
    watch.daemon = True
    watch.start()
    connection = http.client.HTTPConnection(host, port)
    connection.default_port = port if scheme == "https" and port == 443 else 80
    try:
        if isinstance(opened, ssl.SSLSocket):
            opened.do_handshake()
        connection.sock = opened
        response = _answer(connection, address, headers, limits)
        if not expired:
            return response
    except (OSError, http.client.HTTPException, ValueError, AttributeError, FetchError) as error:
        if not expired and isinstance(error, FetchError):
            raise
        if not expired:
            raise FetchError(say("fetch_failed", reason=str(error) or type(error).__name__), again=True) from error
    finally:
        watch.cancel()
        connection.close()
        opened.close()
    # what the watch cut off may look like a failure or like an end: it is neither
    raise FetchError(say("fetch_too_slow", seconds=limits.seconds), again=True)


def _opened(scheme: str, host: str, ip: str, port: int, seconds: float) -> socket.socket:
    """Return a socket to the very address that was checked; the handshake is left for when the watch is running."""
    plain = socket.create_connection((ip, port), timeout=seconds)
    if scheme == "http":
        return plain
    return ssl.create_default_context().wrap_socket(plain, server_hostname=host, do_handshake_on_connect=False)


def _close(opened: socket.socket, expired: list[bool]) -> None:
    expired.append(True)
    with suppress(OSError):  # closed already: nothing left to stop
        opened.shutdown(socket.SHUT_RDWR)


def _answer(
    connection: http.client.HTTPConnection, address: str, headers: Mapping[str, str], limits: Limits
) -> Response:
    parts = urlsplit(address)
    target = quote(parts.path or "/", safe=_SAFE) + (f"?{quote(parts.query, safe=_SAFE)}" if parts.query else "")
    connection.request("GET", target, headers={
        "User-Agent": limits.user_agent, "Accept": "text/html,application/xml;q=0.9,*/*;q=0.5",
        "Accept-Encoding": "gzip, deflate", "Connection": "close", **headers,
    })
    answer = connection.getresponse()
    found = {name.lower(): value for name, value in answer.getheaders()}
    if answer.status in (204, 304) or 300 <= answer.status < 400:
        return Response(address, answer.status, found)
    packed = bytearray()
    while part := answer.read1(_CHUNK):
        packed += part
        if len(packed) > limits.max_bytes:
            raise FetchError(say("too_many_bytes", limit=limits.max_bytes))
    if answer.length:
        raise FetchError(say("fetch_broken_off", missing=answer.length), again=True)
    try:
        body = inflate(bytes(packed), found.get("content-encoding", "").strip().lower(), limits.max_bytes)
    except (TooLong, zlib.error) as error:
        raise FetchError(str(error)) from error
    return Response(address, answer.status, found, body)
