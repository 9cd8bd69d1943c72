"""What a written form may be for names, as one number a form: title, given name, verb of saying, second mention.

Decides nothing about a text: it is worked out once a form, so that the names aspects look only at tokens that matter
and ask each of their small questions by one bit. What the lists of known things say of a form is added by `forms`.
"""

from typing import Final

from sijill.languages.arabic.reporting import Saying
from sijill.languages.arabic.words import Word
from sijill.languages.small_words import name_words
from sijill.languages.word_info import Sense, WordInfo
from sijill.text import LATIN, MARK, WORD

TITLE: Final = 1
GIVEN: Final = 2
SAYS: Final = 4
DESCRIBES: Final = 8
KNOWN: Final = 16  # opens a name of the world
BODY: Final = 32  # opens an institution of a state
NATION: Final = 64
HEAD: Final = 128  # a noun for a group or organisation
PLACE: Final = 256  # a noun for a place
TELLING: Final = (TITLE, GIVEN, SAYS, DESCRIBES, KNOWN, BODY, NATION, HEAD, PLACE)  # what names are told by
COMMON: Final = 512  # a word of everyday news
EVERYDAY: Final = 1024  # in the list of common words
ARTICLE: Final = 2048
NAME_LIKE: Final = 4096  # may stand in a name of unknown extent
NAME_LIKE_UNGIVEN: Final = 8192  # the same where the letters are not those of the given name: على
GIVES: Final = 16384  # a given name behind a particle at most
WORDY: Final = 32768  # a word of either script
MARKED: Final = 65536
ENDS_AS_ALI: Final = 131072
KUNYA: Final = name_words("kunya")
ALI: Final = next(iter(name_words("ali")))  # the given name whose folded letters are those of a preposition too
_PARTICLES: Final = name_words("particle")
_BEFORE_GIVEN: Final = frozenset({"", "و", "ل", "ب", "ول", "وب"})
_LISTED: Final = {  # by list: what its words are
    "titles": TITLE, "first_names": GIVEN, "descriptions": DESCRIBES, "group_heads": HEAD, "organisation_heads": HEAD,
    "place_heads": PLACE, "common_words": EVERYDAY, "particles": COMMON,
}
_OPENING: Final = {"titles": TITLE, "descriptions": DESCRIBES}  # by list: what the first words of its phrases are
_NO_PART: Final = TITLE | HEAD | PLACE
_ARTICLE_LETTERS: Final = 4


def traits_of(info: WordInfo, kind: int, word: Word | None, saying: Saying | None, given: Sense | None) -> int:
    """Return the traits of a form as a sum of the constants above.

    >>> from sijill.languages.lexicon import load_arabic
    >>> traits_of(load_arabic().info("العميد"), WORD, None, None, None) & (TITLE | ARTICLE) == TITLE | ARTICLE
    True
    """
    form = info.form
    listed = _by_senses(info) if info.senses else 0
    found = listed
    for opening in info.openings:
        if opening.sense.entry.list in _OPENING:
            found |= _OPENING[opening.sense.entry.list]
    if form in KUNYA:
        found |= GIVEN
    if saying is not None and saying.verb is not None:
        found |= SAYS
    if form.startswith("ال") and len(form) > _ARTICLE_LETTERS:
        found |= ARTICLE
    if word is not None or found & EVERYDAY or form in _PARTICLES or _is_said(saying):
        found |= COMMON
    if form.endswith(ALI):
        found |= ENDS_AS_ALI
    if given is not None:
        found |= GIVES
    if kind != WORD:
        return found | (WORDY if kind == LATIN else MARKED if kind == MARK else 0)
    return found | WORDY | _in_names(form, found, not listed & _NO_PART, given)


def _by_senses(info: WordInfo) -> int:
    """Return the traits that being in word lists gives a form; a given name is no common word cut (سام + ي)."""
    found = 0
    for name in info.senses:
        if name in _LISTED:
            found |= _LISTED[name]
    if found & EVERYDAY and found & GIVEN and all(sense.enclitic for sense in info.senses["common_words"]):
        found ^= EVERYDAY
    return found


def _is_said(saying: Saying | None) -> bool:
    """Return whether a form is a word of a saying: a verb, or more than a word that begins with ب."""
    return saying is not None and (saying.verb is not None or any(kind != "b_word" for kind in saying.kinds))


def _in_names(form: str, traits: int, free: bool, given: Sense | None) -> int:
    """Return whether a word may stand in a name: no list knows it as another."""
    like = free and not traits & COMMON and len(form) > 1 and not _looks_inflected(form)
    found = NAME_LIKE | NAME_LIKE_UNGIVEN if like else 0
    if given is not None and not given.proclitic and (form == ALI or not traits & COMMON):
        found |= NAME_LIKE
    return found


def given_name(info: WordInfo) -> Sense | None:
    """Return the given name that a form can be, behind a particle at most.

    >>> from sijill.languages.lexicon import load_arabic
    >>> given_name(load_arabic().info("سالم")).entry.form
    'سالم'
    """
    for sense in info.senses.get("first_names", ()):
        if sense.proclitic in _BEFORE_GIVEN and not sense.article:
            return sense
    return None


def _looks_inflected(form: str) -> bool:
    """Return whether an unknown form looks like a verb or like a noun behind particles."""
    letters = len(form)
    if letters > 4 and form.startswith(("لل", "وال", "بال", "فال", "كال", "سي", "ست", "وي", "وت")):
        return True
    if letters > 3 and form[0] == "ي" and not form.endswith(("ز", "يا", "و", "ش")):
        return True
    return letters > 5 and form.endswith(("هما", "هم", "تها", "وا", "ناه"))
