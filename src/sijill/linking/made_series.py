"""Series from figures of one subject, each with its relation, estimate and findings.

Decides what a series says of its figures. Leaves which figures count the same to `series`, how two points relate to
`tolls`, the estimate to `best`.
"""

from collections.abc import Mapping

from sijill.linking.best import estimate
from sijill.linking.made_events import most
from sijill.linking.notes import FigureNote
from sijill.linking.series import NO_CAMPS, groups, points
from sijill.linking.told import OriginVoice
from sijill.linking.tolls import toll_findings
from sijill.model import Finding, Series
from sijill.model.ids import digest
from sijill.model.record import Point


def series_of(
    figures: list[FigureNote], event: str | None, voice_of: OriginVoice, total: bool,
    camp: Mapping[str, str] = NO_CAMPS,
) -> list[tuple[Series, list[Finding]]]:
    """Return the series that figures of one subject make, each with its findings; a figure alone makes one too.

    >>> from sijill.engine.trying import figures, own_voice
    >>> told = figures("قتل ستة مدنيين في قصف سرت.", "قتل سبعة مدنيين في قصف سرت.")
    >>> [(series.measure, series.relation) for series, _ in series_of(told, "v1", own_voice, total=False)]
    [('killed', 'contradicts')]
    """
    made = []
    for group in groups(figures, camp):
        held = points(group, voice_of)
        if not held:
            continue
        ladder = [point for point, _ in held]
        claims = [claim for point in ladder for claim in point.claims]
        seen = min(group, key=lambda figure: (figure.origin.seen, figure.claim))
        ident = "q" + digest(["series", seen.claim], length=12)
        findings = toll_findings(held, voice_of, total, ident)
        made.append((_series(ident, group, ladder, claims, event, findings), findings))
    return made


def _series(
    ident: str, group: list[FigureNote], ladder: list[Point], claims: list[str], event: str | None,
    findings: list[Finding],
) -> Series:
    told = estimate(ladder)
    side = most(figure.side for figure in group if figure.side is not None)
    relations = [finding.relation for finding in findings]
    worst = next((r for r in ("contradicts", "undetermined", "updates", "agrees") if r in relations), None)
    return Series(
        id=ident, measure=group[0].measure, side=side, scope=most(figure.scope for figure in group) or "unknown",
        event=event, claims=claims, points=ladder, relation=worst,
        low=told.low, best=told.best, high=told.high, rule=told.rule,
        label=most(figure.side_label for figure in group if figure.side_label is not None), unit=group[0].unit,
    )
