"""Statements: who says what, in whose words, through which medium.

Decides the Statement of each cue from its parts: the cue (`statements_cues`), the content (`statements_contents`), the
speaker (`statements_speakers`) and the circumstances (`statements_circumstances`). Leaves chains to `attribution`.
"""

from sijill.model import Quote, Statement
from sijill.model.ids import claim_id
from sijill.model.spans import quote
from sijill.reading.draft import Draft
from sijill.reading.statements_circumstances import medium_of, place_of, time_of
from sijill.reading.statements_contents import Content, content_of
from sijill.reading.statements_cue import Cue
from sijill.reading.statements_cues import find_cues
from sijill.reading.statements_described import Speaker
from sijill.reading.statements_ends import content_ends
from sijill.reading.statements_scan import Scan, scan
from sijill.reading.statements_speakers import Speakers


def add_statements(draft: Draft) -> None:
    """Add the statements of a report to its draft, in text order.

    >>> from sijill.reading.trying import draft
    >>> found = draft("قال الوزير سالم الناصري إن سبعة قتلوا")
    >>> add_statements(found)
    >>> [(said.speaker.text, said.content.text) for said in found.statements]
    [('سالم الناصري', 'سبعة قتلوا')]
    """
    page = scan(draft)
    cues = find_cues(page)
    ends = content_ends(page, cues)
    speakers = Speakers(page, beside=ends.beside)
    for cue in cues:
        content = content_of(page, cue, ends)
        if content is None and not _stands_alone(cue):
            continue
        if cue.rule.startswith("late:") and cue.subject is None and not cue.gender and _said_already(draft, page, cue):
            continue
        speaker = speakers.of(cue)
        if speaker is not None or cue.shape == "late" or (content is not None and content.mode == "direct"):
            draft.statements.append(_statement(page, cue, content, speaker))


def _stands_alone(cue: Cue) -> bool:
    """Return whether a cue is a statement without a content of its own: الأمر الذي استبعدته الشرطة."""
    return cue.shape == "verb" and cue.opened is None and cue.subject is not None


def _said_already(draft: Draft, page: Scan, cue: Cue) -> bool:
    """Return whether على حد قوله repeats the attribution of the statement right before it."""
    if not draft.statements:
        return False
    before = page.draft.tokens[page.draft.sentences[page.draft.sentence_of(cue.at)][0]].start
    return draft.statements[-1].evidence.end > before


def _statement(page: Scan, cue: Cue, content: Content | None, speaker: Speaker | None) -> Statement:
    draft = page.draft
    named = cue_quote(page, cue)
    said = _content_quote(page, content) if content is not None else None
    mode = content.mode if content is not None else "indirect"
    spans = [named] + ([said] if said is not None else [])
    return Statement(
        id=claim_id(draft.report.id, "statement", named.start, named.text, mode),
        evidence=quote(draft.text, min(s.start for s in spans), max(s.end for s in spans)),
        rule=cue.rule, cue=named, content=said, mode=mode, stance=cue.stance, verb=cue.lemma,  # type: ignore[arg-type]  # lists hold stances only
        speaker=speaker.speaker if speaker else None, speaker_form=speaker.form if speaker else None,
        organisation=speaker.organisation if speaker else None,
        role=speaker.role if speaker else None, inferred=speaker.inferred if speaker else {},
        medium=medium_of(page, cue), place=place_of(page, cue), time=time_of(page, cue),
    )


def cue_quote(page: Scan, cue: Cue) -> Quote:
    """Return the words of a cue: the reporting word with the words that name its source, without و.

    >>> from sijill.reading.trying import page
    >>> from sijill.reading.statements_cues import find_cues
    >>> found = page("وقال الوزير سالم الناصري إن سبعة قتلوا")
    >>> cue_quote(found, find_cues(found)[0]).text
    'قال الوزير سالم الناصري'
    """
    draft = page.draft
    first = cue.at
    if cue.subject is not None:
        first = min(first, cue.subject[0])
    start = draft.cut(cue.at, cue.shift) if first == cue.at else draft.tokens[first].start
    return quote(draft.text, start, draft.tokens[cue.last].end)


def _content_quote(page: Scan, content: Content) -> Quote:
    draft = page.draft
    return quote(draft.text, draft.cut(content.first, content.shift), draft.tokens[content.end - 1].end)
