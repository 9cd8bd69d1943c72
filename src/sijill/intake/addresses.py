"""Addresses: the one form that all copies of a page share, and what its path tells.

Decides which parts of an address only say how a reader came by (campaign and share marks, fragments); reads nothing
but the address. Whether a host may be asked is the business of `fetching`.
"""

import datetime as dt
import re
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_TRAIL: Final = re.compile(r"(?i)^(utm_\w+|fbclid|gclid|igshid|mc_[ce]id|ref|ref_src|s?share|spm|_ga|amp|outputType)$")
_DAY: Final = re.compile(r"/(19[89]\d|20\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_-]|$)")
_PORTS: Final = {"http": 80, "https": 443}


def is_address(name: str) -> bool:
    """Return whether a name is a web address rather than a file.

    >>> is_address("https://x.example/a"), is_address("a.html"), is_address("ftp://x.example/")
    (True, False, False)
    """
    return name.lower().startswith(("http://", "https://"))


def canonical_address(address: str) -> str:
    """Return the address without marks of how it was reached: lower-case host, no fragment, no campaign parameters.

    >>> canonical_address("HTTPS://News.Example:443/a/1?utm_source=x&id=7#top")
    'https://news.example/a/1?id=7'
    """
    try:
        parts = urlsplit(address.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return address.strip()
    if parts.scheme.lower() not in _PORTS or not host:
        return address.strip()
    if ":" in host:
        host = f"[{host}]"
    place = host if port in (None, _PORTS[parts.scheme.lower()]) else f"{host}:{port}"
    pairs = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRAIL.match(pair[0])]
    query = parts.query if len(pairs) == parts.query.count("&") + 1 else urlencode(pairs)
    return urlunsplit((parts.scheme.lower(), place, parts.path or "/", query, ""))


def address_day(address: str | None) -> str | None:
    """Return the day the path of an address names, as many news sites do, null when it names none.

    >>> address_day("https://x.example/2016/12/07/story"), address_day("https://x.example/2016/story")
    ('2016-12-07', None)
    """
    found = _DAY.search(urlsplit(address).path) if address and is_address(address) else None
    if found is None:
        return None
    try:
        return dt.date(int(found[1]), int(found[2]), int(found[3])).isoformat()
    except ValueError:
        return None
