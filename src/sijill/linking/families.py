"""Families: reports that carry one agency copy are one voice.

Candidates share a winnowed fingerprint (`wording`) or an address; `copies` says how two relate; a component of
reprints, rewrites and updates is a family. Its source is the agency credited by most of its reports, else the first
outlet. Leaves the voice of a claim to `voices`.
"""

from collections import Counter

import msgspec

from sijill.linking.aspect import Aspect, Component, Glance
from sijill.linking.copies import CopyTraits, compare_copies
from sijill.linking.copy_looks import look, may_be_copies
from sijill.linking.days import day_number
from sijill.linking.partition import clusters
from sijill.linking.weights import weight
from sijill.linking.wording import fingerprints, runs
from sijill.model import Family, Link, Reading, Report
from sijill.model.ids import digest, key_number
from sijill.model.ports import Made, Node
from sijill.model.record import Copy

GRAPH = "family"
_ENCODE, _DECODE = msgspec.msgpack.Encoder(), msgspec.msgpack.Decoder(CopyTraits)


def family_node(report: Report, reading: Reading, traits: CopyTraits) -> Node:
    """Return what the family graph keeps of a report: looked up by fingerprints, address, agency and day.

    >>> from sijill.engine.trying import readings
    >>> from sijill.linking.report_traits import copy_traits
    >>> [(report, reading)] = readings("قصف الجيش مستشفى في سرت.")
    >>> family_node(report, reading, copy_traits(report, reading)).id == report.id
    True
    """
    keys = {f"w{fingerprint:08x}" for fingerprint in fingerprints(runs(report.text))}
    keys |= _agency_keys(traits)
    if report.url:
        keys.add("u" + digest([report.url]))
    numbers = tuple(sorted(map(key_number, keys)))
    return Node(id=report.id, report=reading.report.id, keys=numbers, body=_ENCODE.encode(traits))


def _agency_keys(traits: CopyTraits) -> set[str]:
    """Return one key per agency and day, and finer ones by figure: a rewrite may share no words with its copy."""
    day = day_number(traits.day)
    if day is None:
        return set()
    named = {f"a{agency}:{day + late}" for agency in (*traits.agencies, *traits.named_agencies) for late in (0, 1)}
    return named | {f"{key}:{figure}" for key in named for figure in traits.figures}


def compare(left: str, one: CopyTraits, right: str, other: CopyTraits) -> Link | None:
    """Return the link of two reports that carry one copy, null when they do not.

    >>> from sijill.engine.trying import readings
    >>> from sijill.linking.report_traits import copy_traits
    >>> text = "قتل ستة مدنيين وأصيب عشرة في قصف على مستشفى بمدينة سرت مساء أمس، بحسب مصدر طبي طلب ألا يذكر اسمه."
    >>> one, other = (copy_traits(*read) for read in readings(text, text))
    >>> [reason.rule for reason in compare("r1", one, "r2", other).reasons]
    ['family.wording', 'family.lead', 'family.close_in_time', 'family.figures', 'family.names']
    """
    enough = weight("family.threshold")
    result = compare_copies(one, other, enough)
    if result.score < enough:
        return None
    return Link(kind="family", left=left, right=right, score=result.score, reasons=result.reasons)


def source_of(reports: list[str], traits: dict[str, CopyTraits]) -> str | None:
    """Return the source of a copy: the agency most of its reports credit (in the order seen), else the first outlet.

    >>> from sijill.engine.trying import readings
    >>> from sijill.linking.report_traits import copy_traits
    >>> traits = {report.id: copy_traits(report, reading) for report, reading in readings("قتل ستة.", "قتل سبعة.")}
    >>> source_of(list(traits), traits)
    'Outlet 1'
    """
    credits = Counter(agency for report in reports for agency in traits[report].agencies)
    if credits:
        return max(credits, key=lambda agency: (credits[agency], agency))
    return next((outlet for report in reports if (outlet := traits[report].outlet)), None)


def seen_order(report: str, traits: CopyTraits) -> tuple[str, str]:
    """Return what puts a report in the order of first sight: time of publication, unknown last, then its id.

    >>> from sijill.engine.trying import readings
    >>> from sijill.linking.report_traits import copy_traits
    >>> [read] = readings("قتل ستة.")
    >>> seen_order("r1", copy_traits(*read))
    ('2016-12-07', 'r1')
    """
    return (traits.published or traits.day or "9999", report)


def _copies(reports: list[str], component: Component[CopyTraits]) -> list[Copy]:
    traits = component.bodies
    copies = [Copy(report=reports[0], kind="first", shared=1.0)]
    for at, report in enumerate(reports[1:], 1):
        near = [(compare_copies(traits[earlier], traits[report]), earlier) for earlier in reports[:min(at, 8)]]
        best = max((result for result, _ in near), key=lambda result: (result.score, result.shared))
        kind = best.likeness if best.likeness in ("reprint", "rewrite", "update") else "rewrite"
        copies.append(Copy(report=report, kind=kind, shared=best.shared, reasons=best.reasons))
    return copies


def _assemble(component: Component[CopyTraits]) -> list[Made]:
    """Return the families of a component; a report alone is none."""
    held = clusters(component.bodies, component.links, weight("family.together"), component.apart)
    return [_family(reports, component) for reports in held if len(reports) > 1]


def _family(members: list[str], component: Component[CopyTraits]) -> Made:
    reports = sorted(members, key=lambda report: seen_order(report, component.bodies[report]))
    family = Family(
        id="m" + digest(["family", reports[0]], length=12), reports=reports,
        voice=source_of(reports, component.bodies), copies=_copies(reports, component),
    )
    return Made(owner=reports[0], kind="family", id=family.id, members=tuple(reports), value=family)


ASPECT = Aspect[CopyTraits](
    GRAPH, _DECODE.decode, compare, _assemble, "family", limit=48, glance=Glance(look, may_be_copies), remembered=8_000
)
