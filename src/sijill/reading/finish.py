"""From Draft to Reading: sorts what was found, gives mentions their ids and carries these into references."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args, get_type_hints

import msgspec

from sijill.languages.detect import detect_language
from sijill.model import Claim, Mention, Reading, ReportHeader
from sijill.reading.draft import Draft


def finished_mentions(draft: Draft) -> tuple[list[Mention], dict[str, str]]:
    """Return the mentions in text order with ids m1, m2, …, and the table from working ids to these.

    >>> from sijill.reading.trying import draft
    >>> mentions, ids = finished_mentions(draft("وصل الجيش الليبي إلى سرت"))
    >>> [(mention.id, mention.text) for mention in mentions]
    [('m1', 'الجيش الليبي'), ('m2', 'سرت')]
    """
    found: list[Mention] = sorted(
        [*draft.times, *draft.quantities, *draft.names], key=lambda m: (m.start, -m.end, type(m).__name__)
    )
    ids = {mention.id: f"m{number}" for number, mention in enumerate(found, 1)}
    renamed = [
        msgspec.structs.replace(m, id=ids[m.id], inside=ids.get(m.inside) if m.inside else None) for m in found
    ]
    return renamed, ids


def _renamed(claim: Claim, ids: dict[str, str]) -> Claim:
    """Return a claim with the mention ids of its references and its time replaced."""
    changes: dict[str, Any] = {}
    for name in _fields_with_mentions(claim.__class__):
        part = getattr(claim, name)
        if part.__class__ is list:
            if part:
                changes[name] = [_with_id(item, ids) for item in part]
        elif part is not None and part.mention is not None:
            changes[name] = _with_id(part, ids)
    return msgspec.structs.replace(claim, **changes) if changes else claim


def _with_id(part: Any, ids: dict[str, str]) -> Any:
    return part if part.mention is None else msgspec.structs.replace(part, mention=ids.get(part.mention))


@cache
def _fields_with_mentions(kind: Any) -> tuple[str, ...]:
    """Return the fields of a claim that hold references or times."""
    return tuple(name for name, hint in get_type_hints(kind).items() if any(map(_has_mention, _types(hint))))


def _has_mention(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct) and "mention" in kind.__struct_fields__


def _types(hint: Any) -> Iterator[Any]:
    """Yield the types a type hint is made of."""
    yield hint
    for part in get_args(hint):
        yield from _types(part)


def finish(draft: Draft) -> Reading:
    """Return the Reading a Draft amounts to; the same Draft gives the same bytes.

    >>> from sijill.reading.trying import draft
    >>> [mention.text for mention in finish(draft("وصل الجيش الليبي إلى سرت")).mentions]
    ['الجيش الليبي', 'سرت']
    """
    mentions, ids = finished_mentions(draft)
    claims: list[Claim] = sorted(
        [*draft.events, *draft.figures, *draft.statements], key=lambda c: (c.evidence.start, c.evidence.end, c.id)
    )
    report, tokens = draft.report, draft.tokens
    return Reading(
        reader=draft.knowledge.reader,
        report=ReportHeader(
            id=report.id, source=report.source, title=report.title, outlet=report.outlet, agency=report.agency,
            url=report.url, published=report.published, published_inferred=draft.published_inferred,
            language=report.language or detect_language(report.text), characters=len(report.text),
            agency_credit=draft.agency_credit,
        ),
        sentences=[(tokens[first].start, tokens[end - 1].end) for first, end in draft.sentences],
        mentions=mentions,
        claims=[_renamed(claim, ids) for claim in claims],
    )
