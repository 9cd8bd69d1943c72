"""Where what someone says in clauses gives way: to the next saying, a late attribution, the outlet's own remark.

Decides these tokens once for a report, in order. Reads the Scan and the cues.
"""

from collections.abc import Sequence

import msgspec

from sijill.reading.forms import MAY_END
from sijill.reading.statements_cue import Cue, sentence
from sijill.reading.statements_scan import Scan
from sijill.reading.statements_words import is_comma
from sijill.text import MARK


class Ends(msgspec.Struct, frozen=True, gc=False):
    """Tokens in order: `forward` ends what stands before them, `backward` follow a late attribution's own words.

    `beside` are the reporting words that stand beside others, not inside what someone says.
    """

    forward: list[int]
    backward: list[int]
    beside: frozenset[int]


def content_ends(page: Scan, cues: Sequence[Cue]) -> Ends:
    """Return the tokens, in order, at which what someone says in clauses gives way to the next saying or remark.

    >>> from sijill.reading.trying import page
    >>> from sijill.reading.statements_cues import find_cues
    >>> found = page("قال الوزير إن سبعة قتلوا وأضاف أن القصف توقف")
    >>> content_ends(found, find_cues(found)).forward
    [0, 5]
    """
    ends: list[int] = []
    beside: set[int] = set()
    last = -1
    for cue in cues:
        if not page.sealed[cue.at]:
            begin = _beside(page, cue)
            where = page.draft.sentence_of(cue.at)
            if begin is not None:
                ends.append(begin)
            if begin is not None or (where != last and not page.kind(cue.at - 1, "relative")):
                beside.add(cue.at)
            last = where
    for at in page.draft.of_form(MAY_END):
        if page.sayings[at] is not None and not page.sealed[at]:
            if page.phrase(at, "break"):
                ends.append(at)
            elif at and page.phrase(at, "ender") and (is_comma(page, at - 1) or page.sealed[at - 2]):
                ends.append(at - 1 if is_comma(page, at - 1) else at)
    ends.sort()
    return Ends(ends, sorted(cue.last + 1 for cue in cues if cue.shape == "late"), frozenset(beside))


def _beside(page: Scan, cue: Cue) -> int | None:
    """Return the token where a saying begins that stands beside the one before it, null when it stands inside it."""
    first, _ = sentence(page, cue.at)
    at = cue.at
    if cue.subject is not None and cue.subject[0] < at:
        at = cue.subject[0]
    while at > first and _leads(page, at):
        at -= 1
    saying = page.sayings[cue.at]
    joined = saying is not None and saying.verb is not None and saying.verb.proclitic == "و"
    led = at < cue.at and cue.subject is None
    after_pause = at > first and page.draft.tokens[at - 1].kind == MARK
    if cue.shape == "late":
        return at
    if cue.shape == "participle":
        return at if after_pause or at == first or page.kind(cue.at, "saying") else None
    return at if joined or at == first or (after_pause and (led or cue.subject is not None)) else None


def _leads(page: Scan, at: int) -> bool:
    """Return whether the word before a token leads into its clause: لكنه، إلا أنه، بدوره، في حين."""
    if page.kind(at - 1, "opener") or page.kind(at - 1, "adverb") or page.kind(at - 1, "that"):
        return True
    return page.kind(at, "opener") and page.kind(at - 1, "preposition")
