"""How two reports relate in print: reprint, rewrite, update of a living page, carried-over paragraph, or not at all.

Decides on what linking keeps of a report (wording, credit, day, figures, names). A shared paragraph of background or a
footer makes no copy: what a copy shares is its opening and most of its wording, on the day it was news. An outlet that
puts a new opening over most of an earlier text tells other news: only where each opening stands in the other report is
one an update of the other.
"""

from typing import Literal, Protocol

import msgspec

from sijill.linking.days import days_between
from sijill.linking.weights import total, weighed, weight
from sijill.linking.wording import contained, unpack
from sijill.model.record import Weighed

Likeness = Literal["reprint", "rewrite", "update", "carried_over", "unrelated"]
REPRINTED = 0.5
CARRIED = 0.08
LATE = 1  # days within which a copy is printed and a page updated; later news carries background and formulas over
SO_MUCH = 0.8  # so much of the wording that even a late copy is one
ROUNDED = 0.01  # what weights and totals may lose to rounding
_MOSTLY, _OPENING = 0.4, 0.1  # less of the wording and of the opening than these tells of background only
_PARTLY = 0.3  # on one day: two outlets on one happening share its agency's background
_LITTLE, _LED = 0.15, 0.3  # less of the wording and of the opening: a happening told in other words
_MOST_FIGURES, _MOST_NAMES = 4, 5  # more of them in common add nothing
MOST_BY_FACTS = _MOST_FIGURES * weight("family.figures") + _MOST_NAMES * weight("family.names")
_KEPT = 0.25  # of each opening that stands in the other page of an outlet, so that one updates the other


class CopyTraits(msgspec.Struct, frozen=True, gc=False):
    """What linking keeps of a report to tell whether it is a copy; `runs` of all words, `lead` and the longer `head`
    of the opening are packed hashes.
    """

    day: str | None
    published: str | None
    outlet: str | None
    agencies: tuple[str, ...]
    named_agencies: tuple[str, ...]
    url: str | None
    headline: str | None
    runs: bytes
    lead: bytes
    head: bytes
    figures: tuple[str, ...]
    names: tuple[str, ...]


class Credited(Protocol):
    """What is asked to tell who a report is by: of all its traits, or of what is remembered of it for a look."""

    @property
    def agencies(self) -> tuple[str, ...]:
        """Whom it credits."""

    @property
    def named_agencies(self) -> tuple[str, ...]:
        """Whom it may name."""


class Comparison(msgspec.Struct, frozen=True, gc=False):
    """How two reports relate, the score, the reasons, and how much wording they share."""

    likeness: Likeness
    score: float
    shared: float
    reasons: list[Weighed]


def _lead(one: CopyTraits, other: CopyTraits) -> float:
    """Return how far one of two reports opens as the other does; of one outlet, how far each does as the other."""
    leads = [
        len(lead & unpack(head)) / len(lead)
        for lead, head in ((unpack(one.lead), other.head), (unpack(other.lead), one.head)) if lead
    ]
    return (min if _same_outlet(one, other) else max)(leads, default=0.0)


def _keeps_openings(one: CopyTraits, other: CopyTraits) -> bool:
    """Return whether a fair part of either opening stands in the other report, wherever."""
    return all(
        len(lead & unpack(whole)) >= _KEPT * len(lead)
        for lead, whole in ((unpack(one.lead), other.runs), (unpack(other.lead), one.runs))
    )


def _same_outlet(one: CopyTraits, other: CopyTraits) -> bool:
    return one.outlet is not None and one.outlet == other.outlet


def _in_time(one: CopyTraits, other: CopyTraits, shared: float) -> list[Weighed]:
    gap = days_between(one.day, other.day)
    if gap is None:
        return []
    if gap <= LATE:
        return [weighed("family.close_in_time")]
    return [weighed("family.days_apart")] if shared < SO_MUCH else []


def _opening(one: CopyTraits, other: CopyTraits, shared: float) -> list[Weighed]:
    lead = _lead(one, other)
    reasons = [weighed("family.lead", lead)]
    if same_agency(one, other):
        return reasons
    if lead < _OPENING and shared < (_MOSTLY if _another_day(one, other) else _PARTLY):
        reasons.append(weighed("family.other_lead"))
    elif lead < _LED and shared < _LITTLE:
        reasons.append(weighed("family.other_words"))
    return reasons


