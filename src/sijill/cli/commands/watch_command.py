"""Watch feeds: new and changed items are fetched politely and linked into a record; --once for cron."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from sijill.cli.listing import RecordOption


def command(
    feeds: Annotated[list[str], typer.Argument(help="Addresses of feeds, or files with one address a line.")],
    record: RecordOption = "sijill.db",
    once: Annotated[bool, typer.Option("--once", help="Ask what is due once and end: for cron.")] = False,
    every: Annotated[float, typer.Option(min=0.1, help="Minutes between two askings of a feed.")] = 10.0,
    journal: Annotated[Path | None, typer.Option(help="Where to go on from; RECORD.watch.jsonl unless said.")] = None,
    allow_private: Annotated[bool, typer.Option("--allow-private", help="Ask hosts of a private network too.")] = False,
) -> None:
    """Watch feeds: new and changed items are fetched politely and linked into a record; --once for cron."""
    import signal
    import threading
    import time

    from sijill.cli.intake_report import DONE, SOME_FAILED, Tally, taken
    from sijill.engine.intake_settings import intake_settings
    from sijill.engine.record import Record
    from sijill.intake.fetching import Fetcher
    from sijill.intake.items import Item
    from sijill.intake.transport import Limits
    from sijill.intake.watch_journal import Journal
    from sijill.intake.watching import Watch
    from sijill.languages.messages import say
    from sijill.record.store import RecordError

    stop = threading.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        signal.signal(sign, lambda *_: stop.set())
    tally = Tally()

    def log(line: str) -> None:
        print(f"{time.strftime('%Y-%m-%dT%H:%M:%S')} {line}", file=sys.stderr, flush=True)

    try:
        with (
            Record(record) as opened,
            Journal(journal or Path(f"{record}.watch.jsonl"), now=time.time()) as kept,
        ):
            def take(items: list[Item]) -> None:
                added = opened.add(taken(items, tally, opened.keep))
                log(say("watch_taken", new=added.new, known=added.known, title=items[0].report.title or ""
                        if items[0].report else ""))

            def wait(seconds: float) -> None:
                stop.wait(seconds)

            fetcher = Fetcher(Limits(allow_private=allow_private), sleep=wait)
            watch = Watch(
                _addresses(feeds), fetcher, kept, take, intake_settings(), time.time, log,
                every=0 if once else every * 60, stopped=stop.is_set,
            )
            watch.round()
            while not once and not stop.is_set():
                stop.wait(max(1.0, watch.next_due() - time.time()))
                watch.round()
    except (RecordError, OSError) as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from error
    failed = SOME_FAILED if watch.failed else DONE
    raise typer.Exit((tally.exit_code() or failed) if once else DONE)


def _addresses(feeds: list[str]) -> list[str]:
    """Return the addresses given, those of files read line by line; a line that begins with # says something else."""
    from sijill.intake.addresses import is_address

    found: list[str] = []
    for feed in feeds:
        lines = [feed] if is_address(feed) else Path(feed).read_text(encoding="utf-8-sig").split("\n")
        found += [line.strip() for line in lines if line.strip() and not line.strip().startswith("#")]
    return list(dict.fromkeys(found))
