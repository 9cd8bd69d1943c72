"""Tables unpacked only where they are asked: a start then costs no more than finding the words under which they hold
something.

Decides nothing: it holds what `kept` has read. Where such a table is declared a dict, it is asked `[word]` and
`word in` alone: compiled code takes what `get` returns from the dict itself, unpacked or not.
"""

from _collections_abc import dict_items, dict_values
from collections.abc import Mapping
from typing import Any, Generic, TypeVar

import msgspec

Found = TypeVar("Found")
_held: Any = dict.__getitem__  # asking `super()` takes twice as long, and every word met for the first time asks


class Unpacked(dict[str, Found], Generic[Found]):
    """Word -> what is kept for it, unpacked when it is asked for first.

    >>> packed = msgspec.msgpack.encode({"قتل": [1, 2]})
    >>> table = Unpacked(msgspec.msgpack.decode(packed, type=dict[str, msgspec.Raw]), list[int])
    >>> "قتل" in table, table["قتل"], table.get("فتح")
    (True, [1, 2], None)
    """

    __slots__ = ("_decode",)

    def __init__(self, packed: Mapping[str, msgspec.Raw], kind: Any) -> None:
        super().__init__(packed)  # type: ignore[arg-type]  # each turns into what was found when it is asked
        self._decode = msgspec.msgpack.Decoder(kind).decode

    def __getitem__(self, word: str) -> Found:
        found: Any = _held(self, word)
        if found.__class__ is msgspec.Raw:
            found = self[word] = self._decode(found)
        return found  # type: ignore[no-any-return]  # unpacked as its kind

    def get(self, word: str, default: Any = None) -> Any:
        """Return what is kept for a word, else a default.

        >>> Unpacked({"قتل": msgspec.Raw(b"\x05")}, int).get("فتح", 0)
        0
        """
        return self[word] if word in self else default  # noqa: SIM401  # to raise where it is not costs three times as much

    def items(self) -> "dict_items[str, Found]":
        """Return all words with what is kept for them, unpacked.

        >>> list(Unpacked({"قتل": msgspec.Raw(b"\x05")}, int).items())
        [('قتل', 5)]
        """
        return self.whole().items()

    def values(self) -> "dict_values[str, Found]":
        """Return what is kept for all words, unpacked.

        >>> list(Unpacked({"قتل": msgspec.Raw(b"\x05")}, int).values())
        [5]
        """
        return self.whole().values()

    def whole(self) -> dict[str, Found]:
        """Return all of it as a plain table, in which a word is found without a call.

        >>> Unpacked({"قتل": msgspec.Raw(b"\x05")}, int).whole()
        {'قتل': 5}
        """
        return {word: self[word] for word in self}
