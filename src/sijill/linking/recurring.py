"""Recurring deeds: an event cut by days where independent voices tell of strikes, shelling or fighting on each of them.

One date misread a day off is one voice's; two days of one town that two voices each tell are two happenings, unless
something specific (an equal figure of the same kind of deed, the same words, a copy, a ruling) holds them together.
What gives no day goes where its links are strongest. A pure function of the claims, their links and their voices.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from sijill.linking.nearness import is_day
from sijill.linking.notes import EventNote
from sijill.model import Link

_RECURRING = frozenset({"Air/drone strike", "Shelling/artillery/missile attack", "Armed clash", "Attack"})
_COPIED = frozenset({"event.same_words", "event.same_copy"})
SPECIFIC = _COPIED | {"event.same_figure"}
_VOICES = 2


def by_days(
    members: Sequence[str], notes: Mapping[str, EventNote], links: Sequence[Link], voice_of: Callable[[str], str]
) -> list[list[str]]:
    """Return the claims of a cluster as one list, or as one for each of the days that are happenings of their own.

    `voice_of` gives the voice of a claim.

    >>> from sijill.engine.trying import events
    >>> told = "قصف الجيش سرت.", "قصفت سرت."
    >>> notes = dict([*events(*(f"{one[:-1]} الأحد." for one in told)), *events(*(f"{one[:-1]} أمس." for one in told))])
    >>> [len(day) for day in by_days(list(notes), notes, [], lambda claim: notes[claim].origin.source.id)]
    [2, 2]
    """
    days = _told_days(members, notes, voice_of)
    if len(days) < 2:
        return [list(members)]
    groups = _apart(days, notes, links)
    if len(groups) < 2:
        return [list(members)]
    return _with_the_rest(groups, members, links)


def _told_days(
    members: Sequence[str], notes: Mapping[str, EventNote], voice_of: Callable[[str], str]
) -> dict[int, list[str]]:
    """Return the claims of each day that two voices or more tell."""
    days: defaultdict[int, list[str]] = defaultdict(list)
    for claim in members:
        time = notes[claim].time
        if time is not None and is_day(time) and time.earliest is not None:
            days[time.earliest].append(claim)
    return {day: held for day, held in sorted(days.items()) if len({voice_of(claim) for claim in held}) >= _VOICES}


def _apart(days: Mapping[int, list[str]], notes: Mapping[str, EventNote], links: Sequence[Link]) -> list[set[str]]:
    """Return the claims of days that nothing specific holds together."""
    day_of = {claim: day for day, held in days.items() for claim in held}
    together = {day: day for day in days}
    recurs = {day: 2 * sum(notes[claim].type in _RECURRING for claim in held) > len(held) for day, held in days.items()}
    first, *later = sorted(days)
    for day in later:
        if not (recurs[day] or recurs[first]):
            together[day] = together[first]
        first = day
    for link in links:
        one, other = day_of.get(link.left), day_of.get(link.right)
        if one is not None and other is not None and together[one] != together[other] and _is_specific(link, notes):
            gone, kept = together[other], together[one]
            together = {day: kept if group == gone else group for day, group in together.items()}
    groups: defaultdict[int, set[str]] = defaultdict(set)
    for day, held in days.items():
        groups[together[day]].update(held)
    return [groups[group] for group in sorted(groups)]


def _is_specific(link: Link, notes: Mapping[str, EventNote]) -> bool:
    rules = {reason.rule for reason in link.reasons}
    same = notes[link.left].type == notes[link.right].type
    return link.decided is not None or bool(rules & _COPIED) or (same and "event.same_figure" in rules)


def _with_the_rest(groups: list[set[str]], members: Sequence[str], links: Sequence[Link]) -> list[list[str]]:
    """Put every other claim to the group its links hold it to best, the largest where they hold it to none."""
    held = {claim: number for number, group in enumerate(groups) for claim in group}
    pull: defaultdict[str, defaultdict[int, float]] = defaultdict(lambda: defaultdict(float))
    for link in links:
        for claim, other in ((link.left, link.right), (link.right, link.left)):
            if claim not in held and other in held:
                pull[claim][held[other]] += 1000.0 if link.decided is not None else link.score
    largest = max(range(len(groups)), key=lambda number: (len(groups[number]), -number))
    made: list[list[str]] = [[] for _ in groups]
    for claim in sorted(members):
        to = pull[claim]
        best = max(to, key=lambda number: (to[number] / len(groups[number]), -number)) if to else largest
        made[held.get(claim, best)].append(claim)
    return made
