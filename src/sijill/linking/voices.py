"""Voices: where a claim comes from. Two outlets that quote one spokesman are one voice; one report can hold several.

The voice is the innermost named speaker or organisation of the claim's chain, else the outlet that somebody unnamed
spoke to, else the source of its family: the agency, or the outlet seen first. An unnamed speaker adds none. Leaves
which reports are a family to `families`.
"""

from collections.abc import Container, Iterable, Mapping

from sijill.languages.spelling import fold
from sijill.model import Reference, ReportHeader, Statement
from sijill.model.record import ToldBy, Voice
from sijill.world.world import packaged_world


def name_of(reference: Reference | None, named: Container[str]) -> str | None:
    """Return what a reference is known by across reports: its entity, else its folded name; null for a description.

    `named` are the ids of the mentions that are names: "the forces" and "a medical source" name nobody.

    >>> name_of(Reference("الجيش الليبيّ", mention="m1"), {"m1"}), name_of(Reference("القوات", mention="m2"), {"m1"})
    ('الجيش الليبي', None)
    """
    if reference is None:
        return None
    if reference.entity is not None:
        return reference.entity
    return fold(reference.text).strip() or None if reference.mention in named else None


def chain_of(attribution: str | None, statements: Mapping[str, Statement]) -> list[Statement]:
    """Return the statements a claim stands in, innermost first.

    >>> chain_of(None, {})
    []
    """
    chain: list[Statement] = []
    while attribution is not None and attribution in statements and len(chain) < len(statements):
        chain.append(statements[attribution])
        attribution = chain[-1].attribution
    return chain


def _is_unnamed(statement: Statement) -> bool:
    known = statement.speaker is not None and statement.speaker.entity is not None
    return statement.speaker_form in ("described", "anonymous") and not known


def voice_of(chain: list[Statement], named: Container[str]) -> Voice | None:
    """Return the innermost named speaker or organisation of a chain, null when nobody in it has a name.

    >>> from sijill.engine.trying import readings
    >>> [(_, reading)] = readings("قال الوزير سالم الناصري إن سبعة قتلوا.")
    >>> statements = [claim for claim in reading.claims if isinstance(claim, Statement)]
    >>> voice_of(statements, frozenset()).label
    'سالم الناصري'
    """
    for statement in chain:
        tellers: list[tuple[Reference | None, ToldBy]] = [
            (None if _is_unnamed(statement) else statement.speaker, "speaker"),
            (statement.organisation, "organisation"),
        ]
        for reference, told_by in tellers:
            name = name_of(reference, named)
            if reference is not None and name is not None:
                return Voice(id=name, label=reference.label or reference.text, told_by=told_by)
    return next((voice for statement in chain if (voice := _outlet(statement.medium, named)) is not None), None)


def _outlet(medium: Reference | None, named: Container[str]) -> Voice | None:
    """Return the outlet or agency somebody spoke to; a site anybody may write on is none."""
    name = name_of(medium, named)
    known = packaged_world().by_id.get(name) if name is not None else None
    if medium is None or name is None or (known is not None and known.what == "company"):
        return None
    return Voice(id=name, label=medium.label or medium.text, told_by="outlet")


def quoted_outlet(statements: Iterable[Statement], named: Container[str]) -> Voice | None:
    """Return the outlet a report credits with what it tells: "X reported the same figures", nothing said of its own.

    >>> from sijill.model import Quote
    >>> said = Statement(
    ...     id="s1", evidence=Quote(0, 4, "ذكرت"), rule="", cue=Quote(0, 4, "ذكرت"), content=None,
    ...     medium=Reference("قناة السهل", mention="m1"),
    ... )
    >>> quoted_outlet([said], {"m1"}).label
    'قناة السهل'
    """
    bare = (one for one in statements if one.content is None and (one.speaker is None or _is_unnamed(one)))
    return next((voice for statement in bare if (voice := _outlet(statement.medium, named)) is not None), None)


def own_source(header: ReportHeader) -> Voice:
    """Return the source of a report that is in no family: its agency, else its outlet, else the report itself.

    The agency is the one metadata names, else the one the text credits.

    >>> from sijill.engine.trying import readings
    >>> own_source(readings("قتل ستة.")[0][1].report).label
    'Outlet 1'
    """
    if header.agency:
        return Voice(id=fold(header.agency).strip(), label=header.agency, told_by="agency")
    credit = header.agency_credit
    if credit:
        name = credit.label or credit.text
        return Voice(id=credit.entity or fold(name).strip(), label=name, told_by="agency")
    if header.outlet:
        return Voice(id=fold(header.outlet).strip(), label=header.outlet, told_by="outlet")
    return Voice(id=header.id, label=None, told_by="unknown")
