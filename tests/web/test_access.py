import asyncio
from typing import Any

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Message

from sijill.web.access import HEADERS, MAP_POLICY, POLICY, Guard
from sijill.web.serving import RefusedError, serve


def answer(guard: Guard, method: str = "GET", query: str = "", **headers: str) -> tuple[int, dict[str, str]]:
    """Return status and headers of one request."""
    sent: list[Message] = []
    named = {"host": "127.0.0.1:8470"} | {name.replace("_", "-"): value for name, value in headers.items()}
    scope: dict[str, Any] = {
        "type": "http",
        "method": method,
        "path": "/",
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in named.items()],
    }

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(guard(scope, receive, send))
    return sent[0]["status"], {k.decode(): v.decode() for k, v in sent[0]["headers"]}


OPEN = Guard(PlainTextResponse("ok"))
LOCKED = Guard(PlainTextResponse("ok"), hosts=None, token="قفل-secret")


def test_every_answer_carries_the_headers_of_safety() -> None:
    status, headers = answer(OPEN)
    assert status == 200 and HEADERS.items() <= headers.items()
    assert "unsafe" not in headers["content-security-policy"]


def test_a_page_with_a_map_may_ask_for_what_the_map_needs_and_for_nothing_else() -> None:
    for asked, given in ((MAP_POLICY, MAP_POLICY), ("default-src *", POLICY)):
        guard = Guard(PlainTextResponse("ok", headers={"content-security-policy": asked}))
        assert answer(guard)[1]["content-security-policy"] == given
    assert "'wasm-unsafe-eval'" in MAP_POLICY
    assert "'unsafe-eval'" not in MAP_POLICY and "'unsafe-inline'" not in MAP_POLICY


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", ""])
def test_another_name_is_refused(host: str) -> None:
    assert answer(OPEN, host=host)[0] == 421


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"origin": "http://evil.example"}, 403),
        ({"sec_fetch_site": "cross-site"}, 403),
        ({"sec_fetch_site": "same-site"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://127.0.0.1:8470", "sec_fetch_site": "same-origin"}, 200),
        ({}, 200),
    ],
)
def test_only_our_own_pages_write(headers: dict[str, str], status: int) -> None:
    assert answer(OPEN, "POST", **headers)[0] == status


def test_a_token_opens_by_header_cookie_or_once_in_the_address() -> None:
    guard = Guard(PlainTextResponse("ok"), hosts=None, token="abc")
    assert answer(guard)[0] == 401 and answer(guard, authorization="Bearer abd")[0] == 401
    assert answer(guard, authorization="Bearer abc")[0] == answer(guard, cookie="sijill_token=abc")[0] == 200
    status, headers = answer(guard, query="token=abc")
    assert status == 303 and "HttpOnly" in headers["set-cookie"] and "token" not in headers["location"]


def test_an_empty_token_opens_nothing() -> None:
    assert answer(LOCKED, authorization="Bearer ")[0] == 401


def test_nothing_listens_beyond_loopback_without_a_token() -> None:
    with pytest.raises(RefusedError, match="--token"):
        serve("x.db", "0.0.0.0", 0, None, print)
