"""Bytes to text: which encoding a page, sheet or text file is in, and where that is known from.

Decides by byte order mark, then UTF-8 when the bytes are valid UTF-8 (chance text hardly ever is), then what header
and meta declare, then windows-1256 and its rivals, each by how much of the body it turns into Arabic words. A
declaration that gives no Arabic where another gives nothing else is overruled. Nothing is guessed silently: `source`
says what decided. Leaves undoing an earlier wrong decoding to `mojibake`.
"""

import codecs
import re
from dataclasses import dataclass
from typing import Final

RIVALS: Final = ("windows-1256", "iso-8859-6", "windows-1252")
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NOT_BODY: Final = re.compile(rb"(?is)<(script|style)\b.*?</\1\s*>|<[^>]{0,5000}>")
_META: Final = re.compile(
    rb"""(?i)<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,200}?encoding=["']([\w.:-]{2,40})"""
)
_META_WITHIN: Final = 100_000  # pages with a long head declare late
_SAMPLE: Final = 200_000
_SPOILT: Final = 0.01  # share of spoilt letters under which text is UTF-8 with damage
_COMMON: Final = frozenset("اليمنوتربعةدفسحقكه")  # two letters of three in any Arabic text


@dataclass(frozen=True)
class Decoded:
    """A text with the encoding it was in and what decided that: bom, utf-8, header, meta, body; `spoilt` letters."""

    text: str
    encoding: str
    source: str
    spoilt: int = 0


def meta_charset(data: bytes) -> str | None:
    """Return the encoding a page declares in its head, as written.

    >>> meta_charset(b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">')
    'windows-1256'
    """
    found = _META.search(data, 0, _META_WITHIN)
    return (found[1] or found[2]).decode("ascii") if found else None


def decode(data: bytes, header: str | None = None, *, markup: bool = True) -> Decoded:
    """Return the text of bytes with its encoding; `header` is what the server declared.

    >>> decode("قتل ثلاثة من الجنود".encode("windows-1256")).encoding
    'windows-1256'
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark):].decode(encoding, "replace")
            return Decoded(text, encoding, "bom", text.count("\ufffd"))
    declared = [("header", header)] if header else []
    if markup and (meta := meta_charset(data)):
        declared.append(("meta", meta))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf8(data, declared)
    sources = [source for source, name in declared if _codec(name) == "utf-8"]
    return Decoded(text, "utf-8", sources[0] if sources else "utf-8")


def _codec(name: str) -> str | None:
    try:
        found = codecs.lookup(name).name
        "".encode(found)
    except (LookupError, UnicodeError, ValueError):
        return None
    return {"iso8859-1": "windows-1252", "cp1252": "windows-1252", "cp1256": "windows-1256"}.get(found, found)


def _not_utf8(data: bytes, declared: list[tuple[str, str]]) -> Decoded:
    damaged = data.decode("utf-8", "replace")
    spoilt, foreign = damaged.count("\ufffd"), sum(char > "\x7f" for char in damaged)
    if spoilt <= max(2, _SPOILT * foreign) and foreign > 20 * spoilt:
        return Decoded(damaged, "utf-8", "body", spoilt)
    body = _NOT_BODY.sub(b" ", data[:_SAMPLE])
    tries = [(source, codec) for source, name in declared if (codec := _codec(name)) not in (None, "utf-8")]
    tries += [("body", rival) for rival in RIVALS]
    best = max(tries, key=lambda trial: arabic_share(body, trial[1] or ""))  # the first of equals: header before meta
    if not arabic_share(body, best[1] or ""):
        best = tries[0] if declared and tries[0][0] != "body" else ("body", "windows-1252")
    text = data.decode(best[1] or "", "replace")
    return Decoded(text, best[1] or "", best[0], text.count("\ufffd"))


def arabic_share(body: bytes, encoding: str) -> float:
    """Return the share of characters beyond ASCII that become common Arabic letters, less those that are spoilt.

    >>> arabic_share("قتل ثلاثة".encode("windows-1256"), "windows-1256") > 0.5
    True
    """
    foreign = [char for char in body.decode(encoding, "replace") if char > "\x7f"]
    if not foreign:
        return 0.0
    good = sum(char in _COMMON for char in foreign)
    bad = sum(char == "\ufffd" or "\x80" <= char <= "\x9f" for char in foreign)
    return round((good - bad) / len(foreign), 2)
