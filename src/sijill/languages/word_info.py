"""What a written form can be: the entries of word lists it may stand for, and the phrases it may open.

Decides nothing: it holds what `lexicon` has found.
"""

from typing import Final

import msgspec

from sijill.languages.wordlists import Entry


class Sense(msgspec.Struct, frozen=True, gc=False):
    """An entry that a written form can be, with what was cut off: `form[begin:end]` is the entry's own part."""

    entry: Entry
    proclitic: str
    article: bool
    enclitic: str
    begin: int
    end: int


class Opening(msgspec.Struct, frozen=True, gc=False):
    """A phrase that may begin with this word: the folded words that must follow."""

    sense: Sense
    rest: tuple[str, ...]


class WordInfo(msgspec.Struct, frozen=True, gc=False):
    """All a word form can be: senses by list name, and the phrases it can open, longest first."""

    form: str
    senses: dict[str, tuple[Sense, ...]]
    openings: tuple[Opening, ...]

    @classmethod
    def of_no_list(cls, form: str) -> "WordInfo":
        """Return what a form in none of the lists is.

        >>> WordInfo.of_no_list("زقزق").senses
        {}
        """
        return cls(form, _NOTHING, ())

    def first(self, name: str) -> Sense | None:
        """Return the first sense from a list, null when it holds none for this form.

        >>> WordInfo.of_no_list("سرت").first("months") is None
        True
        """
        found = self.senses.get(name)
        return found[0] if found else None


_NOTHING: Final[dict[str, tuple[Sense, ...]]] = {}  # shared by all forms in no list; nobody writes to it


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """An entry found over the tokens `first..last` (both inside)."""

    sense: Sense
    first: int
    last: int
