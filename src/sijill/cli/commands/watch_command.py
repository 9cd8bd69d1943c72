"""Watch feeds: new and changed items are fetched politely and linked into a record; --once for cron."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sijill.cli.failures import failing_on
from sijill.cli.listing import RecordOption

if TYPE_CHECKING:
    from threading import Event

    from sijill.cli.intake_report import Tally
    from sijill.engine.record import Record
    from sijill.intake.items import Item


def command(
    feeds: Annotated[list[str], typer.Argument(help="Addresses of feeds, or files with one address a line.")],
    record: RecordOption = "sijill.db",
    once: Annotated[bool, typer.Option("--once", help="Ask what is due once and end: for cron.")] = False,
    every: Annotated[float, typer.Option(min=0.1, help="Minutes between two askings of a feed.")] = 10.0,
    journal: Annotated[Path | None, typer.Option(help="Where to go on from; RECORD.watch.jsonl unless said.")] = None,
    allow_private: Annotated[bool, typer.Option("--allow-private", help="Ask hosts of a private network too.")] = False,
) -> None:
    """Watch feeds: new and changed items are fetched politely and linked into a record; --once for cron.

    $ sijill watch feeds.txt --once
    """
    import signal
    import threading
    import time
    from functools import partial

    from sijill.cli.intake_report import DONE, SOME_FAILED, Tally
    from sijill.engine.intake_settings import intake_settings
    from sijill.engine.record import Record
    from sijill.intake.fetching import Fetcher
    from sijill.intake.transport import Limits
    from sijill.intake.watch_journal import Journal
    from sijill.intake.watching import Watch
    from sijill.record.store import RecordError

    stop = threading.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        signal.signal(sign, lambda *_: stop.set())
    tally = Tally()
    marks = journal or Path(f"{record}.watch.jsonl")
    with failing_on(RecordError, OSError), Record(record) as opened, Journal(marks, now=time.time()) as kept:
        fetcher = Fetcher(Limits(allow_private=allow_private), sleep=partial(_wait, stop))
        watch = Watch(
            _addresses(feeds), fetcher, kept, partial(_take, opened, tally), intake_settings(), time.time, _log,
            every=0 if once else every * 60, stopped=stop.is_set,
        )
        watch.round()
        while not once and not stop.is_set():
            stop.wait(max(1.0, watch.next_due() - time.time()))
            watch.round()
    failed = SOME_FAILED if watch.failed else DONE
    raise typer.Exit((tally.exit_code() or failed) if once else DONE)


def _wait(stop: "Event", seconds: float) -> None:
    """Wait, but no longer than until somebody asks to stop."""
    stop.wait(seconds)


def _log(line: str) -> None:
    """Tell a line with the time it is told at."""
    import time

    print(f"{time.strftime('%Y-%m-%dT%H:%M:%S')} {line}", file=sys.stderr, flush=True)


def _take(opened: "Record", tally: "Tally", items: list["Item"]) -> None:
    """Link items into the record and tell how many were new."""
    from sijill.cli.intake_report import taken
    from sijill.languages.messages import say

    added = opened.add(taken(items, tally, opened.keep))
    title = items[0].report.title or "" if items[0].report else ""
    _log(say("watch_taken", new=added.new, known=added.known, title=title))


def _addresses(feeds: list[str]) -> list[str]:
    """Return the addresses given, those of files read line by line; a line that begins with # says something else."""
    from sijill.intake.addresses import is_address

    found: list[str] = []
    for feed in feeds:
        lines = [feed] if is_address(feed) else Path(feed).read_text(encoding="utf-8-sig").split("\n")
        found += [line.strip() for line in lines if line.strip() and not line.strip().startswith("#")]
    return list(dict.fromkeys(found))
