"""What linking keeps of a whole report: its wording, its credit, its figures and names. A pure function of the Reading.

The agency is the one the metadata names or the text credits for itself (`reading.agencies`). One named inside the text
("to the agency …") counts when another report credits it.
"""

from functools import cache

from sijill.languages.spelling import ARABIC, fold, with_proclitics
from sijill.languages.wordlists import read_word_list
from sijill.linking.copies import CopyTraits
from sijill.linking.wording import folded_words, pack, runs
from sijill.model import FigureClaim, Reading, Report
from sijill.model.mentions import ActorMention, PersonMention, PlaceMention

LEAD_WORDS = 40
HEAD_WORDS = 60


def published_day(reading: Reading) -> str | None:
    """Return the ISO day a report was published, from metadata, else the latest day inferred, else null.

    >>> from sijill.engine.trying import readings
    >>> published_day(readings("قتل ستة.")[0][1])
    '2016-12-07'
    """
    header = reading.report
    if header.published:
        return header.published[:10]
    inferred = header.published_inferred
    return inferred.latest[:10] if inferred and inferred.latest else None


def agencies(report: Report, reading: Reading) -> tuple[str, ...]:
    """Return the agencies a report credits for itself, from its metadata and its text, sorted.

    An agency the register knows is its entity, any other its folded name.

    >>> from sijill.engine.trying import readings
    >>> agencies(*readings("سرت - رويترز: قتل ستة.")[0])
    ('reuters',)
    """
    credit = reading.report.agency_credit
    found = {fold(report.agency).strip()} if report.agency else set()
    if credit is not None:
        found.add(credit.entity or fold(credit.label or credit.text).strip())
    return tuple(sorted(found))


@cache
def _agency_words() -> frozenset[str]:
    return with_proclitics(entry.form for entry in read_word_list(ARABIC / "agency_words.tsv").entries)


def agencies_named(text: str) -> tuple[str, ...]:
    """Return what may be the name of an agency a text was told by: the one, two and three words after the word for it.

    >>> agencies_named("قال الناطق لوكالة أفق المتوسط إن الطريق مقطوع.")
    ('افق', 'افق المتوسط', 'افق المتوسط ان')
    """
    words = folded_words(text)
    starts = [at + 1 for at, word in enumerate(words) if word in _agency_words()]
    return tuple(sorted({" ".join(words[at:at + size]) for at in starts for size in (1, 2, 3) if words[at:at + size]}))


def _figures(reading: Reading) -> tuple[str, ...]:
    told = {
        f"{claim.measure}:{claim.value:g}" for claim in reading.claims
        if isinstance(claim, FigureClaim) and claim.value is not None and claim.value > 1
    }
    return tuple(sorted(told))


def _names(reading: Reading) -> tuple[str, ...]:
    named = {
        mention.entity or fold(mention.text) for mention in reading.mentions
        if isinstance(mention, ActorMention | PersonMention | PlaceMention) and mention.form == "name"
    }
    return tuple(sorted(named))


def copy_traits(report: Report, reading: Reading) -> CopyTraits:
    """Return what is kept of a report to tell copies by.

    >>> from sijill.engine.trying import readings
    >>> copy_traits(*readings("قتل ستة.")[0]).outlet
    'Outlet 1'
    """
    hashes = runs(report.text)
    return CopyTraits(
        day=published_day(reading), published=report.published, outlet=report.outlet,
        agencies=agencies(report, reading),
        named_agencies=agencies_named(report.text), url=report.url,
        headline=fold(report.title).strip() if report.title else None,
        runs=pack(hashes), lead=pack(hashes[:LEAD_WORDS]), head=pack(hashes[:HEAD_WORDS]),
        figures=_figures(reading), names=_names(reading),
    )
