"""What a written form is to every reader, worked out once a form: its entries, its word, its saying, its traits.

Decides nothing about a text. The stems of a form are looked up once for all lists; a list that holds none of them is
not asked. A report then costs one look-up a token, and each aspect looks only at the tokens whose form concerns it.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

import msgspec

from sijill.languages.arabic.reporting import GLUED_ENDS, Reporting, Saying
from sijill.languages.arabic.vocabulary import Vocabulary
from sijill.languages.arabic.words import Word
from sijill.languages.lexicon import Lexicon
from sijill.languages.spelling import arabic_clitics, arabic_forms
from sijill.languages.word_classes import FormClasses, WordClasses
from sijill.languages.word_info import Sense, WordInfo
from sijill.reading.names_traits import BODY, ENDS_AS_ALI, KNOWN, MARKED, NATION, TELLING, given_name, traits_of
from sijill.text import NUMBER, WORD, Cut, Remembered, Token, cut, kind_of
from sijill.world.world import World

# Traits of a form beside those for names (`names_traits`).
MAY_CUE: Final = 1 << 21  # may begin a saying
MAY_END: Final = 1 << 22  # may end what is said
# Those of the happening lists are of a form too that may begin a phrase of them: it may be any of these.
STANDS: Final = 1 << 24  # a verb, the noun of a happening or a particle
COUNTED: Final = 1 << 25  # people or things that are counted
PARTY: Final = 1 << 26  # a force, people or a position
MEANS: Final = 1 << 28  # a weapon or another means
QUALITY: Final = 1 << 29  # says of what quality a deed is
DOTTED: Final = 1 << 27  # a number with marks in it, which may be a date
CHARTED: Final = 1 << 30  # of a class that patterns ask for
LAYERS: Final = (
    *TELLING, MARKED, ENDS_AS_ALI, MAY_CUE, MAY_END, STANDS, COUNTED, PARTY, MEANS, QUALITY, DOTTED, CHARTED,
)
_DATE_LENGTH: Final = 5  # characters a date written with dots has at least one more than

_LEXICON: Final = 1
_VOCABULARY: Final = 2
_NAMES: Final = 4
_BODIES: Final = 8
_NATIONS: Final = 16
_REPORTING: Final = 32
_CLASSED: Final = 64
_OF_WORLD: Final = _NAMES | _BODIES | _NATIONS


class Form(msgspec.Struct, frozen=True, gc=False):
    """A written form: its entries, what it is in a clause, in a saying and to the patterns, the given name, its traits.
    """

    info: WordInfo
    word: Word | None
    saying: Saying | None
    classes: FormClasses | None
    given: Sense | None
    traits: int
    layers: tuple[int, ...]


class Forms(Remembered[Form]):
    """Form -> what it is, by all lists a reader knows; written piece -> the same, with its token."""

    __slots__ = ("_classes", "_clitics", "_heads", "_lexicon", "_pieces", "_reporting", "_vocabulary", "_world")

    def __init__(
        self, lexicon: Lexicon, vocabulary: Vocabulary, reporting: Reporting, world: World, classes: WordClasses
    ) -> None:
        super().__init__(self._learn)
        self._pieces: Remembered[tuple[int, str, int, Form]] = Remembered(self._piece)
        self._lexicon, self._vocabulary, self._reporting, self._world = lexicon, vocabulary, reporting, world
        self._classes = classes
        self._clitics = arabic_clitics()
        self._heads: dict[str, int] = {}
        self._note(_LEXICON, lexicon.heads())
        self._note(_VOCABULARY, vocabulary.heads())
        self._note(_REPORTING, reporting.heads())
        self._note(_NAMES, world.names.heads())
        self._note(_BODIES, world.bodies.heads())
        self._note(_NATIONS, world.nationalities.heads())
        self._note(_CLASSED, classes.heads(lexicon))

    def unpack(self) -> None:
        """Unpack what the lists keep of all words: for a process that reads many reports, and before it is forked.

        >>> from sijill.reading.knowledge import arabic_knowledge
        >>> arabic_knowledge().forms.unpack()
        >>> arabic_knowledge().forms["وقتل"].word.verb.item.value
        'kill'
        """
        for lists in (self._lexicon, self._vocabulary, self._reporting):
            lists.unpack()

    def _note(self, bit: int, heads: Iterable[str]) -> None:
        known = self._heads
        for head in heads:
            known[head] = known.get(head, 0) | bit

    def of_text(self, text: str) -> tuple[list[Token], list[Form]]:
        """Return the tokens of a text and what the form of each is: a piece met before costs one look-up for both.

        >>> from sijill.reading.knowledge import arabic_knowledge
        >>> tokens, forms = arabic_knowledge().forms.of_text("وقتل رجل")
        >>> [token.form for token in tokens], forms[0].word.verb.item.value
        (['وقتل', 'رجل'], 'kill')
        """
        make, known = Token, self._pieces
        pieces, starts = cut(text)
        found = [known[piece] for piece in pieces]
        tokens = [make(at, at + length, form, kind) for at, (length, form, kind, _) in zip(starts, found, strict=False)]
        return tokens, [piece[3] for piece in found]

    def _piece(self, piece: str) -> tuple[int, str, int, Form]:
        length, form, kind = arabic_forms().of_piece(piece)
        return length, form, kind, self[form]

    def _learn(self, form: str) -> Form:
        held, cuts = self._clitics.leading_to(form, self._heads)
        kind, glued, lettered = kind_of(form), form.endswith(GLUED_ENDS), self._classes.ends_in_word(form)
        if not held and kind == WORD and not glued and not lettered:
            info = WordInfo.of_no_list(form)  # a third of all forms: no list has anything to say of it
            return Form(info, None, None, None, None, *_shared(traits_of(info, kind, None, None, None)))
        info = self._lexicon.learn(form, cuts) if held & _LEXICON else WordInfo.of_no_list(form)
        word = self._vocabulary.learn(form, cuts) if held & _VOCABULARY and kind == WORD else None
        saying = self._reporting.learn(form, cuts) if held & _REPORTING or glued else None
        classes = self._classes.learn(info) if held & _CLASSED or lettered else None
        given = given_name(info) if info.senses else None
        traits = traits_of(info, kind, word, saying, given)
        if held & _OF_WORLD:
            traits |= self._known(form, held, cuts)
        if kind == NUMBER and len(form) > _DATE_LENGTH:
            traits |= DOTTED
        if classes is not None:
            traits |= CHARTED
        if word is not None:
            traits |= _of_word(word)
        if saying is not None:
            traits |= (MAY_CUE if saying.cues else 0) | (MAY_END if saying.ends else 0)
        return Form(info, word, saying, classes, given, *_shared(traits))

    def _known(self, form: str, held: int, cuts: Sequence[Cut]) -> int:
        """Return what the world knows of a form."""
        world = self._world
        known = KNOWN if held & _NAMES and world.names.learn(form, cuts) else 0
        body = BODY if held & _BODIES and world.bodies.learn(form, cuts) else 0
        return known | body | (NATION if held & _NATIONS and world.nationalities.learn(form, cuts) is not None else 0)


@cache
def layers_of(traits: int) -> tuple[int, ...]:
    """Return those of some traits by which an aspect finds its tokens.

    >>> layers_of(STANDS | COUNTED) == (STANDS, COUNTED)
    True
    """
    return tuple(trait for trait in LAYERS if traits & trait)


@cache
def _shared(traits: int) -> tuple[int, tuple[int, ...]]:
    """Return traits and their layers, one object for all forms of the same: few are at hand where many are not."""
    return traits, layers_of(traits)


def _of_word(word: Word) -> int:
    """Return what a word is looked at for in a clause."""
    if word.openings:
        return STANDS | COUNTED | PARTY | MEANS | QUALITY
    found = 0
    if word.verb or word.event or word.particle:
        found |= STANDS
    if word.people or word.counted:
        found |= COUNTED
    if word.means:
        found |= MEANS
    if word.quality:
        found |= QUALITY
    return found | PARTY if word.people or word.actor or word.site else found
