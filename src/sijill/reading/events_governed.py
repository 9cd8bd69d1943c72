"""Which verb or noun of its sentence a date belongs to: the one that governs it, found clause by clause.

Decides by the order of an Arabic clause: a date belongs to its own verb or to the noun right before it, and at the
head of a clause to the verb that follows; never to the nearest deed across a verb of saying, claiming, visiting or
arresting. Reads the Scene. Leaves what the date then says of a happening to `events_time`.
"""

from collections.abc import Iterator
from typing import Final

from sijill.model import TimeMention
from sijill.reading.events_clause import carries, ends_clause, is_deed, is_saying, is_verb, turns
from sijill.reading.scene import Governed, Scene
from sijill.text import MARK

# Openers behind which a new clause begins; the rest ("the one who", "in order to") go on with the old one.
_NEW_CLAUSE: Final = frozenset({"that", "while", "where", "when", "because", "but", "result", "also", "after", "until"})
_SHARES: Final = frozenset({"where", "when"})  # openers that tell what was at the date just named
_ANTECEDENT: Final = 6  # tokens between a deed and the relative that says which: "هجوم على فندق في المدينة الذي"
_RELATIVES: Final = ("الذي", "التي")  # of a man or masculine thing, of the rest
_ONE: Final = frozenset({"", "s"})
_AFTER: Final = 3  # "بعد بدء حملة القصف": tokens between the preposition and its deed
_ADVERB: Final = 2  # "قبل ثلاثة أشهر فقط، قتل": tokens to the comma that closes a date with its adverb
_BEFORE_VERB: Final = frozenset({"negation", "modal", "aspect", "future"})  # kinds of particles right before a verb
_AUXILIARY: Final = 5  # "باتت قوات الحكومة الأحد تسيطر": tokens between an auxiliary and the date before its verb
# Patterns of days counted from the report: the news is dated so.
_OF_THE_NEWS: Final = frozenset({"weekday", "today", "yesterday-today-tomorrow", "day-past-or-coming", "part-of-day"})


def governors(scene: Scene, time: TimeMention) -> Governed:
    """Return the verbs and nouns a date belongs to, looked for once; none where its clause tells no deed we know."""
    known = scene.governed.get(time.id)
    if known is None:
        known = scene.governed[time.id] = _governors(scene, time)
    return known


def _governors(scene: Scene, time: TimeMention) -> Governed:
    first, last = scene.covered(time.id)
    begin, end = scene.range_of(first)
    left = _to_the_left(scene, time, first, begin)
    head = left if left is not None else _to_the_right(scene, first, last, end)
    direct = frozenset(_upwards(scene, head, begin)) if head is not None else frozenset[int]()
    return Governed(direct, frozenset(_going_on(scene, head, first, last, end)))


def _to_the_left(scene: Scene, time: TimeMention, first: int, begin: int) -> int | None:
    """The verb before a date in its clause, or the deed between the two that it dates: "هجوم السبت"."""
    deeds: list[int] = []
    if _opens(scene, first, begin):
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
            deed = _antecedent(scene, n, begin)
            return n if deed is None else deed  # الذي with a verb of no list: dates that, nothing told here
        if opener in _NEW_CLAUSE or ends_clause(scene, n):
            break
    return _nominal(scene, deeds)


def _opens(scene: Scene, first: int, begin: int) -> bool:
    """A date with و after a mark begins a clause: "…، ويوم السبت قصفت"; so does one at the head of a sentence."""
    at = first - 1 if first > begin and scene.particle(first - 1, "preposition") else first
    if at == begin:
        return True
    form = scene.tokens[at].form
    joined = form.startswith("و") or (at < first and form.startswith("ف") and form != "في")
    return joined and scene.is_mark(at - 1) and form not in ("وسط", "وفق", "وقت")


def _verb_or_deed(scene: Scene, time: TimeMention, verb: int, deeds: list[int]) -> int:
    """What is new between verb and date has the date; what is known ("the attack") leaves it to the verb."""
    if not deeds or not _is_known(scene, deeds[0]) or carries(scene, verb):
        return deeds[0] if deeds else verb
    return deeds[0] if _is_recalled(scene, time, deeds[0]) else verb


