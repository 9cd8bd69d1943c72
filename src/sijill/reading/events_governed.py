"""Which verb or noun of its sentence a date belongs to: the one that governs it, found clause by clause.

Decides by the order of an Arabic clause: a date belongs to its own verb or to the noun right before it, and at the
head of a clause to the verb that follows; never to the nearest deed across a verb of saying, claiming, visiting or
arresting. Reads the Scene. Leaves what stands before a date to `events_governed_before`, what goes on under it to
`events_governed_on`, and what the date then says of a happening to `events_time`.
"""

from collections.abc import Iterator
from typing import Final

from sijill.model import TimeMention
from sijill.reading.events_clause import is_deed, is_saying, is_verb
from sijill.reading.events_governed_before import antecedent, is_known, opens_clause, to_the_left
from sijill.reading.events_governed_on import going_on
from sijill.reading.scene import Governed, Scene
from sijill.text import MARK

_ADVERB: Final = 2  # "قبل ثلاثة أشهر فقط، قتل": tokens to the comma that closes a date with its adverb
_BEFORE_VERB: Final = frozenset({"negation", "modal", "aspect", "future"})  # kinds of particles right before a verb
_AUXILIARY: Final = 5  # "باتت قوات الحكومة الأحد تسيطر": tokens between an auxiliary and the date before its verb


def governors(scene: Scene, time: TimeMention) -> Governed:
    """Return the verbs and nouns a date belongs to, looked for once; none where its clause tells no deed we know.

    >>> from sijill.reading.trying import scene
    >>> found = scene("قصف الجيش سرت أمس", "2016-12-07")
    >>> governors(found, found.draft.times[0]).direct
    frozenset({0})
    """
    known = scene.governed.get(time.id)
    if known is None:
        known = scene.governed[time.id] = _governors(scene, time)
    return known


def _governors(scene: Scene, time: TimeMention) -> Governed:
    first, last = scene.covered(time.id)
    begin, end = scene.range_of(first)
    left = to_the_left(scene, time, first, begin)
    head = left if left is not None else _to_the_right(scene, first, last, end)
    direct = frozenset(_upwards(scene, head, begin)) if head is not None else frozenset[int]()
    return Governed(direct, frozenset(going_on(scene, head, first, last, end)))


def _upwards(scene: Scene, head: int, begin: int) -> Iterator[int]:
    """The head, the deed whose relative clause it is, and the verb over a relative clause without الذي."""
    yield head
    if scene.verbs[head] is None:
        return
    for n in (head - 1, head - 2):
        if n >= begin and scene.particles[n] == "which":
            deed = antecedent(scene, n, begin)
            yield from [deed] if deed is not None else []
            return
    if scene.verbs[head].proclitic:  # type: ignore[union-attr]  # asked above
        return
    for n in range(head - 1, begin - 1, -1):
        if scene.particle(n, "opener") or scene.is_mark(n) or is_saying(scene, n):
            return
        if is_deed(scene, n) and not is_known(scene, n):
            yield n
        if scene.verbs[n] is not None:
            yield n
            return


def _to_the_right(scene: Scene, first: int, last: int, end: int) -> int | None:
    """The verb right behind a date that stands before it, else the first new deed in its clause.

    A verb further on tells of somebody in the clause ("شيع الأهالي الأحد شبانا قتلوا"), whatever its own verb is.
    """
    begin = scene.range_of(first)[0]
    opens = opens_clause(scene, first, begin)
    auxiliary = any(scene.kinds[n] == "aspect" for n in range(max(begin, first - _AUXILIARY), first))
    beside = True
    for n in range(last + 1, end):
        if is_verb(scene, n):
            return n if beside or auxiliary else None
        if is_deed(scene, n) and (opens or not is_known(scene, n)):
            return n
        if scene.particle(n, "opener") or (scene.is_mark(n) and not beside and not opens):
            return None
        closes = scene.tokens[n].kind == MARK and (opens or n in scene.asides)
        beside = (beside or (closes and n - last <= _ADVERB)) and (closes or scene.kinds[n] in _BEFORE_VERB)
    return None


