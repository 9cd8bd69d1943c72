"""Inputs: files, folders and standard input as one stream of Items; the kind of a file is told by its ending.

Every module of this folder with `SUFFIXES` and `items` is a kind of source, found by discovery; gzip is opened.
"""

import gzip
import importlib
import pkgutil
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, cast

import sijill.intake
from sijill.intake import json_lines, plain_text
from sijill.intake.items import MAX_CHARACTERS, Item, refused
from sijill.languages.messages import say

Reader = Callable[[str, BinaryIO, int], Iterator[Item]]


@cache
def readers() -> dict[str, Reader]:
    """Return file ending -> reader for every kind of source."""
    found: dict[str, Reader] = {}
    for module in pkgutil.iter_modules(sijill.intake.__path__):
        loaded = importlib.import_module(f"sijill.intake.{module.name}")
        for suffix in getattr(loaded, "SUFFIXES", ()):
            found[suffix] = loaded.items
    return found


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        known = readers()
        yield from sorted(file for file in path.rglob("*") if file.is_file() and _suffix(file) in known)
    else:
        yield path


def _suffix(path: Path) -> str:
    return Path(path.stem).suffix if path.suffix == ".gz" else path.suffix


def _file_items(path: Path, max_characters: int) -> Iterator[Item]:
    reader = readers().get(_suffix(path))
    if reader is None:
        yield refused(path.name, 0, say("unknown_suffix", suffix=path.suffix or path.name))
        return
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as stream:
            yield from reader(path.name, cast(BinaryIO, stream), max_characters)
    except (OSError, EOFError, zlib.error) as error:
        yield refused(path.name, 0, str(error))


def _stdin_items(max_characters: int) -> Iterator[Item]:
    stream = sys.stdin.buffer
    first = stream.readline()
    while first and not first.strip():
        first = stream.readline()
    if first.lstrip(b"\xef\xbb\xbf \t").startswith((b"{", b"[")):
        yield json_lines.line_item("-", 1, first.removeprefix(b"\xef\xbb\xbf"), max_characters)
        for number, line in enumerate(stream, 2):
            if line.strip():
                yield json_lines.line_item("-", number, line, max_characters)
    else:
        yield from plain_text.items("-", BytesIO(first + stream.read()), max_characters)


def input_items(paths: Iterable[str], max_characters: int = MAX_CHARACTERS) -> Iterator[Item]:
    """Yield the Items of every path in order; `-` is standard input (JSON lines, else one plain text)."""
    for name in paths:
        if name == "-":
            yield from _stdin_items(max_characters)
        elif not Path(name).exists():
            yield refused(name, 0, say("not_found", path=name))
        else:
            for path in _files(Path(name)):
                yield from _file_items(path, max_characters)