def _is_known(scene: Scene, at: int) -> bool:
    noun = scene.nouns[at]
    return noun is not None and (noun.article or noun.enclitic != "")


def _is_recalled(scene: Scene, time: TimeMention, deed: int) -> bool:
    """A month or year, or a full date behind "after" or "since", says which deed is meant: "منذ الهجوم في 3 آذار"."""
    if time.precision in ("month", "year"):
        return True
    before = range(max(scene.range_of(deed)[0], deed - _AFTER), deed)
    return time.rule not in _OF_THE_NEWS and any(scene.particles[n] in ("after", "since") for n in before)


def _antecedent(scene: Scene, which: int, begin: int) -> int | None:
    """The deed whose relative clause begins at a token: "الهجوم على الفندق الذي"."""
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
    feminine = scene.tokens[deed].form.endswith(("ة", "ه", "حرب"))
    return not scene.tokens[which].form.endswith(_RELATIVES[not feminine])


def _upwards(scene: Scene, head: int, begin: int) -> Iterator[int]:
    """The head, the deed whose relative clause it is, and the verb over a relative clause without الذي."""
    yield head
    if scene.verbs[head] is None:
        return
    for n in (head - 1, head - 2):
        if n >= begin and scene.particles[n] == "which":
            deed = _antecedent(scene, n, begin)
            yield from [deed] if deed is not None else []
            return
    if scene.verbs[head].proclitic:  # type: ignore[union-attr]
        return
    for n in range(head - 1, begin - 1, -1):
        if scene.particle(n, "opener") or scene.is_mark(n) or is_saying(scene, n):
            return
        if is_deed(scene, n) and not _is_known(scene, n):
            yield n
        if scene.verbs[n] is not None:
            yield n
            return


def _nominal(scene: Scene, deeds: list[int]) -> int | None:
    """A clause without a verb we know: the deed it names; of a known deed inside it only where it begins with it."""
    if not deeds:
        return None
    noun = scene.nouns[deeds[0]]
    if noun is not None and noun.article:
        return deeds[-1]
    return deeds[0]


def _to_the_right(scene: Scene, first: int, last: int, end: int) -> int | None:
    """The verb right behind a date that stands before it, else the first new deed in its clause.

    A verb further on tells of somebody in the clause ("شيع الأهالي الأحد شبانا قتلوا"), whatever its own verb is.
    """
    begin = scene.range_of(first)[0]
    opens = _opens(scene, first, begin)
    auxiliary = any(scene.kinds[n] == "aspect" for n in range(max(begin, first - _AUXILIARY), first))
    beside = True
    for n in range(last + 1, end):
        if is_verb(scene, n):
            return n if beside or auxiliary else None
        if is_deed(scene, n) and (opens or not _is_known(scene, n)):
            return n
        if scene.particle(n, "opener") or (scene.is_mark(n) and not beside and not opens):
            return None
        closes = scene.tokens[n].kind == MARK and (opens or n in scene.asides)
        beside = (beside or (closes and n - last <= _ADVERB)) and (closes or scene.kinds[n] in _BEFORE_VERB)
    return None


def _going_on(scene: Scene, head: int | None, first: int, last: int, end: int) -> Iterator[int]:
    """A clause that tells what was at the date ("…، حين قتل"), and verbs that go on with و."""
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
        if (opener_here in _NEW_CLAUSE and opener_here != "result") or (n > last and scene.times[n] is not None):
            return
        if ends_clause(scene, n):
            return
        if n > last and is_saying(scene, n):
            return
        verb = scene.verbs[n]
        joined = verb is not None and n > last and set(verb.proclitic) & set("وف")
        if joined or (is_deed(scene, n) and scene.particles[n - 1] in ("in", "during", "cause")):
            yield n


def _entry(scene: Scene, begin: int, end: int) -> Iterator[int]:
    """An entry of a chronology, up to its next date: "7 شباط: الوزارة تعلن تدمير صاروخ"."""
    for n in range(begin, end):
        if scene.times[n] is not None:
            return
        if is_verb(scene, n) or is_deed(scene, n):
            yield n
