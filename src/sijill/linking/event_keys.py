"""Event keys: under which blocks an event claim is looked up, so that claims of one happening meet and few others do.

A key joins a type family with a place (or an actor where no place is named) and a stretch of time; finer keys with the
type, an actor or a figure stay useful where a plain one holds too many. Copies meet by their words.
"""

from sijill.languages.spelling import fold
from sijill.linking.days import iso_day
from sijill.linking.nearness import WIDE
from sijill.linking.notes import EventNote, TimeNote
from sijill.linking.type_families import families_of, is_state
from sijill.linking.wording import unpack
from sijill.model.ids import digest

_BLOCK_DAYS = 2
_TOLD_LATE = 3  # days after which undated news is seldom still told as news
_STATE_REACH = 120
_COPY_KEYS = 3


def _blocks(first: int, last: int) -> set[str]:
    return {f"d{day}" for day in range(first // _BLOCK_DAYS, last // _BLOCK_DAYS + 1)}


def _dated(time: TimeNote, state: bool) -> set[str]:
    first, last = time.earliest, time.latest
    anchor = first if first is not None else last
    if anchor is None:
        return set()
    stretch = {"m" + iso_day(anchor)[:7]}
    if first is not None and last is not None:
        stretch.add("m" + iso_day(last)[:7])
        if last - first <= 7:
            stretch |= _blocks(first - 1, last + 1)
    else:
        stretch |= _blocks(anchor - 1, anchor + 1)
    if state or last is None or first is None or last - first > 62:
        ends = [anchor - _STATE_REACH, anchor, (last or anchor) + _STATE_REACH]
        stretch |= {"y" + iso_day(day)[:4] for day in ends}
    return stretch


def time_keys(note: EventNote) -> set[str]:
    """Return the stretches of time a claim may be matched in: its own, else the days before it was news.

    >>> from sijill.engine.trying import events
    >>> [(_, note)] = events("قصف الجيش سرت أمس.")
    >>> len(time_keys(note)) > 0
    True
    """
    if note.time is not None:
        dated = _dated(note.time, is_state(note.type))
        told = note.origin.published
        if note.time.latest is None and told is not None and not note.background:
            return dated | _blocks(told - _TOLD_LATE, told + 1)  # since then, and still as it was told
        return dated
    if note.origin.published is None:
        return {"undated"}
    if is_state(note.type):
        return {"y" + iso_day(note.origin.published)[:4]}
    if note.background:
        return {"r" + iso_day(note.origin.published)[:7]}
    return _blocks(note.origin.published - _TOLD_LATE, note.origin.published + 1)


def _where(note: EventNote) -> set[str]:
    place = note.place
    if place is None or place.kind in WIDE:
        named = {f"a{name}" for name in (*note.actors, *note.targets)}
        return named | ({f"p{place.name}"} if place is not None else set())
    found = {f"p{place.name}"}
    if place.within is not None:
        found.add(f"p{place.within}")
    if place.label is not None:
        found.add(f"p{place.label}")
    return found


def event_keys(note: EventNote) -> tuple[str, ...]:
    """Return the block keys of an event claim, sorted.

    >>> from sijill.engine.trying import events
    >>> (_, one), (_, other) = events("قصف الجيش سرت أمس.", "قصفت سرت يوم الثلاثاء.")
    >>> bool(set(event_keys(one)) & set(event_keys(other)))
    True
    """
    times, figures = time_keys(note), [f for f in note.figures if f.value is not None and f.value > 2]
    keys = {"w" + digest([fold(note.words)], length=12)}
    keys |= {f"c{hash_:08x}" for hash_ in sorted(unpack(note.text))[:_COPY_KEYS]}
    for name in note.actors:
        keys |= {f"{note.type}|a{name}|{time}" for time in times if time.startswith("d")}
    for place in _where(note):
        keys |= {f"{family}|{place}" for family in families_of(note.type)}  # in a small record, whatever the time
        for time in times:
            for family in families_of(note.type):
                keys.add(f"{family}|{place}|{time}")
            if time.startswith("d"):
                keys |= {f"{note.type}|{place}|{time}|{name}" for name in (*note.actors, *note.targets)}
                keys |= {f"{place}|{time}|{f.measure}:{f.value:g}" for f in figures}
    return tuple(sorted(keys))
