"""Tolls: how the figures of one series stand to each other: agrees, updates, contradicts or undetermined, and why.

Overlapping bounds agree. A figure that excludes an earlier one updates it only when a running total grew, when its
sentence calls it a new count, or when the same voice gives it later: in hand-coded data a later report is higher only
63 % of the time. Otherwise it contradicts, or is undetermined where not both say what they count (`doubts`). Leaves
what bounds allow to `bounds`, which figures are one series to `series`.
"""

from msgspec.structs import replace

from sijill.linking.allies import may_be_one
from sijill.linking.bounds import stands
from sijill.linking.doubts import VAGUE, called_part, doubted, is_part, too_vague
from sijill.linking.finding_words import say_bounds
from sijill.linking.findings import Told, constant, finding, share_voice, voices_of
from sijill.linking.notes import FigureNote
from sijill.linking.told import OriginVoice
from sijill.model import Finding
from sijill.model.codes import Relation
from sijill.model.record import Point

Held = tuple[Point, list[FigureNote]]
_MOST_POINTS = 24  # a series of more values is compared between neighbours only


def relate(earlier: Held, later: Held, voice_of: OriginVoice, total: bool) -> tuple[Relation, str] | None:
    """Return how a later point stands to an earlier one and by which rule; null when they are not comparable.

    >>> from sijill.engine.trying import figures, own_voice
    >>> from sijill.linking.series import points
    >>> first, second = points(figures("قتل ستة في قصف سرت.", "قتل سبعة في قصف سرت."), own_voice)
    >>> relate(first, second, own_voice, total=False)
    ('contradicts', 'bounds_exclude')
    """
    (one, ones), (other, others) = earlier, later
    relation = stands((one.low, one.high), (other.low, other.high))
    if relation in ("same", "overlap"):
        telling = is_telling(one, other, 1.5 if total else 4.0) and (total or _several(ones, others, voice_of))
        return ("agrees", "bounds_fit") if telling else None
    rises = relation == "below"
    if total and _later(ones, others):
        return ("updates", "total_grew") if rises else doubted(ones, others, "total_fell")
    if rises and (any(f.revised == "new" for f in others) or any(f.revised == "old" for f in ones)):
        return "updates", "toll_revised"
    if too_vague(one, other) or called_part(*((ones, others) if relation == "below" else (others, ones))):
        return None
    same_voice = share_voice(one.voices, other.voices) or _one_side(one.voices, other.voices)
    part = is_part(ones, others) if relation == "above" else is_part(others, ones)
    if _one_report(ones, others):
        mine, theirs = _of_shared_reports(ones, others)
        if called_part(*((mine, theirs) if relation == "below" else (theirs, mine))):
            return None
        named = any(f.origin.voice for f in ones) and any(f.origin.voice for f in others)
        told = doubted(ones, others, "report_against_itself") if named and not same_voice and not part else None
        return told if told is None or told[0] == "contradicts" else None
    if part and not is_telling(one, other, 2.0):
        return None
    if same_voice and _later(ones, others):
        return "updates", "voice_corrects"
    return doubted(ones, others, "bounds_exclude")


def is_telling(one: Point, other: Point, factor: float) -> bool:
    """Return whether it says anything that two overlapping figures agree: neither is vague, and they are not far apart.

    "At least 29" and "at least 492" fit each other, and say nothing of each other.

    >>> plain = Point(low=7, high=7, value=7, qualifier="exact", as_of=None, voices=[], claims=[])
    >>> is_telling(plain, plain, 2.0)
    True
    """
    if one.qualifier in VAGUE or other.qualifier in VAGUE:
        return False
    ends = [point.value or point.low or point.high or 0 for point in (one, other)]
    return max(ends) <= factor * min(ends)


def _several(ones: list[FigureNote], others: list[FigureNote], voice_of: OriginVoice) -> bool:
    """Return whether two independent voices are heard: what one says twice is no agreement."""
    return len(voices_of(_independent([*ones, *others], voice_of))) > 1


def _independent(figures: list[FigureNote], voice_of: OriginVoice) -> list[Told]:
    """Return figures as told, an outlet's own voice taken away where it gives the value by somebody else's as well.

    A headline that says what a spokesman said below it is no second voice, nor is a copy that leaves him out.
    """
    quoting = {figure.origin.source.id for figure in figures if figure.origin.voice is not None}
    return [
        replace(told, voice=None) if figure.origin.voice is None and figure.origin.source.id in quoting else told
        for figure, told in ((figure, _told(figure, voice_of)) for figure in figures)
    ]


def _later(ones: list[FigureNote], others: list[FigureNote]) -> bool:
    stamps = min(figure.origin.stamp for figure in ones), min(figure.origin.stamp for figure in others)
    return bool(stamps[0]) and stamps[0] < stamps[1]


