"""The party that stands before a verb as its subject: (الجيش قصف), (مسلحون من الحركة هاجموا), (الذين هاجموا).

Decides how far back it is looked for and what ends the clause. Reads the Scene. Leaves its slot to `clauses_slots`.
"""

from typing import Final

from sijill.reading.clauses_phrases import Phrase, phrase_at
from sijill.reading.scene import Scene
from sijill.text import MARK

_LEFT: Final = 9  # tokens a clause is followed to the left for a subject before its verb
_ASIDE: Final = 8  # tokens of an aside between two commas


def subject_before(scene: Scene, at: int) -> Phrase | None:
    """Return the party before a verb in its own clause: (الجيش قصف), (مسلحون من الحركة هاجموا)."""
    verb = scene.verbs[at]
    if verb is not None and ("و" in verb.proclitic or "ف" in verb.proclitic):
        return None  # a joined verb opens a clause: what stands before it belongs to the one before
    first, _ = scene.range_of(at)
    found: Phrase | None = None
    n = at - 1
    while n >= max(first, at - _LEFT):
        if scene.is_mark(n) and (opening := _aside(scene, n, first)) is not None:
            n = opening - 1
            continue
        mark = scene.tokens[n].kind == MARK
        opens_quotation = found is not None and mark
        if scene.is_mark(n) or scene.verbs[n] is not None or opens_quotation or (mark and scene.tokens[n].form in ")]"):
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


def _aside(scene: Scene, close: int, first: int) -> int | None:
    """The comma that opens an aside naming the source: "باتت القوات، بحسب المرصد، تسيطر"."""
    for n in range(close - 1, max(first, close - _ASIDE) - 1, -1):
        if scene.is_mark(n):
            return n if scene.particle(n + 1) == "according" else None
    return None


def _party_ending(scene: Scene, at: int) -> Phrase | None:
    """The nearest party at or before a token, within the reach of a relative clause's antecedent."""
    for n in range(at, max(at - 4, -1), -1):
        found = phrase_at(scene, n)
        if found is not None:
            return found
    return None
