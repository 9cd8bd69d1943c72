"""The party that stands before a verb as its subject: (الجيش قصف), (مسلحون من الحركة هاجموا), (الذين هاجموا).

Decides how far back it is looked for and what ends the clause. Reads the Scene. Leaves its slot to `clauses_slots`.
"""

from typing import Final

from sijill.reading.clauses_phrases import phrase_at
from sijill.reading.scene import Phrase, Scene
from sijill.text import MARK

_LEFT: Final = 9  # tokens a clause is followed to the left for a subject before its verb
_ASIDE: Final = 8  # tokens of an aside that names the source
_CLAUSE: Final = 14  # tokens of an apposition or a relative clause before the comma that closes it


def subject_before(scene: Scene, at: int) -> Phrase | None:
    """Return the party before a verb in its own clause: (الجيش قصف), (مسلحون من الحركة هاجموا).

    >>> from sijill.reading.trying import scene
    >>> subject_before(scene("مسلحون من الحركة هاجموا القرية"), 3).reference.text
    'مسلحون'
    """
    verb = scene.verbs[at]
    if verb is not None and ("و" in verb.proclitic or "ف" in verb.proclitic):
        return None  # a joined verb opens a clause: what stands before it belongs to the one before
    first, _ = scene.range_of(at)
    found: Phrase | None = None
    n = at - 1
    least = max(first, at - _LEFT)
    while n >= least:
        if scene.is_mark(n) and (opening := _aside(scene, n, first, at)) is not None:
            least = max(first, least - (n - opening))
            n = opening - 1
            continue
        mark = scene.tokens[n].kind == MARK
        opens_quotation = found is not None and mark
        if scene.is_mark(n):
            return _past_clause(scene, n, first) if n == at - 1 else found
        if scene.verbs[n] is not None:
            return _antecedent(scene, n, first) or found
        if opens_quotation or (mark and scene.tokens[n].form in ")]"):
            break  # who stands in brackets, as an agency in a dateline, is no subject
        kind = scene.particle(n, "opener")
        if kind:
            if kind == "which" and n - 1 >= first:
                found = _party_ending(scene, n - 1) or found
            break
        if scene.particle(n, "preposition"):
            found = None
            n -= 1
            continue
        found = phrase_at(scene, n) or found
        n -= 1
    return found


def _past_clause(scene: Scene, comma: int, first: int) -> Phrase | None:
    """The party whose relative clause a comma closes: (الحي الذي يضم المقار، تعرض)."""
    for n in range(comma - 1, max(first, comma - _CLAUSE) - 1, -1):
        if scene.is_mark(n):
            return None
        if scene.particle(n) == "which":
            return _before_relative(scene, n, first)
    return None


def _antecedent(scene: Scene, verb: int, first: int) -> Phrase | None:
    """The party a relative clause is about, where no verb before it could have it: (المسلحون الذين هاجموا … قتلوا)."""
    which = next((n for n in range(verb - 1, max(first, verb - 3) - 1, -1) if scene.particles[n] == "which"), -1)
    return _before_relative(scene, which, first) if which > first else None


def _before_relative(scene: Scene, which: int, first: int) -> Phrase | None:
    found: Phrase | None = None
    for n in range(which - 1, max(first, which - _LEFT) - 1, -1):
        if scene.verbs[n] is not None:
            return None
        if scene.is_mark(n) or scene.particle(n, "opener"):
            break
        found = None if scene.particle(n, "preposition") else phrase_at(scene, n) or found
    return found


def _aside(scene: Scene, close: int, first: int, at: int) -> int | None:
    """The comma that opens an aside: one naming the source (باتت القوات، بحسب المرصد، تسيطر), or, right before the
    verb, one saying who the subject is (إن فلانا، رئيس البلدية، خطف)."""
    for n in range(close - 1, max(first, close - _CLAUSE) - 1, -1):
        if scene.is_mark(n):
            named = scene.particles[n + 1] == "according" and close - n <= _ASIDE
            return n if named or (close == at - 1 and _says_who(scene, n + 1)) else None
        if scene.verbs[n] is not None or (scene.particle(n, "opener") and scene.particles[n] != "according"):
            return None
    return None


def _says_who(scene: Scene, at: int) -> bool:
    """An apposition begins with a role or a name, not with a preposition or a joined clause."""
    word = scene.words[at]
    if scene.particles[at] or (word is not None and word.event is not None):
        return False
    people = word is not None and word.people is not None
    return people or scene.names[at] is not None or scene.tokens[at].form.startswith("ال")


def _party_ending(scene: Scene, at: int) -> Phrase | None:
    """The nearest party at or before a token, with its adjectives, within reach of a relative clause."""
    found: Phrase | None = None
    for n in range(at, max(at - 4, -1), -1):
        phrase = phrase_at(scene, n)
        if phrase is not None and (found is None or phrase.last >= found.last):
            found = phrase
    return found
