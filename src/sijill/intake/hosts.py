"""Hosts: which of them may be asked. Only http and https, and no address of this machine or a private network.

Decides on the addresses a name stands for, every one of them, and hands out the one that was looked at, so that a name
that changes its answer between check and connection gains nothing.
"""

import ipaddress
import socket
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import urlsplit

from sijill.languages.messages import say

Resolve = Callable[..., list[Any]]
_PORTS: Final = {"http": 80, "https": 443}


class NotAllowed(Exception):
    """An address that is not asked; the message says why."""


def place_of(address: str) -> tuple[str, str, int]:
    """Return scheme, host and port of an address; raises NotAllowed when it is no http or https address.

    >>> place_of("https://news.example/a")
    ('https', 'news.example', 443)
    """
    try:
        parts = urlsplit(address)
        scheme, host, port = parts.scheme.lower(), parts.hostname, parts.port
        if host:
            host = host.encode("idna").decode("ascii") if not host.isascii() else host
    except (ValueError, UnicodeError) as error:
        raise NotAllowed(say("address_broken", address=address)) from error
    if scheme not in _PORTS:
        raise NotAllowed(say("scheme_refused", scheme=scheme or address))
    if not host or parts.username or parts.password:
        raise NotAllowed(say("address_broken", address=address))
    return scheme, host, port or _PORTS[scheme]


def checked_ip(host: str, port: int, allow_private: bool, resolve: Resolve = socket.getaddrinfo) -> str:
    """Return an address of a host that may be asked; raises NotAllowed when any of its addresses is private.

    >>> try: checked_ip("127.0.0.1", 80, False)
    ... except NotAllowed as error: print(error)
    127.0.0.1 is an address of this machine or a private network: not asked
    """
    try:
        found = [str(entry[4][0]).partition("%")[0] for entry in resolve(host, port, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError) as error:
        raise OSError(say("host_unknown", host=host)) from error
    if not allow_private and not all(is_public(ip) for ip in found):
        raise NotAllowed(say("private_refused", host=host))
    return found[0]


def is_public(ip: str) -> bool:
    """Return whether an IP address is one of the open internet, also when it is wrapped in IPv6.

    >>> [is_public(ip) for ip in ("93.184.216.34", "::ffff:10.0.0.1", "169.254.169.254", "64:ff9b::a00:1")]
    [True, False, False, False]
    """
    parsed = ipaddress.ip_address(ip)
    if isinstance(parsed, ipaddress.IPv6Address):
        inner = parsed.ipv4_mapped or parsed.sixtofour or (parsed.teredo and parsed.teredo[1])
        if inner is None and parsed in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(int(parsed) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return parsed.is_global and not parsed.is_multicast
