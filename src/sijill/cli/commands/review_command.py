"""Answer what linking and reading are unsure of, one question a screen, by single keys."""

import getpass
import json
import sys
from typing import Annotated

import typer

from sijill.cli.failures import failing_on
from sijill.cli.listing import InternalOption, RecordOption


def command(
    queue: Annotated[
        str | None, typer.Argument(help="event, actor, place, contradiction, reprint, precision or anchor.")
    ] = None,
    record: RecordOption = "sijill.db",
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many questions.")] = None,
    as_list: Annotated[bool, typer.Option("--list", help="Print the questions as JSON lines and ask nothing.")] = False,
    language: Annotated[str, typer.Option(help="Of the reasons: en or ar.")] = "en",
    who: Annotated[str | None, typer.Option(envvar="SIJILL_USER", help="Who decides.")] = None,
    internal: InternalOption = False,
) -> None:
    """Answer what linking and reading are unsure of, one question a screen, by single keys; see `?` there.

    \b
    $ sijill review
    $ sijill review event --list
    """
    import msgspec

    from sijill.cli.keys import keys
    from sijill.cli.reviewing import Session
    from sijill.engine.record import Record
    from sijill.engine.review import ReviewError, items, queue_modules, queues
    from sijill.record.store import RecordError

    looking = as_list or queue is None
    with failing_on(RecordError, ReviewError), Record(record, read_only=looking, internal=internal) as opened:
        if queue is None:
            for name, waiting in queues(opened).items():
                print(json.dumps({"queue": name, "waiting": waiting}))
            return
        listed = items(opened, queue, limit=limit)
        if as_list:
            for item in listed:
                print(json.dumps(msgspec.to_builtins(item), ensure_ascii=False))
            return
        session = Session(opened, who or getpass.getuser(), queue_modules()[queue].ANSWERS, language)
        with keys(sys.stdin) as pressed:
            session.run(listed, pressed)
