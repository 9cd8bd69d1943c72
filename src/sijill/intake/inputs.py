"""Inputs: files, folders, addresses and standard input as one stream of Items, in order.

Decides how an input is opened: gzip is undone, standard input is told by its first bytes, an address is fetched. What
a file holds is the business of its kind (`kinds`, `sources/`); an input that cannot be opened is refused and the rest
goes on.
"""

import sys
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Final

from sijill.intake.addresses import is_address
from sijill.intake.items import DEFAULT, Item, Settings, left_out, refused
from sijill.intake.kinds import known_suffixes, reader_of, suffix_of
from sijill.intake.sources import json_lines
from sijill.intake.unpacked import HEAD, head_of, plain_stream
from sijill.languages.messages import say

_NAMED_ONLY: Final = {".json"}  # in a folder as often settings as reports: read when named
_SHOWN: Final = 5  # names of files left out that are told


def input_items(paths: Iterable[str], settings: Settings = DEFAULT) -> Iterator[Item]:
    """Yield the Items of every path or address in order; `-` is standard input.

    >>> [item.problem.reason for item in input_items(["nowhere.txt"])]
    ['no such file or folder: nowhere.txt']
    """
    for name in paths:
        if name == "-":
            yield from _stdin_items(settings)
        elif is_address(name):
            yield from _address_items(name, settings)
        elif not Path(name).exists():
            yield refused(name, 0, say("not_found", path=name))
        else:
            for path in files_of(Path(name)):
                yield from _file_items(path, settings)
            yield from _others_of(Path(name))


def files_of(path: Path) -> Iterator[Path]:
    """Yield a file itself, or the files of a folder whose kind is known, sorted.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "report.txt").write_text("قصفت سرت.", "utf-8")
    ...     [path.name for path in files_of(Path(folder))]
    ['report.txt']
    """
    if path.is_dir():
        known = known_suffixes() - _NAMED_ONLY
        yield from sorted(file for file in path.rglob("*") if file.is_file() and suffix_of(file.name) in known)
    else:
        yield path


def _others_of(path: Path) -> Iterator[Item]:
    """Yield what tells of the files of a folder that are of no known kind; hidden ones are nobody's reports."""
    if path.is_dir():
        known = known_suffixes() - _NAMED_ONLY
        others = sorted(
            file.name for file in path.rglob("*")
            if file.is_file() and suffix_of(file.name) not in known and not file.name.startswith(".")
        )
        if others:
            names = ", ".join(others[:_SHOWN]) + (", …" if len(others) > _SHOWN else "")
            yield left_out(path.name, say("files_left_out", count=len(others), names=names))


def _file_items(path: Path, settings: Settings) -> Iterator[Item]:
    try:
        with path.open("rb") as stream:
            yield from stream_items(path.name, stream, settings)
    except OSError as error:
        yield refused(path.name, 0, str(error))


def stream_items(file: str, stream: BinaryIO, settings: Settings) -> Iterator[Item]:
    """Yield the Items of an open file by its kind; broken compression ends it with a refusal, what came before stays.

    >>> [item.report.text for item in stream_items("a.txt", BytesIO("قتل رجل".encode()), DEFAULT)]
    ['قتل رجل']
    """
    try:
        plain = plain_stream(stream)
        suffix = suffix_of(file, head_of(plain))
        reader = reader_of(suffix)
        if reader is None:
            yield refused(file, 0, say("unknown_suffix", suffix=suffix or file))
        else:
            yield from reader(file, plain, settings)
    except (OSError, EOFError, zlib.error) as error:
        yield refused(file, 0, say("kind_unreadable", kind="gzip", reason=str(error)))


def _stdin_items(settings: Settings) -> Iterator[Item]:
    """JSON lines are answered as they come; anything else is one document, told by its first bytes."""
    stream = sys.stdin.buffer
    first = stream.readline()
    while first and not first.strip():
        first = stream.readline()
    if first.lstrip(b"\xef\xbb\xbf \t").startswith((b"{", b"[")):
        yield json_lines.line_item("-", 1, first.removeprefix(b"\xef\xbb\xbf"), settings)
        for number, line in enumerate(stream, 2):
            if line.strip():
                yield json_lines.line_item("-", number, line, settings)
        return
    document = BytesIO(first + stream.read(settings.max_bytes + 1))
    suffix = suffix_of("-", document.getvalue()[:HEAD]) or ".txt"
    yield from stream_items(f"-{suffix}" if suffix != ".txt" else "-", document, settings)


def _address_items(address: str, settings: Settings) -> Iterator[Item]:
    reader = reader_of(address.partition("//")[0].lower())
    if reader is not None:
        yield from reader(address, BytesIO(), settings)
