"""Reading a report: tokens, then the aspects in their order, then the Reading. Pure; knows one report only.

A report in a language that cannot be read gives a Reading with sentences and no mentions or claims.
"""

from sijill.languages.detect import detect_language
from sijill.model import Mention, Reading, Report
from sijill.reading.aspects import CLAIMS, MENTIONS
from sijill.reading.draft import Draft, Prefer, draft_of
from sijill.reading.finish import finish, finished_mentions
from sijill.reading.knowledge import Knowledge, arabic_knowledge

READABLE = ("ar",)


def is_readable(language: str | None) -> bool:
    """Return whether reports of a language (null: no letters at all) are read for mentions and claims.

    >>> is_readable("ar"), is_readable("en"), is_readable(None)
    (True, False, False)
    """
    return language in READABLE


def read(report: Report, knowledge: Knowledge | None = None, *, prefer: Prefer = "past") -> Reading:
    """Return what a report says. The same report and knowledge give the same bytes, on any machine and in any order.

    >>> from sijill.model import make_report
    >>> read(make_report("قتل ثلاثة جنود.")).sentences
    [(0, 15)]
    """
    return finish(read_draft(report, knowledge, prefer=prefer))


def read_draft(
    report: Report, knowledge: Knowledge | None = None, *, prefer: Prefer = "past", explain: bool = False
) -> Draft:
    """Return the Draft of a report after all aspects; with `explain` its trace says why each claim was made.

    >>> from sijill.model import make_report
    >>> [claim.measure for claim in read_draft(make_report("قتل سبعة مدنيين في قصف على سرت.")).figures]
    ['killed']
    """
    draft = draft_of(report, knowledge or arabic_knowledge(), prefer=prefer, explain=explain)
    if is_readable(report.language or detect_language(report.text)):
        for aspect in (*MENTIONS, *CLAIMS):
            aspect(draft)
    return draft


def read_mentions(report: Report, knowledge: Knowledge | None = None, *, prefer: Prefer = "past") -> list[Mention]:
    """Return only the mentions of a report: numbers, times and names of any text, claims left unread.

    >>> from sijill.model import make_report
    >>> [mention.text for mention in read_mentions(make_report("وصل 7 جنود إلى سرت أمس."))]
    ['7 جنود', 'سرت', 'أمس']
    """
    draft = draft_of(report, knowledge or arabic_knowledge(), prefer=prefer)
    if is_readable(report.language or detect_language(report.text)):
        for aspect in MENTIONS:
            aspect(draft)
    return finished_mentions(draft)[0]
