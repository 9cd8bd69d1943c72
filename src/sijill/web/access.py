"""Who may ask and from where: wraps every response, page, file or error, and decides the headers that keep it safe.

A strict Content-Security-Policy (no inline script or style, nothing from another host; a page with a map may ask for
the one that lets the map run); requests for another host's
name are refused (DNS rebinding); requests that write must come from the same site; beyond loopback a token is needed.
"""

import hmac
from collections.abc import Iterable
from http.cookies import SimpleCookie
from typing import Final
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
# what the movable map needs beyond it: its worker, pictures it makes, and the compiled code that joins Arabic letters
MAP_POLICY: Final = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'").replace(
    "img-src 'self' data:", "img-src 'self' data: blob:; worker-src 'self'"
)
HEADERS: Final = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})
_READING: Final = frozenset({"GET", "HEAD", "OPTIONS"})
_COOKIE: Final = "sijill_token"


def host_name(host: str) -> str:
    """Return the name in a Host header, without its port.

    >>> host_name("127.0.0.1:8470"), host_name("[::1]:80")
    ('127.0.0.1', '::1')
    """
    return host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]


def _is_same_site(headers: Headers) -> bool:
    """Return whether a request that writes comes from a page of ours, or from a program that is no browser."""
    fetched = headers.get("sec-fetch-site")
    if fetched is not None:
        return fetched in ("same-origin", "none")
    origin = headers.get("origin")
    return origin is None or origin.partition("://")[2] == headers.get("host", "")


class Guard:
    """The outermost layer of the app."""

    def __init__(self, app: ASGIApp, *, hosts: Iterable[str] | None = LOOPBACK, token: str | None = None) -> None:
        self.app = app
        self.hosts = None if hosts is None else frozenset(hosts)
        self.token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it, with the headers of safety on either."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                asked = headers.get("content-security-policy")
                for name, value in HEADERS.items():
                    headers[name] = value
                if asked == MAP_POLICY:
                    headers["content-security-policy"] = MAP_POLICY
                headers.setdefault("cache-control", "no-cache")
            await send(message)

        refusal = self._refusal(scope)
        await (refusal or self.app)(scope, receive, guarded)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if self.hosts is not None and host_name(headers.get("host", "")) not in self.hosts:
            return PlainTextResponse("this server answers to its own name only", 421)
        if scope["method"] not in _READING and not _is_same_site(headers):
            return PlainTextResponse("a request from another site cannot write", 403)
        return self._unknown_visitor(scope, headers) if self.token is not None else None

    def _unknown_visitor(self, scope: Scope, headers: Headers) -> Response | None:
        cookie = SimpleCookie(headers.get("cookie", "")).get(_COOKIE)
        if self._is_token(headers.get("authorization", "").removeprefix("Bearer ")):
            return None
        if cookie is not None and self._is_token(cookie.value):
            return None
        asked = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        if self._is_token(asked):
            welcome = RedirectResponse(scope["path"], 303)
            welcome.set_cookie(_COOKIE, asked, httponly=True, samesite="strict")
            return welcome
        return PlainTextResponse("an access token is needed: ?token=… once, or Authorization: Bearer …", 401)

    def _is_token(self, words: str) -> bool:
        return hmac.compare_digest(words.encode(), (self.token or "").encode())
