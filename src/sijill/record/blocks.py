"""Block keys as the record stores them: integers, with the name of their graph folded in, packed eight bytes each.

Decides the stored form of a key. What a key says is the business of linking.
"""

import json
from array import array
from contextlib import suppress
from functools import cache
from typing import Final

from sijill.model.ids import key_number

FAMILY: Final = "family"  # the one graph whose keys were stored in words, see migration 7


@cache
def _fold(graph: str) -> int:
    return key_number(graph)


def stored_key(graph: str, key: int) -> int:
    """Return a key with its graph folded in, so that one table holds the blocks of all graphs.

    >>> stored_key("event", stored_key("event", 7))
    7
    """
    return key ^ _fold(graph)


def pack_keys(keys: tuple[int, ...]) -> bytes:
    """Return keys as bytes.

    >>> unpack_keys(pack_keys((3, 2**47)))
    (3, 140737488355328)
    """
    return array("q", keys).tobytes()


def unpack_keys(packed: bytes) -> tuple[int, ...]:
    """Return the keys that `pack_keys` packed.

    >>> unpack_keys(pack_keys((3, 70000)))
    (3, 70000)
    """
    return tuple(memoryview(packed).cast("q"))


def _was(graph: str, key: str) -> int:
    """Return the number of a key as records before migration 7 wrote it: claims hashed, families in words.

    The first records held claims' keys in words too: what an older linker called them meets nothing of today's, until
    `reread` makes their nodes anew.
    """
    if graph != FAMILY:
        with suppress(ValueError):
            return int(key, 16)
    return key_number(key)


def old_stored_key(graph: str, key: str) -> int:
    """Return the stored form of a key written before migration 7."""
    return stored_key(graph, _was(graph, key))


def old_packed_keys(graph: str, keys: str) -> bytes:
    """Return a JSON array of keys written before migration 7, packed.

    >>> len(unpack_keys(old_packed_keys("event", '["a", "b"]')))
    2
    """
    return pack_keys(tuple(sorted(_was(graph, key) for key in json.loads(keys))))
