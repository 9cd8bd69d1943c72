"""Campaigns: which events went on for days so that others may be part of them, and whether an event is part of one.

A clash, a siege or a run of strikes is a campaign when a claim gives it a span of a week or more, or calls it a battle,
a campaign or an operation and knows no single day. What lies at its place, within its days and between its sides is
part of it. Judged from the two events alone, so that nothing depends on which came first.
"""

from collections.abc import Iterable, Sequence
from functools import cache

from sijill.languages.spelling import ARABIC, fold, with_proclitics
from sijill.languages.wordlists import read_word_list
from sijill.linking.allies import share_side
from sijill.linking.days import day_number, iso_day
from sijill.linking.nearness import is_day
from sijill.linking.notes import EventNote, TimeNote
from sijill.linking.type_families import families_of
from sijill.linking.weights import total, weighed, weight
from sijill.linking.wording import WORDS
from sijill.model import Event, Link
from sijill.model.codes import HAPPENED
from sijill.model.record import Extent, Weighed

_LASTING = frozenset({"Armed clash", "Air/drone strike", "Shelling/artillery/missile attack"})
_FOUGHT = frozenset({"fighting", "strike", "bombing", "control", "capture"})
_CALLED = frozenset({"battle", "campaign", "operation", "besiege"})
_OPENED = frozenset({"counterattack"})  # what a campaign begins with
_EXACT = frozenset({"day", "week"})  # a month is when it was, not how long
_WEEK, _LONGEST = 7, 1500


@cache
def _campaign_words() -> frozenset[str]:
    entries = read_word_list(ARABIC / "event_nouns.tsv").entries
    called = [entry for entry in entries if entry.value in _CALLED]
    named = [form for entry in called for form in (entry.form, *entry.fields.get("plurals", "").split(","))]
    return with_proclitics(form.strip() for form in named if form.strip() and " " not in form.strip())


@cache
def _opening_words() -> tuple[tuple[str, ...], ...]:
    entries = read_word_list(ARABIC / "event_nouns.tsv").entries
    return tuple(tuple(fold(entry.form).split()) for entry in entries if entry.value in _OPENED)


def _is_named(note: EventNote) -> bool:
    return not _campaign_words().isdisjoint(WORDS.findall(fold(note.trigger)))


def tells_campaign(note: EventNote) -> bool:
    """Return whether a claim calls it a battle, a campaign, an operation or the offensive one begins with.

    >>> from sijill.engine.trying import events
    >>> [tells_campaign(note) for _, note in events("بدأت معركة سرت أمس.", "قصف الجيش مستشفى في سرت.")]
    [True, False]
    """
    if note.type not in _LASTING:
        return False
    if _is_named(note):
        return True
    words = WORDS.findall(fold(note.trigger))
    return any(all({word, word + "ا", "ال" + word} & set(words) for word in form) for form in _opening_words())


def _span(note: EventNote, time: TimeNote) -> tuple[int, int] | None:
    """Return the days a claim says it went on, up to the claim's report where no end is given; null for one day."""
    last = time.latest if time.latest is not None else note.origin.published
    if time.earliest is None or last is None or not _WEEK <= last - time.earliest <= _LONGEST:
        return None
    told = time.latest is None or time.precision in _EXACT or _is_named(note)
    return (time.earliest, last) if told and not is_day(time) else None


def extent_of(notes: Iterable[EventNote]) -> Extent | None:
    """Return how long an event went on by its claims, null for what is over in a day or has no dates.

    >>> from sijill.engine.trying import events
    >>> extent_of([note for _, note in events("تدور معركة سرت منذ مايو 2016.")])
    Extent(first='2016-05-01', last='2016-12-07', named=True)
    """
    fought = [note for note in notes if note.type in _LASTING and note.realis in HAPPENED]
    spans = [span for note in fought if note.time is not None and (span := _span(note, note.time)) is not None]
    if not spans:
        return None
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    return Extent(first=iso_day(first), last=iso_day(last), named=any(map(_is_named, fought)))


def _days(event: Event) -> tuple[int, int] | None:
    """Return the first and last day of the date most claims give an event."""
    dated = [told for told in event.times if told.time.earliest and told.time.latest]
    if not dated:
        return None
    most = max(dated, key=lambda told: (len(told.claims), told.time.earliest or ""))
    first, last = day_number(most.time.earliest), day_number(most.time.latest)
    return (first, last) if first is not None and last is not None else None


def _sides(event: Event) -> list[str]:
    return [one.entity for one in (*event.actors, *event.targets) if one.entity is not None]


def reasons(event: Event, campaign: Event) -> list[Weighed] | None:
    """Return what speaks for and against an event being part of a campaign, null where it cannot be.

    >>> from sijill.engine.trying import linked
    >>> battle, strike = linked("تدور معركة سرت منذ مايو 2016."), linked("هاجم الجيش مواقع في سرت أمس.")
    >>> [event], [campaign] = ([made.value for made in store.results("event")] for store in (strike, battle))
    >>> [reason.rule for reason in reasons(event, campaign)]
    ['part.same_place', 'part.within_days', 'part.named']
    """
    days, extent = _days(event), campaign.extent
    if extent is None or days is None or event.id == campaign.id or not families_of(event.type) & _FOUGHT:
        return None
    first, last = day_number(extent.first) or 0, day_number(extent.last) or 0
    here = event.place is not None and campaign.place is not None and event.place.entity == campaign.place.entity
    if not here or event.realis not in HAPPENED or not first <= days[0] <= days[1] <= last or _as_long(event, extent):
        return None
    found = [weighed("part.same_place"), weighed("part.within_days")]
    mine, theirs = _sides(event), _sides(campaign)
    if mine and theirs:
        found.append(weighed("part.same_side" if share_side(mine, theirs) else "part.other_sides"))
    return [*found, weighed("part.named")] if extent.named else found


def _as_long(event: Event, extent: Extent) -> bool:
    """Return whether an event goes on as long as a campaign: so no two can be part of each other."""
    return event.extent is not None and _length(event.extent) >= _length(extent)


def _length(extent: Extent) -> int:
    return (day_number(extent.last) or 0) - (day_number(extent.first) or 0)


def part_of(event: Event, campaigns: Sequence[Event]) -> Link | None:
    """Return the link of an event to the campaign it is part of, the best by score, then the shortest, then by id.

    >>> from sijill.engine.trying import linked
    >>> battle, strike = linked("تدور معركة سرت منذ مايو 2016."), linked("هاجم الجيش مواقع في سرت أمس.")
    >>> [event], [campaign] = ([made.value for made in store.results("event")] for store in (strike, battle))
    >>> part_of(event, [campaign]).right == campaign.id
    True
    """
    found = []
    for campaign in campaigns:
        why = reasons(event, campaign)
        if why is not None and total(why) >= weight("part.threshold") and campaign.extent is not None:
            found.append((-total(why), _length(campaign.extent), campaign.id, why))
    if not found:
        return None
    score, _, parent, why = min(found)
    return Link(kind="part", left=event.id, right=parent, score=-score, reasons=why)
