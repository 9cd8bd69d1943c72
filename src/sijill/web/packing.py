"""Packs: pages and tables deflated together into `.js` files that a page opened from a disk can load.

A browser lets no page opened by `file://` fetch a file, but lets it load a script; so each pack is a script that hands
over its words. Decides how large a pack grows and how its words are written.
"""

import base64
import json
import zlib
from collections.abc import Iterable
from typing import Any, Final

AT_ONCE: Final = 1_500_000  # characters of a pack before it is deflated


def script(name: str, value: Any) -> str:
    """Return the script that hands over a value under a name, deflated.

    >>> script("en-0", {"a": 1})[:20]
    'sijillPack("en-0","e'
    """
    words = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    packed = base64.b64encode(zlib.compress(words.encode("utf-8", "replace"), 9)).decode()
    return f'sijillPack("{name}","{packed}");\n'


def packs(pages: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    """Return pages by name in packs of about one size, in the order they come.

    >>> [sorted(pack) for pack in packs([("a.html", "x"), ("b.html", "y")])]
    [['a.html', 'b.html']]
    """
    made: list[dict[str, str]] = [{}]
    size = 0
    for name, page in pages:
        if size + len(page) > AT_ONCE and made[-1]:
            made.append({})
            size = 0
        made[-1][name] = page
        size += len(page)
    return made