def _another_day(one: CopyTraits, other: CopyTraits) -> bool:
    """Return whether the two were news on different days: then a spokesman's formula may be all they share."""
    return bool(days_between(one.day, other.day))


def same_agency(one: Credited, other: Credited) -> bool:
    """Return whether one of two reports credits an agency that the other credits or names.

    >>> from sijill.engine.trying import readings
    >>> from sijill.linking.report_traits import copy_traits
    >>> one, other = (copy_traits(*read) for read in readings("سرت - رويترز: قتل ستة.", "سرت (رويترز) - قتل سبعة."))
    >>> same_agency(one, other)
    True
    """
    for agency in one.agencies:  # one or two names: no set is worth its making
        if agency in other.agencies or agency in other.named_agencies:
            return True
    return any(agency in one.named_agencies for agency in other.agencies)


def _by_whom(one: CopyTraits, other: CopyTraits) -> list[Weighed]:
    reasons = []
    if same_agency(one, other):
        reasons.append(weighed("family.agency"))
    elif one.agencies and other.agencies:
        reasons.append(weighed("family.other_agency"))
    if _same_outlet(one, other):
        reasons.append(weighed("family.same_outlet"))
    return [*reasons, weighed("family.same_page")] if _same_page(one, other) else reasons


def _same_page(one: CopyTraits, other: CopyTraits) -> bool:
    return bool((one.url and one.url == other.url) or (one.headline and one.headline == other.headline))


def _anew(one: CopyTraits, other: CopyTraits) -> list[Weighed]:
    """Return the reason that an outlet gives its later page an opening of its own."""
    if not _same_outlet(one, other) or _same_page(one, other) or _keeps_openings(one, other):
        return []
    return [weighed("family.new_lead")]


def _facts(one: CopyTraits, other: CopyTraits) -> list[Weighed]:
    figures = len(set(one.figures) & set(other.figures))
    names = len(set(one.names) & set(other.names))
    reasons = [weighed("family.figures", min(figures, _MOST_FIGURES))] if figures else []
    counted = bool(one.figures and other.figures) and not _same_outlet(one, other)
    if counted and not figures and _another_day(one, other):
        reasons.append(weighed("family.other_figures"))
    return reasons + ([weighed("family.names", min(names, _MOST_NAMES))] if names else [])


def _likeness(one: CopyTraits, other: CopyTraits, shared: float, score: float) -> Likeness:
    if score < weight("family.threshold"):
        return "carried_over" if shared >= CARRIED else "unrelated"
    if _same_outlet(one, other):
        return "update"
    return "reprint" if shared >= REPRINTED else "rewrite"


def compare_copies(one: CopyTraits, other: CopyTraits, least: float | None = None) -> Comparison:
    """Return how two reports relate in print, with score and reasons.

    Pairs that cannot reach the score `least` are unrelated, without reasons: their openings are not looked at.

    >>> from sijill.engine.trying import readings
    >>> from sijill.linking.report_traits import copy_traits
    >>> text = "قتل ستة مدنيين وأصيب عشرة في قصف على مستشفى بمدينة سرت مساء أمس، بحسب مصدر طبي طلب ألا يذكر اسمه."
    >>> one, other = (copy_traits(*read) for read in readings(text, text))
    >>> compare_copies(one, other).likeness
    'reprint'
    """
    shared = contained(unpack(one.runs), unpack(other.runs))
    if shared < CARRIED and not same_agency(one, other):
        return Comparison("unrelated", 0.0, shared, [])
    wording = weighed("family.wording", shared)
    rest = [*_in_time(one, other, shared), *_by_whom(one, other), *_anew(one, other), *_facts(one, other)]
    if least is not None and total([wording, *rest]) + _most_of_opening(one, other, shared) < least:
        return Comparison("unrelated", 0.0, shared, [])
    reasons = [wording, *_opening(one, other, shared), *rest]
    score = total(reasons)
    return Comparison(_likeness(one, other, shared, score), score, round(shared, 3), reasons)


def _most_of_opening(one: CopyTraits, other: CopyTraits, shared: float) -> float:
    """Return the most that the openings can add: no more of a lead is common than of the whole."""
    shortest = min((len(lead) for lead in (one.lead, other.lead) if lead), default=0)
    common = shared * min(len(one.runs), len(other.runs))
    return weight("family.lead") * min(1.0, common / shortest) + ROUNDED if shortest else ROUNDED
