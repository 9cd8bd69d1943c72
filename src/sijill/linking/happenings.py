"""From a component of event claims to events, their series and their findings: a pure function of the component.

Decides which claims of a component are one happening: those its links hold together, cut where days of one town are
happenings of their own. Leaves what an event says to `made_events`, a series to `made_series`.
"""

from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

from sijill.linking.aspect import Component
from sijill.linking.camps import camps
from sijill.linking.event_findings import event_findings
from sijill.linking.events import exclude, is_vague
from sijill.linking.made_events import made_event, seen_first
from sijill.linking.made_series import series_of
from sijill.linking.notes import EventNote, FigureNote, Origin
from sijill.linking.partition import clusters
from sijill.linking.recurring import by_days
from sijill.linking.told import OriginVoice
from sijill.linking.weights import weight
from sijill.model import Finding, Link
from sijill.model.codes import HAPPENED
from sijill.model.ports import Made
from sijill.model.record import Voice

_FEWEST = 3  # two days that two voices each tell have four claims
SourceOf = Callable[[str], Voice | None]


def voice_finder(source_of: SourceOf) -> OriginVoice:
    """Return what gives a claim its voice: its own, else its family's, else its report's own source.

    A claim told by somebody unnamed has its report's voice: the unnamed adds none.

    >>> from sijill.engine.trying import events
    >>> [(_, note)] = events("قصف الجيش سرت أمس.")
    >>> voice_finder(lambda report: None)(note.origin).label
    'Outlet 1'
    """

    def voice_of(origin: Origin) -> Voice | None:
        return origin.voice or source_of(origin.report) or origin.source

    return voice_of


def assemble_events(component: Component[EventNote], source_of: SourceOf) -> list[Made]:
    """Return the events, series and findings of a component.

    >>> from sijill.engine.trying import linked
    >>> [made.kind for made in linked("قصف الجيش مستشفى في سرت.").results("event")]
    ['event']
    """
    voice_of = voice_finder(source_of)
    notes = component.bodies
    inside = clusters(
        notes, component.links, weight("event.together"), component.apart,
        lambda a, b: exclude(notes[a], notes[b]), lambda a: is_vague(notes[a]),
    )
    happenings = list(_by_days(inside, component, voice_of))
    made: list[Made] = []
    for members, links in zip(happenings, _links_within(happenings, component.links), strict=True):
        made += _made(seen_first((claim, notes[claim]) for claim in members), links, voice_of)
    return made


def _links_within(groups: list[list[str]], links: Iterable[Link]) -> list[list[Link]]:
    """Return, for each of some groups apart from one another, the links between its members in their order."""
    group_of = {member: number for number, members in enumerate(groups) for member in members}
    within: list[list[Link]] = [[] for _ in groups]
    for link in links:
        number = group_of.get(link.left)
        if number is not None and number == group_of.get(link.right):
            within[number].append(link)
    return within


def _by_days(
    inside: list[list[str]], component: Component[EventNote], voice_of: OriginVoice
) -> Iterator[list[str]]:
    """Yield clusters, cut where days of one town are happenings of their own."""
    notes = component.bodies

    def teller(claim: str) -> str:
        origin = notes[claim].origin
        return (voice_of(replace(origin, voice=None)) or origin.source).id

    for members, links in zip(inside, _links_within(inside, component.links), strict=True):
        yield from by_days(members, notes, links, teller) if len(members) > _FEWEST else [members]


def _made(claims: list[tuple[str, EventNote]], links: list[Link], voice_of: OriginVoice) -> list[Made]:
    owner = claims[0][0]
    event = made_event(claims, links, voice_of)
    figures = {claim: counted for claim, note in claims if (counted := _counted(note))}
    findings = event_findings(claims, links, voice_of, event.id, figures)
    made = [Made(owner=owner, kind="event", id=event.id, members=tuple(event.claims), value=event)]
    camp = camps(note for _, note in claims)
    for series, told in series_of([f for held in figures.values() for f in held], event.id, voice_of, False, camp):
        made.append(Made(owner=owner, kind="series", id=series.id, members=tuple(series.claims), value=series))
        findings += told
    return made + [made_finding(owner, finding) for finding in {finding.id: finding for finding in findings}.values()]


def _counted(note: EventNote) -> list[FigureNote]:
    """Return the figures of what happened: a feared, denied or attempted count is compared with no other."""
    return [figure for figure in note.figures if (figure.realis or note.realis) in HAPPENED]


def made_finding(owner: str, finding: Finding) -> Made:
    """Return a finding as a result, found by each of its claims.

    >>> from sijill.engine.trying import linked
    >>> store = linked("قصف الجيش مستشفى في سرت.", "نفى الجيش قصف مستشفى في سرت.")
    >>> [found] = [made.value for made in store.results("event") if made.kind == "finding"]
    >>> made_finding("c1", found).kind
    'finding'
    """
    return Made(owner=owner, kind="finding", id=finding.id, members=tuple(dict.fromkeys(finding.claims)), value=finding)
