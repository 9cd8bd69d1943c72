"""The verb or noun before a date that it belongs to: its own verb, or the deed between the two.

Decides by what stands between date and verb, and by the relative clause a date may stand in. Reads the Scene. Leaves
what stands behind a date, and what goes on under it, to `events_governed`.
"""

from typing import Final

from sijill.languages.small_words import grammar_word, grammar_words
from sijill.model import TimeMention
from sijill.reading.events_clause import carries, ends_clause, is_deed, is_verb
from sijill.reading.scene import Scene

# Openers behind which a new clause begins; the rest ("the one who", "in order to") go on with the old one.
NEW_CLAUSE: Final = frozenset({"that", "while", "where", "when", "because", "but", "result", "also", "after", "until"})
_ANTECEDENT: Final = 6  # tokens between a deed and the relative that says which: "هجوم على فندق في المدينة الذي"
_RELATIVES: Final = (grammar_word("which_masculine"), grammar_word("which_feminine"))
_FEMININE: Final = ("ة", "ه", *grammar_words("feminine_noun"))
_NOT_JOINED: Final = grammar_words("not_joined")
_ONE: Final = frozenset({"", "s"})
_AFTER: Final = 3  # "بعد بدء حملة القصف": tokens between the preposition and its deed
# Patterns of days counted from the report: the news is dated so.
_OF_THE_NEWS: Final = frozenset({"weekday", "today", "yesterday-today-tomorrow", "day-past-or-coming", "part-of-day"})


def to_the_left(scene: Scene, time: TimeMention, first: int, begin: int) -> int | None:
    """Return the verb before a date in its clause, or the deed between the two that it dates ("هجوم السبت"), if any.

    >>> from sijill.reading.trying import scene
    >>> found = scene("قصف الجيش سرت أمس", "2016-12-07")
    >>> to_the_left(found, found.draft.times[0], 3, 0)
    0
    """
    deeds: list[int] = []
    if opens_clause(scene, first, begin):
        return None
    for n in range(first - 1, begin - 1, -1):
        if scene.times[n] is not None:
            continue
        if is_verb(scene, n):
            return _verb_or_deed(scene, time, n, deeds)
        if is_deed(scene, n):
            deeds.append(n)
        opener = scene.particle(n, "opener")
        if opener == "which":
            if deeds:
                return deeds[0]
            deed = antecedent(scene, n, begin)
            return n if deed is None else deed  # الذي with a verb of no list: dates that, nothing told here
        if opener in NEW_CLAUSE or ends_clause(scene, n):
            break
    return _nominal(scene, deeds)


def opens_clause(scene: Scene, first: int, begin: int) -> bool:
    """Return whether a date begins a clause: with و after a mark ("…، ويوم السبت قصفت"), or at the sentence's head.

    >>> from sijill.reading.trying import scene
    >>> opens_clause(scene("أمس قصفت سرت"), 0, 0), opens_clause(scene("قصفت سرت أمس"), 2, 0)
    (True, False)
    """
    at = first - 1 if first > begin and scene.particle(first - 1, "preposition") else first
    if at == begin:
        return True
    form = scene.tokens[at].form
    joined = form.startswith("و") or (at < first and form.startswith("ف"))
    return joined and scene.is_mark(at - 1) and form not in _NOT_JOINED


def _verb_or_deed(scene: Scene, time: TimeMention, verb: int, deeds: list[int]) -> int:
    """What is new between verb and date has the date; what is known ("the attack") leaves it to the verb."""
    if not deeds or not is_known(scene, deeds[0]) or carries(scene, verb):
        return deeds[0] if deeds else verb
    return deeds[0] if _is_recalled(scene, time, deeds[0]) else verb


def is_known(scene: Scene, at: int) -> bool:
    """Return whether a noun is of a deed already told: with an article or a pronoun (الهجوم, هجومهم).

    >>> from sijill.reading.trying import scene
    >>> is_known(scene("وقع الهجوم"), 1), is_known(scene("وقع هجوم"), 1)
    (True, False)
    """
    noun = scene.nouns[at]
    return noun is not None and (noun.article or noun.enclitic != "")


def _is_recalled(scene: Scene, time: TimeMention, deed: int) -> bool:
    """A month or year, or a full date behind "after" or "since", says which deed is meant: "منذ الهجوم في 3 آذار"."""
    if time.precision in ("month", "year"):
        return True
    before = range(max(scene.range_of(deed)[0], deed - _AFTER), deed)
    return time.rule not in _OF_THE_NEWS and any(scene.particles[n] in ("after", "since") for n in before)


def antecedent(scene: Scene, which: int, begin: int) -> int | None:
    """Return the deed whose relative clause begins at a token, if any: "الهجوم على الفندق الذي".

    >>> from sijill.reading.trying import scene
    >>> antecedent(scene("الهجوم على الفندق الذي وقع أمس"), 3, 0)
    0
    """
    for n in range(which - 1, max(begin, which - _ANTECEDENT) - 1, -1):
        if is_verb(scene, n) or scene.particle(n, "opener"):
            break
        if is_deed(scene, n) and _agrees(scene, n, which):
            return n
    return None


def _agrees(scene: Scene, deed: int, which: int) -> bool:
    """القضاء على الخلية في المدينة التي: a relative of another gender tells of what stands nearer, not of the deed."""
    noun = scene.nouns[deed]
    if noun is None or noun.item.number not in _ONE or noun.enclitic:
        return True
    feminine = scene.tokens[deed].form.endswith(_FEMININE)
    return not scene.tokens[which].form.endswith(_RELATIVES[not feminine])


def _nominal(scene: Scene, deeds: list[int]) -> int | None:
    """A clause without a verb we know: the deed it names; of a known deed inside it only where it begins with it."""
    if not deeds:
        return None
    noun = scene.nouns[deeds[0]]
    if noun is not None and noun.article:
        return deeds[-1]
    return deeds[0]
