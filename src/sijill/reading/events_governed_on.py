"""What goes on under a date: the clause that tells what was then, verbs joined by و, an entry of a chronology.

Decides which further verbs and nouns of a sentence share a date. Reads the Scene. Leaves the deed a date belongs to by
itself to `events_governed`.
"""

from collections.abc import Iterator
from typing import Final

from sijill.reading.events_clause import carries, ends_clause, is_deed, is_saying, is_verb, turns
from sijill.reading.events_governed_before import NEW_CLAUSE
from sijill.reading.scene import Scene

_SHARES: Final = frozenset({"where", "when"})  # openers that tell what was at the date just named


def going_on(scene: Scene, head: int | None, first: int, last: int, end: int) -> Iterator[int]:
    """Yield the verbs and nouns a date goes on over: a clause that tells what was then ("…، حين قتل"), verbs with و.

    >>> from sijill.reading.trying import scene
    >>> list(going_on(scene("قتل جندي أمس حين قصفت سرت", "2016-12-07"), 0, 2, 2, 6))
    [4]
    """
    opener = last + 2 if last + 1 < end and scene.is_mark(last + 1) else last + 1
    if opener < end and scene.particle(opener, "opener") in _SHARES:
        yield from next(([n] for n in range(opener + 1, end) if is_verb(scene, n)), [])
        return
    if first == scene.range_of(first)[0] and last + 1 < end and scene.tokens[last + 1].form == ":":
        yield from _entry(scene, last + 2, end)
        return
    if head is None or is_saying(scene, head) or scene.verbs[head] is None:
        return
    if carries(scene, head) or (head > last and scene.sense(head) == "target"):
        behind = range(max(head, last) + 1, end)
        yield from next(([n] for n in behind if is_deed(scene, n) or is_verb(scene, n) or turns(scene, n)), [])
    for n in range(head + 1, end):
        opener_here = scene.particle(n, "opener")
        if (opener_here in NEW_CLAUSE and opener_here != "result") or (n > last and scene.times[n] is not None):
            return
        if ends_clause(scene, n):
            return
        if n > last and is_saying(scene, n):
            return
        verb = scene.verbs[n]
        joined = verb is not None and n > last and set(verb.proclitic) & set("وف")
        if joined or (is_deed(scene, n) and scene.particles[n - 1] in ("in", "during", "cause", "answering")):
            yield n


def _entry(scene: Scene, begin: int, end: int) -> Iterator[int]:
    """An entry of a chronology, up to its next date: "7 شباط: الوزارة تعلن تدمير صاروخ"."""
    for n in range(begin, end):
        if scene.times[n] is not None:
            return
        if is_verb(scene, n) or is_deed(scene, n):
            yield n
