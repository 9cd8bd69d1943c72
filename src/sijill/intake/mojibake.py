"""Mojibake: text that was decoded wrongly before it reached us, undone only where that is certain.

Decides certainty so: every character goes back to a byte of the wrong encoding, those bytes are valid in the right
one, and what comes out is Arabic while what went in is not (or, for UTF-8 read as windows-1256, shrinks to half: text
that is Arabic to begin with is never valid UTF-8). A text with one letter that does not fit is left as it is.
"""

import re
from typing import Final

# wrong encoding, right encoding, name of the repair as it reaches provenance
_WRONG: Final = (
    ("windows-1252", "utf-8", "utf-8 read as windows-1252"),
    ("windows-1256", "utf-8", "utf-8 read as windows-1256"),
    ("windows-1252", "windows-1256", "windows-1256 read as windows-1252"),
)
_UNDEFINED: Final = re.compile("([\x80-\x9f]+)")
_LEAST: Final = 8  # Arabic letters a repair must bring to light: fewer may be chance
_ARABIC_SHARE: Final = 0.6
_COMMON: Final = frozenset("اليمنو")  # near half of the letters of any Arabic text
_COMMON_SHARE: Final = 0.3


def repair(text: str) -> tuple[str, str | None]:
    """Return the text with a certain wrong decoding undone and the name of what was undone, else as it is and null.

    >>> repair("قتل ثلاثة من عناصر القوات".encode("utf-8").decode("windows-1256"))
    ('قتل ثلاثة من عناصر القوات', 'utf-8 read as windows-1256')
    >>> repair("قتل ثلاثة من عناصر القوات")
    ('قتل ثلاثة من عناصر القوات', None)
    """
    if text.isascii():
        return text, None
    for wrong, right, name in _WRONG:
        mended = _reread(text, wrong, right)
        if mended is not None and _is_arabic(mended) and (right == "utf-8" or not _is_arabic(text)):
            return mended, name
    return text, None


def _reread(text: str, wrong: str, right: str) -> str | None:
    try:
        return _bytes(text, wrong).decode(right)
    except UnicodeError:
        return None


def _bytes(text: str, encoding: str) -> bytes:
    """Return the bytes a text was decoded from; undefined ones came through as control characters."""
    if not _UNDEFINED.search(text):
        return text.encode(encoding)
    return b"".join(part.encode("latin-1" if _UNDEFINED.match(part) else encoding) for part in _UNDEFINED.split(text))


def _is_arabic(text: str) -> bool:
    letters = [char for char in text if char > "\x7f" and char.isalpha()]  # markup is ASCII and says nothing
    arabic = [char for char in letters if "\u0620" <= char <= "\u06d3"]
    if len(arabic) < _LEAST or len(arabic) < _ARABIC_SHARE * len(letters):
        return False
    return sum(char in _COMMON for char in arabic) > _COMMON_SHARE * len(arabic)
