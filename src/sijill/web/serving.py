"""Listening: on loopback for one user without a login, anywhere else only with an access token."""

from collections.abc import Callable

import uvicorn

from sijill.web.access import LOOPBACK
from sijill.web.app import make_app


class RefusedError(Exception):
    """The server will not listen as asked; the message says why and what to do."""


def serve(
    record: str, host: str, port: int, token: str | None, told: Callable[[str], None], *, internal: bool = False
) -> None:
    """Serve the pages of a record until interrupted; `told` hears of the address, `internal` shows names withheld.

    Raises RefusedError beyond loopback without a token.
    """
    if host not in LOOPBACK and not token:
        raise RefusedError(f"{host} can be reached by others: give --token (or SIJILL_TOKEN), or stay on 127.0.0.1")
    hosts = LOOPBACK if host in LOOPBACK else None
    told(f"http://{host}:{port}/ (Ctrl-C ends it)")
    app = make_app(record, hosts=hosts, token=token, internal=internal)
    uvicorn.run(app, host=host, port=port, log_level="warning")
