"""Kinds of source: which reader takes a file, told by its ending or, where that says nothing, by its first bytes.

Every module of `sources/` with `SUFFIXES` is a kind, found by reading that line of its file, so that no heavy library
is imported before a file needs it. Installed packages add kinds through the entry-point group `sijill.sources`: the
name is the file ending without its dot, the value a function like `items`.
"""

import ast
import importlib
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path, PurePath
from typing import BinaryIO, Final, cast

from sijill.intake.items import Item, Settings

Reader = Callable[[str, BinaryIO, Settings], Iterator[Item]]
GROUP: Final = "sijill.sources"
_SOURCES: Final = Path(__file__).parent / "sources"
_LINE: Final = re.compile(r"^SUFFIXES: Final = (\(.*\))$", re.MULTILINE)
# what files of a kind begin with, asked in this order: a feed in a page is a page
_BEGINNINGS: Final = (
    (re.compile(rb"(?is)\A\s*(<!doctype html|<html|<head|<body)"), ".html"),
    (re.compile(rb"(?is)\A\s*(<\?xml[^>]*>)?\s*(<!--.{0,500}?-->\s*)*<(rss|feed|rdf:RDF)\b"), ".rss"),
    (re.compile(rb"(?is)\A\s*<\?xml[^>]*>\s*(<!doctype[^>]*>)?\s*<html"), ".html"),
    (re.compile(rb"\A%PDF-"), ".pdf"),
    (re.compile(rb"\AWARC/\d"), ".warc"),
    (re.compile(rb"\APK\x03\x04"), ".zip"),
    (re.compile(rb"\A\s*\{"), ".jsonl"),
)


@cache
def built_in() -> dict[str, str]:
    """Return file ending -> module of `sources/` for the kinds that come with the package.

    >>> built_in()[".txt"]
    'plain_text'
    """
    found: dict[str, str] = {}
    for path in sorted(_SOURCES.glob("[!_]*.py")):
        line = _LINE.search(path.read_text(encoding="utf-8"))
        for suffix in ast.literal_eval(line[1]) if line else ():
            found[suffix] = path.stem
    return found


def reader_of(suffix: str) -> Reader | None:
    """Return the reader of a file ending, a built-in one before an installed one; null when there is none.

    >>> reader_of(".unheard-of")
    """
    module = built_in().get(suffix)
    if module is not None:
        return cast(Reader, importlib.import_module(f"sijill.intake.sources.{module}").items)
    from importlib.metadata import entry_points  # late

    plugin = next(iter(entry_points(group=GROUP, name=suffix.removeprefix("."))), None)
    return cast(Reader, plugin.load()) if plugin else None


def known_suffixes() -> frozenset[str]:
    """Return every file ending there is a reader for.

    >>> {".jsonl", ".html", ".pdf"} <= known_suffixes()
    True
    """
    from importlib.metadata import entry_points  # late

    return frozenset(built_in()) | {f".{plugin.name}" for plugin in entry_points(group=GROUP)}


def suffix_of(name: str, head: bytes = b"") -> str:
    """Return the ending that tells the kind of a file: its own when known, else what its first bytes say, else its own.

    >>> suffix_of("a.HTML"), suffix_of("story.php", b"<!DOCTYPE html>"), suffix_of("week.warc.gz"), suffix_of("a.b")
    ('.html', '.html', '.warc', '.b')
    """
    path = PurePath(name.lower())
    own = PurePath(path.stem).suffix if path.suffix == ".gz" else path.suffix
    if own in built_in() or (own and not head):
        return own
    return next((suffix for pattern, suffix in _BEGINNINGS if pattern.search(head)), own)
