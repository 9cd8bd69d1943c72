"""Asides: what is put into a clause that goes on behind it, a date between commas or a few words in brackets.

Decides which marks do not end a clause. Reads the tokens and the times of the Scene. Leaves where clauses end to
`events_clause` and the phrases inside them to `clauses_phrases`.
"""

from collections.abc import Iterator
from typing import Final

from sijill.reading.names_traits import MARKED
from sijill.reading.scene import Scene
from sijill.text import MARK

_BRACKET: Final = 12  # tokens in brackets that break into a clause
_COMMAS: Final = frozenset("،,")


def passed_over(scene: Scene) -> Iterator[int]:
    """Yield the marks in a date and the commas round one put in between: the clause goes on behind it.

    سيطرت القوات، الاثنين، على البلدة; بدأت، في مايو، عملية; شن المسلحون في أيار/مايو هجوما.

    >>> from sijill.reading.trying import scene
    >>> list(passed_over(scene("سيطرت القوات، الاثنين، على البلدة")))
    [2, 4]
    """
    for time in scene.draft.times:
        if time.id not in scene.bounds:
            continue
        first, last = scene.covered(time.id)
        yield from (n for n in range(first, last + 1) if scene.tokens[n].kind == MARK)
        opening = first - 2 if first > 1 and _is_preposition(scene, first - 1) else first - 1
        if opening >= 0 and last + 1 < len(scene.tokens) and _is_comma(scene, opening) and _is_comma(scene, last + 1):
            yield from (opening, last + 1)


def brackets(scene: Scene) -> Iterator[tuple[int, int]]:
    """Yield where a short aside in brackets opens and closes: (200 كلم جنوب العاصمة).

    >>> from sijill.reading.trying import scene
    >>> list(brackets(scene("قصفت المدينة (200 كلم جنوب العاصمة) فجرا")))
    [(2, 7)]
    """
    opening = -1
    for n in scene.draft.of_form(MARKED):
        form = scene.tokens[n].form
        if form == "(":
            opening = n
        elif form == ")" and opening >= 0:
            if n - opening <= _BRACKET and scene.sentence[n] == scene.sentence[opening]:
                yield opening, n
            opening = -1


def _is_preposition(scene: Scene, at: int) -> bool:
    word = scene.words[at]
    return word is not None and word.particle is not None and word.particle.item.kind == "preposition"


def _is_comma(scene: Scene, at: int) -> bool:
    return scene.tokens[at].kind == MARK and scene.tokens[at].form in _COMMAS
