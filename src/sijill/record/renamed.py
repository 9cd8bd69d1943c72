"""Which claim of a report a decision means, when a better reader may have given it another id.

Found again is a claim that was renamed, never another one in the place of a claim that was rejected: what counts is
what there was to rule on, not what rulings left of it. Reads claims alone, no store.
"""

from collections.abc import Iterable

from sijill.model import Claim
from sijill.model.record import Anchor


def found_again(target: str, anchor: Anchor | None, claims: Iterable[Claim]) -> str:
    """Return the id a claim has among those of its report: its own, else that of the one that overlaps it most.

    `claims` are all there were to rule on. The first wins where several overlap as much; where none does the id stays.

    >>> from sijill.engine.trying import readings
    >>> claims = readings("قصف الجيش مستشفى في سرت.")[0][1].claims
    >>> anchor = Anchor(report="r1", kind="event", start=0, end=5)
    >>> found_again("an id of before", anchor, claims) == claims[0].id
    True
    """
    best: tuple[int, int, str] | None = None
    for claim in claims:
        if claim.id == target:
            return target
        if anchor is None or claim.__struct_config__.tag != anchor.kind:
            continue
        shared = min(claim.evidence.end, anchor.end) - max(claim.evidence.start, anchor.start)
        place = (-shared, claim.evidence.start, claim.id)
        if shared > 0 and (best is None or place < best):
            best = place
    return best[2] if best is not None else target
