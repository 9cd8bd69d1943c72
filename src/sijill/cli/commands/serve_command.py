"""Serve the pages of a record on this machine."""

import sys
from functools import partial
from typing import Annotated

import typer

from sijill.cli.failures import failing_on
from sijill.cli.listing import InternalOption, RecordOption


def command(
    record: RecordOption = "sijill.db",
    host: Annotated[str, typer.Option(help="Where to listen; beyond loopback only with a token.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535)] = 8470,
    token: Annotated[str | None, typer.Option(envvar="SIJILL_TOKEN", help="What a visitor must know.")] = None,
    get: Annotated[str | None, typer.Option(help="Print one response and listen nowhere.")] = None,
    internal: InternalOption = False,
) -> None:
    """Serve the pages of a record on this machine.

    $ sijill serve --get /events.json
    """
    from sijill.engine.record import Record
    from sijill.record.store import RecordError
    from sijill.web.app import make_app
    from sijill.web.inprocess import get as get_page
    from sijill.web.serving import RefusedError, serve

    with failing_on(RecordError, RefusedError):
        Record(record, read_only=True).close()
        if get is None:
            serve(record, host, port, token, partial(typer.echo, err=True), internal=internal)
            return
        got = get_page(make_app(record, internal=internal), get)
    sys.stdout.buffer.write(got.body)
    raise typer.Exit(0 if got.status < 400 else 1)
