"""What goes by a name, and where a name of several words may begin.

Decides nothing: it holds the words of a name, the things that bear it (made when asked for), and what was cut off
before its first word. Leaves finding names in text to `name_index`.
"""

from collections.abc import Callable, Sequence

import msgspec

from sijill.world.known import Naming


class Named:
    """All that goes by one name: its folded words (`name`), the first apart, and the things in the order of the lists.

    Most names are never met behind their first word, so what a name holds is made when it is asked for.

    >>> Named("عين", "زاره", list).name
    'عين زاره'
    """

    __slots__ = ("_kinds", "_made", "_namings", "_rest", "first", "name", "words")

    def __init__(self, first: str, words: str, namings: Callable[[], Sequence[Naming]]) -> None:
        self.first = first
        self.words = words
        self.name = f"{first} {words}" if words else first
        self._made = namings
        self._rest: list[str] | None = None
        self._namings: Sequence[Naming] = ()
        self._kinds: frozenset[str] = frozenset()

    @property
    def rest(self) -> list[str]:
        """The folded words behind the first.

        >>> Named("عين", "زاره", list).rest
        ['زاره']
        """
        if self._rest is None:
            self._rest = self.words.split()
        return self._rest

    @property
    def namings(self) -> Sequence[Naming]:
        """What goes by the name.

        >>> Named("عين", "زاره", lambda: ["what goes by it"]).namings
        ['what goes by it']
        """
        if not self._namings:
            self._namings = self._made()
        return self._namings

    @property
    def kinds(self) -> frozenset[str]:
        """What kinds of things go by the name; worked out once.

        >>> from sijill.world.known import Known
        >>> Named("سرت", "", lambda: [Naming(Known("pl-sirte", "Sirte", "place", "city"), "سرت")]).kinds
        frozenset({'place'})
        """
        if not self._kinds:
            self._kinds = frozenset(naming.known.kind for naming in self.namings)
        return self._kinds


class Opening(msgspec.Struct, frozen=True, gc=False):
    """A name that begins with a form, and what was cut off before it."""

    named: Named
    begin: int
    proclitic: str
    article: bool

    @property
    def namings(self) -> Sequence[Naming]:
        """The things of this name, those listed first before others.

        >>> Opening(Named("سرت", "", lambda: ["what goes by it"]), 0, "", False).namings
        ['what goes by it']
        """
        return self.named.namings


class Stem(msgspec.Struct, frozen=True, gc=False):
    """A first word of names that a form may be: what stands behind it in names by the word that must follow, the name
    of this word alone, and what was cut off.
    """

    first: str
    names: dict[str, list[str]]
    alone: Opening | None
    begin: int
    proclitic: str
    article: bool
