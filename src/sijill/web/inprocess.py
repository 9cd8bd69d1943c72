"""One request without a socket: what `sijill serve --get PATH` prints, and how tests and bundles ask for a page."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final
from urllib.parse import quote, unquote_to_bytes

from starlette.types import ASGIApp, Message

NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True)
class Got:
    """A response: its status, headers by lower-case name, and body."""

    status: int
    headers: dict[str, str]
    body: bytes = field(repr=False)  # asyncio words the result of a run twice as it ends: megabytes of escapes

    @property
    def text(self) -> str:
        """The body as text.

        >>> Got(200, {}, "سرت".encode()).text
        'سرت'
        """
        return self.body.decode("utf-8", "replace")


async def _ask(
    app: ASGIApp, target: str, body: bytes | None = None, kind: str = "", headers: Mapping[str, str] = NOTHING
) -> Got:
    path, _, query = target.partition("?")
    sent: list[Message] = []
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET" if body is None else "POST",
        "scheme": "http",
        "path": unquote_to_bytes(path).decode("utf-8", "replace"),
        "raw_path": quote(path, safe="/%").encode(),
        "query_string": quote(query, safe="%=&+/;:,-.~_").encode(),
        "root_path": "",
        "client": ("127.0.0.1", 0),
        "server": ("127.0.0.1", 80),
        "headers": [
            (b"host", b"127.0.0.1"),
            (b"content-type", kind.encode()),
            *((name.lower().encode(), value.encode("latin-1")) for name, value in headers.items()),
        ],
    }

    told = False

    async def receive() -> Message:
        nonlocal told
        if told:
            await asyncio.Event().wait()  # nobody hangs up: whoever asks again is left waiting
        told = True
        return {"type": "http.request", "body": body or b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    await app(scope, receive, send)
    start = next(message for message in sent if message["type"] == "http.response.start")
    answer = b"".join(message.get("body", b"") for message in sent if message["type"] == "http.response.body")
    return Got(start["status"], {k.decode("latin-1"): v.decode("latin-1") for k, v in start["headers"]}, answer)


def get(app: ASGIApp, target: str, headers: Mapping[str, str] = NOTHING) -> Got:
    """Return what the app answers to a path with its query string.

    >>> from sijill.web.trying import app
    >>> get(app(), "/events.json?limit=1").status
    200
    """
    return asyncio.run(_ask(app, target, headers=headers))


def post(
    app: ASGIApp,
    target: str,
    body: bytes,
    kind: str = "application/x-www-form-urlencoded",
    headers: Mapping[str, str] = NOTHING,
) -> Got:
    """Return what the app answers to a form or, with `kind`, to another body sent to a path."""
    return asyncio.run(_ask(app, target, body, kind, headers))
