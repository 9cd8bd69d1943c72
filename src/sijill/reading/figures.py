"""Figures: every number that counts people, deeds or things of the report, one claim per place where it is printed.

Decides the claim's words and which numbers are left out. Reads the Scene and the report's events. Leaves each field
to its own module: `figures_found`, `figures_measure`, `figures_event`, `figures_sides`, `figures_cause`,
`figures_scope`.
"""

from typing import Final

from msgspec.structs import replace

from sijill.model import EventClaim, FigureClaim
from sijill.model.ids import claim_id
from sijill.model.spans import Quote, quote
from sijill.reading.explain import explain_figure, explain_standing
from sijill.reading.figures_cause import cause_of_figure
from sijill.reading.figures_counted import Counted
from sijill.reading.figures_event import event_of_figure
from sijill.reading.figures_found import counted_in
from sijill.reading.figures_measure import measure_of
from sijill.reading.figures_parts import is_part
from sijill.reading.figures_predicate import Measured
from sijill.reading.figures_realis import realis_of_figure
from sijill.reading.figures_scope import scope_of, time_of_figure
from sijill.reading.figures_sides import Neighbour, side_of_figure
from sijill.reading.scene import Scene

PART: Final = "part of the number before"  # the rule of a number that counts some of those before it


def figure_claims(scene: Scene, events: list[EventClaim]) -> list[FigureClaim]:
    """Return the figure claims of a scene, in text order.

    >>> from sijill.reading.trying import scene
    >>> claims = figure_claims(scene("قتل سبعة مدنيين وأصيب عشرة"), [])
    >>> [(claim.measure, claim.value, claim.counted) for claim in claims]
    [('killed', 7, 'مدني'), ('injured', 10, None)]
    """
    found: list[FigureClaim] = []
    before: tuple[Counted, Measured] | None = None
    neighbour: Neighbour | None = None
    for counted in sorted(counted_in(scene), key=lambda one: (one.first, one.last)):
        measured = measure_of(scene, counted)
        if measured is not None and before is not None and is_part(scene, before, counted, measured):
            measured = Measured(before[1].measure, before[1].by, PART)
        explain_figure(scene, counted, measured)
        if measured is not None:
            claim = _claim(scene, counted, measured, events, neighbour)
            if measured.rule == PART:
                claim = replace(claim, realis=found[-1].realis)
            explain_standing(scene, claim.realis)
            before, neighbour = (counted, measured), Neighbour(counted, measured, claim.side)
            found.append(claim)
    return sorted(found, key=lambda claim: (claim.evidence.start, claim.evidence.end))


def _claim(
    scene: Scene, counted: Counted, measured: Measured, events: list[EventClaim], neighbour: Neighbour | None
) -> FigureClaim:
    words = words_of(scene, counted)
    belongs = event_of_figure(scene, counted, measured, events)
    scope, cumulative = scope_of(scene, counted, measured.measure, belongs.event)
    event = None if scope in ("campaign", "conflict") and cumulative else belongs.event
    side = side_of_figure(scene, counted, measured, neighbour, event)
    cause = cause_of_figure(scene, counted, measured, event)
    return FigureClaim(
        id=claim_id(scene.draft.report.id, "figure", words.start, words.text, measured.measure),
        evidence=words, rule=f"figure/{counted.how}/{measured.rule}", measure=measured.measure,
        value=counted.value, qualifier=counted.qualifier, low=counted.low, high=counted.high,
        unit=counted.unit or None, counted=_counted_noun(scene, counted), side=side.reference,
        by=cause.reference, scope=scope, cumulative=cumulative, time=time_of_figure(belongs.event, cumulative),
        place=belongs.event.place if belongs.event is not None else None, event=event.id if event is not None else None,
        realis=realis_of_figure(scene, counted, measured, belongs.event if not belongs.rule else None),
        inferred=_inferred(side=side.rule, by=cause.rule, event=belongs.rule if event is not None else ""),
    )  # fmt: skip


def _inferred(**rules: str) -> dict[str, str]:
    return {field: rule for field, rule in rules.items() if rule}


def _counted_noun(scene: Scene, counted: Counted) -> str | None:
    """The dictionary form of the counted noun."""
    word = scene.words[counted.noun] if counted.noun is not None else None
    reading = (word.people or word.counted) if word is not None else None
    return reading.item.lemma if reading is not None else None


def words_of(scene: Scene, counted: Counted) -> Quote:
    """Return the words of a figure: the number with its bound, up to the noun it counts.

    >>> from sijill.reading.trying import numbers
    >>> found, counted = numbers("قتل أكثر من سبعة مدنيين")
    >>> words_of(found, counted[0][0]).text
    'أكثر من سبعة مدنيين'
    """
    first, last = counted.first, counted.last
    if counted.noun is not None:
        first, last = min(first, counted.noun), max(last, counted.noun)
    start = scene.tokens[first].start
    mention = scene.quantities[first] or (scene.times[first] if counted.how == "duration" else None)
    word = scene.words[first]
    if mention is not None:
        start = mention.start
    elif word is not None and (reading := word.people or word.counted) is not None:
        start = scene.draft.cut(first, reading.begin)
    return quote(scene.draft.text, start, max(scene.tokens[last].end, mention.end if mention is not None else 0))
