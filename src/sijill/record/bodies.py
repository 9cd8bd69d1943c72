"""Bodies: what linking made of claims, from the JSON it is kept as.

Decides what of an event is taken apart: all of it; all but its links, which are most of a much told event and of no
page; or all, with the links left as they are written, to be printed again. Links hold ids, rules and numbers: no name
that may be withheld.
"""

from collections.abc import Callable
from typing import Any, Final, TypedDict

import msgspec

Row = dict[str, Any]
Body = Callable[[bytes], Row]


class _Told(TypedDict, total=False):
    """The fields of an event but its links; what they hold is not looked at."""

    id: Any
    code: Any
    type: Any
    claims: Any
    place: Any
    times: Any
    actors: Any
    targets: Any
    realis: Any
    voices: Any
    reports: Any
    background: Any
    parent: Any
    extent: Any
    part_of: Any


class _Printed(_Told, total=False):
    links: msgspec.Raw


_WHOLE: Final = msgspec.json.Decoder()
_TOLD: Final = msgspec.json.Decoder(_Told)
_PRINTED: Final = msgspec.json.Decoder(_Printed)


def whole(body: bytes) -> Row:
    """Return all of a body.

    >>> whole(b'{"id": "v1", "links": [{"score": 6.0}]}')
    {'id': 'v1', 'links': [{'score': 6.0}]}
    """
    found: Row = _WHOLE.decode(body)
    return found


def without_links(body: bytes) -> Row:
    """Return the body of an event without its links.

    >>> without_links(b'{"id": "v1", "links": [{"score": 6.0}]}')
    {'id': 'v1'}
    """
    return {**_TOLD.decode(body)}


def as_written(body: bytes) -> Row:
    """Return the body of an event with its links as they are written, which only an encoder of msgspec can read.

    >>> bytes(as_written(b'{"id": "v1", "links": [{"score": 6.0}]}')["links"])
    b'[{"score": 6.0}]'
    """
    return {**_PRINTED.decode(body)}
