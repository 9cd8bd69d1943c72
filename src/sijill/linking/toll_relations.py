"""How two points of one series stand to each other: agrees, updates, contradicts or undetermined, and by which rule.

Overlapping bounds agree. A figure that excludes an earlier one updates it only when a running total grew, when its
sentence calls it a new count, or when the same voice gives it later: in hand-coded data a later report is higher only
63 % of the time. Otherwise it contradicts, or is undetermined where not both say what they count (`doubts`). Leaves
what bounds allow to `bounds`, which points are compared to `tolls`.
"""

from sijill.linking.allies import may_be_one
from sijill.linking.bounds import stands
from sijill.linking.doubts import VAGUE, called_part, doubted, is_part, too_vague
from sijill.linking.figures_told import independent
from sijill.linking.findings import share_voice, voices_of
from sijill.linking.notes import FigureNote
from sijill.linking.told import OriginVoice
from sijill.model.codes import Relation
from sijill.model.record import Point

Held = tuple[Point, list[FigureNote]]


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
    return len(voices_of(independent([*ones, *others], voice_of))) > 1


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