def _one_side(some: list[str], others: list[str]) -> bool:
    """Return whether all voices of two points may speak for one side: a government and its army."""
    return bool(some and others) and all(may_be_one(a, b) for a in some for b in others)


def _of_shared_reports(
    ones: list[FigureNote], others: list[FigureNote]
) -> tuple[list[FigureNote], list[FigureNote]]:
    """Return the figures of two points that stand in reports which give both."""
    both = {figure.origin.report for figure in ones} & {figure.origin.report for figure in others}
    mine, theirs = ([figure for figure in some if figure.origin.report in both] for some in (ones, others))
    return mine, theirs


def _one_report(ones: list[FigureNote], others: list[FigureNote]) -> bool:
    return not {figure.origin.report for figure in ones}.isdisjoint(figure.origin.report for figure in others)


def toll_findings(points: list[Held], voice_of: OriginVoice, total: bool, subject: str) -> list[Finding]:
    """Return the findings of a series: each point against the one before, and contradictions further apart.

    >>> from sijill.engine.trying import figures, own_voice
    >>> from sijill.linking.series import points
    >>> held = points(figures("قتل ستة في قصف سرت.", "قتل سبعة في قصف سرت."), own_voice)
    >>> [found.relation for found in toll_findings(held, own_voice, False, "q1")]
    ['contradicts']
    """
    found = [_repeated(held, voice_of, subject) for held in points]
    settled: set[int] = set()
    for before, at in _neighbours(points):
        related = relate(points[before], points[at], voice_of, total)
        if related is not None:
            if related[0] == "updates":
                settled.add(at)
            found.append(_compared(points[before], points[at], related, voice_of, subject))
    if len(points) <= _MOST_POINTS:
        found += _far_apart(points, settled, voice_of, total, subject)
    return [one for one in found if one is not None]


def _neighbours(points: list[Held]) -> list[tuple[int, int]]:
    """Return which points are compared: each with the one before, and past values that are only called earlier ones."""
    pairs = []
    for at in range(1, len(points)):
        before = at - 1
        pairs.append((before, at))
        while before > 0 and all(figure.revised == "old" for figure in points[before][1]):
            before -= 1
            pairs.append((before, at))
    return pairs


def _far_apart(
    points: list[Held], settled: set[int], voice_of: OriginVoice, total: bool, subject: str
) -> list[Finding | None]:
    """Compare points that are no neighbours and between which nothing was updated: only contradictions count."""
    found: list[Finding | None] = []
    for at, one in enumerate(points):
        for later in range(at + 2, len(points)):
            if settled.isdisjoint(range(at + 1, later + 1)):
                related = relate(one, points[later], voice_of, total)
                if related is not None and related[0] == "contradicts":
                    found.append(_compared(one, points[later], related, voice_of, subject))
    return found


def _repeated(held: Held, voice_of: OriginVoice, subject: str) -> Finding | None:
    """Return the agreement of independent voices on one value, null when only one gives it."""
    point, figures = held
    told = _independent(_seen(figures), voice_of)
    voices = len(voices_of(told))
    if point.value == 1 and len({figure.counted for figure in figures}) > 1:
        return None  # "a soldier", "a girl": one is said of many
    if voices < 2 or len({figure.origin.report for figure in figures}) < 2:
        return None
    gaps = {"one": lambda language: say_bounds((point.low, point.high), language), "voices": constant(voices)}
    return finding("agrees", figures[0].measure, "one_value", told, gaps, subject=subject)


def _seen(figures: list[FigureNote]) -> list[FigureNote]:
    """Return figures in the order they were seen in print."""
    return sorted(figures, key=lambda figure: (figure.origin.seen, figure.claim))


def _told(figure: FigureNote, voice_of: OriginVoice) -> Told:
    return Told(figure.claim, figure.words, voice_of(figure.origin))


def _compared(
    earlier: Held, later: Held, related: tuple[Relation, str], voice_of: OriginVoice, subject: str
) -> Finding:
    (one, ones), (other, others) = earlier, later
    told = [_told(figure, voice_of) for figure in (*_seen(ones), *_seen(others))]
    gaps = {
        "one": lambda language: say_bounds((one.low, one.high), language),
        "other": lambda language: say_bounds((other.low, other.high), language),
    }
    return finding(
        related[0], ones[0].measure, related[1], told, gaps, subject=subject, strength=1.0 + _distance(one, other),
        first=len(ones),
    )


def _distance(one: Point, other: Point) -> float:
    """Return how far apart two points lie, from 0 (touching) towards 1, as a share of the larger."""
    ends = [(point.low if point.low is not None else point.high) or 0 for point in (one, other)]
    return round(abs(ends[0] - ends[1]) / max(*ends, 1), 3)
