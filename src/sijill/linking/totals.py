"""Totals: figures that count more than one happening (a campaign's dead, a war's strikes, how long a siege lasted), and
figures whose event nobody names. Two are linked when they may count the same thing at the same place in the same war.

Reads the notes of figures that stand alone (`claim_notes`). A campaign's total is never compared with a day's. Leaves
what a series of them says to `made_series`.
"""

from sijill.linking.aspect import Component
from sijill.linking.bounds import is_bounded, is_close
from sijill.linking.days import iso_day
from sijill.linking.durations import duration_findings, is_compared, spans_fit
from sijill.linking.happenings import SourceOf, made_finding, voice_finder
from sijill.linking.made_series import series_of
from sijill.linking.nearness import by_place
from sijill.linking.notes import FigureNote
from sijill.linking.partition import clusters
from sijill.linking.series import counted_up_to, counts_same
from sijill.linking.weights import total, weighed, weight
from sijill.model import Link
from sijill.model.ports import Made
from sijill.model.record import Weighed

COMPARED = frozenset({
    "killed", "injured", "missing", "detained", "surrendered", "freed", "escaped", "displaced", "bodies", "strikes",
    "attacks", "vehicles", "duration",
})
_SEASON = 92
_REMEMBERED = 1500  # days after which a total is told of another war


def is_running(figure: FigureNote) -> bool:
    """Return whether a figure is a total of a campaign or war, or says that it runs on.

    >>> from sijill.engine.trying import figures
    >>> [is_running(note) for note in figures("قتل 300 شخص في سرت منذ مايو.", "قتل ستة في قصف سرت.")]
    [True, False]
    """
    return figure.scope in ("campaign", "conflict") or bool(figure.cumulative) or figure.measure == "duration"


def total_keys(figure: FigureNote) -> tuple[str, ...]:
    """Return the block keys of a figure that stands alone: measure, scope and place, with the season or the day.

    >>> from sijill.engine.trying import figures
    >>> [(one,), (other,)] = figures("قتل 300 شخص في سرت منذ مايو."), figures("قتل 300 شخص في سرت منذ مايو.")
    >>> bool(set(total_keys(one)) & set(total_keys(other)))
    True
    """
    day = counted_up_to(figure)
    if figure.measure not in COMPARED or not is_bounded((figure.low, figure.high)):
        return ()
    if figure.measure == "duration" and (figure.place is None or not is_compared(figure)):
        return ()
    where = figure.place.name if figure.place is not None else ""
    kind = "run" if is_running(figure) else "day"
    named = (figure.side, figure.by) if kind == "run" else ()
    keys = {f"{figure.measure}|{kind}|{where}|{name}" for name in named if name is not None}
    seasons = () if day is None else ((day - _SEASON) // _SEASON, day // _SEASON)
    if kind == "run" and figure.side is not None:  # where a total is counted is often unsaid
        keys |= {f"{figure.measure}|side|{figure.side}|{season}" for season in seasons}
    if day is None or kind == "run":
        keys.add(f"{figure.measure}|{kind}|{where}")
    if day is not None and kind == "run":
        keys |= {f"{figure.measure}|{kind}|{where}|{season}" for season in seasons}
    elif day is not None and figure.place is not None and not figure.place.inferred:
        keys |= {f"{figure.measure}|{kind}|{where}|{iso_day(at)}" for at in (day - 1, day)}
    return tuple(sorted(keys))


def _scopes(one: FigureNote, other: FigureNote) -> list[Weighed]:
    if one.scope == other.scope:
        return [weighed("figure.same_scope")]
    return [weighed("figure.akin_scope" if "unknown" in (one.scope, other.scope) else "figure.other_scope")]


def _times(one: FigureNote, other: FigureNote) -> list[Weighed]:
    days = counted_up_to(one), counted_up_to(other)
    if days[0] is None or days[1] is None:
        return []
    gap = abs(days[0] - days[1])
    if not is_running(one):
        return [weighed("figure.same_day" if gap == 0 else "figure.other_day")]
    if gap <= _SEASON:
        return [weighed("figure.same_season")]
    return [weighed("figure.long_after" if gap <= _REMEMBERED else "figure.other_war")]


def _sides(one: FigureNote, other: FigureNote) -> list[Weighed]:
    found = []
    for mine, theirs, rule in ((one.side, other.side, "figure.same_side"), (one.by, other.by, "figure.same_cause")):
        if mine is not None and mine == theirs:
            found.append(weighed(rule))
        elif (mine is None) != (theirs is None):
            found.append(weighed("figure.side_unsaid"))
    return found


def reasons(one: FigureNote, other: FigureNote) -> list[Weighed] | None:
    """Return what speaks for and against two figures counting the same thing, null when they do not.

    >>> from sijill.engine.trying import figures
    >>> [one] = figures("قتل 300 شخص في سرت منذ مايو.")
    >>> [reason.rule for reason in reasons(one, one)]
    ['figure.same_scope', 'figure.same_season', 'figure.place', 'figure.close', 'figure.one_teller']
    """
    if not counts_same(one, other) or is_running(one) != is_running(other):
        return None
    if one.by is not None and other.by is not None and one.by != other.by:
        return None
    found = _scopes(one, other) + _times(one, other) + _sides(one, other)
    found += [weighed("figure.place", reason.weight) for reason in by_place(one.place, other.place)]
    if one.measure == "duration":
        if not (spans_fit(one, other) or spans_fit(other, one)):
            return None
        found.append(weighed("figure.same_span"))
    bounds = (one.low, one.high), (other.low, other.high)
    found.append(weighed("figure.close" if is_close(*bounds) else "figure.far"))
    if one.origin.report == other.origin.report and one.origin.chain == other.origin.chain:
        found.append(weighed("figure.one_teller"))
    return found


def compare(left: str, one: FigureNote, right: str, other: FigureNote) -> Link | None:
    """Return the link of two figures that count the same thing, null when the score does not reach the threshold.

    >>> from sijill.engine.trying import figures
    >>> [one] = figures("قتل 300 شخص في سرت منذ مايو.")
    >>> compare("f1", one, "f2", one) is None  # one report tells both
    True
    """
    found = reasons(one, other)
    if found is None or total(found) < weight("figure.threshold"):
        return None
    return Link(kind="figure", left=left, right=right, score=total(found), reasons=found)


def assemble_totals(component: Component[FigureNote], source_of: SourceOf) -> list[Made]:
    """Return the series and findings of a component of figures that stand alone.

    >>> from sijill.engine.trying import linked
    >>> [made.kind for made in linked("قتل 300 شخص في سرت منذ مايو.").results("figure")]
    ['series']
    """
    voice_of = voice_finder(source_of)
    made: list[Made] = []
    held = clusters(component.bodies, component.links, weight("figure.together"), component.apart)
    for members in held:
        figures = [component.bodies[claim] for claim in members]
        if figures[0].measure not in COMPARED or not is_bounded((figures[0].low, figures[0].high)):
            continue
        running = is_running(figures[0])
        for series, findings in series_of(figures, None, voice_of, running):
            if figures[0].measure == "duration":
                findings = duration_findings(figures, voice_of, series.id)
            made.append(Made(
                owner=members[0], kind="series", id=series.id, members=tuple(series.claims), value=series,
            ))
            made += [made_finding(members[0], finding) for finding in findings]
    return made
