"""Quotations: one saying in several wordings or translations, linked and never merged, its differing words marked.

Two sayings of one speaker within a month are one when enough of their content words are the same, in whatever order;
of unnamed or different speakers only when nearly all are. Leaves who speaks to `voices`.
"""

from functools import cache, lru_cache
from itertools import pairwise

from sijill.languages.spelling import ARABIC, arabic_clitics, arabic_folding, fold
from sijill.languages.wordlists import read_word_list
from sijill.linking.aspect import Component
from sijill.linking.findings import Told, constant, finding
from sijill.linking.happenings import SourceOf, made_finding, voice_finder
from sijill.linking.notes import SayingNote
from sijill.linking.partition import clusters
from sijill.linking.weights import total, weighed, weight
from sijill.linking.wording import WORDS
from sijill.model import Link, Quotation
from sijill.model.ids import digest
from sijill.model.ports import Made
from sijill.model.record import Wording
from sijill.text import tokenize

_SHORTEST = 4  # content words below which two sayings share too little to tell
_WORD_KEYS = 4
_MONTH = 31
_STEM = 3
_ACCUSATIVE = "\u0627"  # the letter an indefinite accusative is written with


@cache
def _particles() -> frozenset[str]:
    return frozenset(fold(entry.form) for entry in read_word_list(ARABIC / "particles.tsv").entries)


@cache
def stem(word: str) -> str:
    """Return a folded word without its longest proclitic and accusative: the same cut on both sides will do.

    >>> stem("والكهرباء"), stem("قناصا"), stem("سرت")
    ('كهرباء', 'قناص', 'سرت')
    """
    before = [particle for particle in arabic_clitics().proclitics if word.startswith(particle)]
    fitting = [particle for particle in before if len(word) - len(particle) >= _STEM]
    cut = word[len(max(fitting, key=len)):] if fitting else word
    return cut[:-1] if len(cut) > _STEM and cut.endswith(_ACCUSATIVE) else cut


@lru_cache(maxsize=50_000)
def content_words(words: str) -> frozenset[str]:
    """Return the stems of a saying that carry its content.

    >>> sorted(content_words("لن نقصف المدينة"))
    ['مدينه', 'نقصف']
    """
    found = [word for word in WORDS.findall(fold(words)) if word not in _particles()]
    return frozenset(cut for word in found if len(cut := stem(word)) >= _STEM)


def saying_keys(note: SayingNote) -> tuple[str, ...]:
    """Return the block keys of a saying: its speaker by month, alone and with some words; else pairs of words.

    Which words is settled by their hash, so that two wordings that share many share one of these.

    >>> from sijill.engine.trying import sayings
    >>> first, second = ('قال سالم الناصري "لم نقصف مدينة سرت أمس".', 'أكد سالم الناصري "لم نقصف مدينة سرت أمس".')
    >>> (_, one), (_, other) = sayings(first, second)
    >>> bool(set(saying_keys(one)) & set(saying_keys(other)))
    True
    """
    content = content_words(note.words)
    if len(content) < _SHORTEST:
        return ()
    months = {note.origin.published // _MONTH + late for late in (0, 1)} if note.origin.published is not None else {0}
    if note.speaker is not None:
        named = {f"{note.speaker}|{month}" for month in months} | {note.speaker}
        kept = sorted((digest([word], length=8), word) for word in content)[:_WORD_KEYS]
        return tuple(sorted(named | {f"{key}|{word}" for key in named for _, word in kept}))
    stems = [stem(word) for word in WORDS.findall(fold(note.words))]
    pairs = sorted(digest(pair, length=12) for pair in pairwise(stems))
    return tuple(f"w{pair}" for pair in pairs[:_WORD_KEYS])


def compare(left: str, one: SayingNote, right: str, other: SayingNote) -> Link | None:
    """Return the link of two wordings of one saying, null when they are not.

    >>> from sijill.engine.trying import sayings
    >>> first, second = ('قال سالم الناصري "لم نقصف مدينة سرت أمس".', 'أكد سالم الناصري "لم نقصف مدينة سرت أمس".')
    >>> (left, one), (right, other) = sayings(first, second)
    >>> compare(left, one, right, other).kind
    'quotation'
    """
    if one.origin.report == other.origin.report:
        return None
    mine, theirs = content_words(one.words), content_words(other.words)
    common = len(mine & theirs)
    if common < _SHORTEST:
        return None
    reasons = [weighed("quotation.words", common / min(len(mine), len(theirs)))]
    if one.speaker is not None and one.speaker == other.speaker:
        reasons.append(weighed("quotation.speaker"))
    elif one.speaker is not None and other.speaker is not None:
        reasons.append(weighed("quotation.other_speaker"))
    days = one.origin.published, other.origin.published
    if days[0] is not None and days[1] is not None and abs(days[0] - days[1]) > _MONTH:
        reasons.append(weighed("quotation.apart"))
    if total(reasons) < weight("quotation.threshold"):
        return None
    return Link(kind="quotation", left=left, right=right, score=total(reasons), reasons=reasons)


def _wordings(claims: list[str], notes: dict[str, SayingNote]) -> list[Wording]:
    """Return one wording for each different set of words, the claim seen first for each, with its own words."""
    first: dict[str, str] = {}
    for claim in claims:
        first.setdefault(fold(notes[claim].words), claim)
    content = {claim: content_words(notes[claim].words) for claim in first.values()}
    made = []
    for claim in first.values():
        others = frozenset().union(*(words for other, words in content.items() if other != claim))
        said = tokenize(notes[claim].words, arabic_folding())
        own = [notes[claim].words[t.start:t.end] for t in said if stem(t.form) in content[claim] - others]
        made.append(Wording(claim=claim, words=notes[claim].words, own=own))
    return made


def assemble_quotations(component: Component[SayingNote], source_of: SourceOf) -> list[Made]:
    """Return the quotations of a component that stand in more than one report, and their agreement in other words.

    >>> from sijill.engine.trying import linked
    >>> store = linked('قال سالم الناصري "لم نقصف مدينة سرت أمس".', 'أكد سالم الناصري "لم نقصف أمس مدينة سرت".')
    >>> [made.kind for made in store.results("quotation")]
    ['finding', 'quotation']
    """
    made: list[Made] = []
    inside = clusters(component.bodies, component.links, weight("quotation.together"), component.apart)
    for members in inside:
        if len(members) > 1:
            made += _made(members, component, source_of)
    return made


def _made(members: list[str], component: Component[SayingNote], source_of: SourceOf) -> list[Made]:
    notes = {claim: component.bodies[claim] for claim in members}
    claims = sorted(members, key=lambda claim: (notes[claim].origin.seen, claim))
    speaker = next((notes[claim].speaker for claim in claims if notes[claim].speaker), None)
    held = set(claims)
    quotation = Quotation(
        id="u" + digest(["quotation", claims[0]], length=12), speaker=speaker, claims=claims,
        wordings=_wordings(claims, notes),
        links=[link for link in component.links if link.left in held and link.right in held],
    )
    made = [Made(owner=claims[0], kind="quotation", id=quotation.id, members=tuple(claims), value=quotation)]
    direct = {fold(notes[claim].words) for claim in claims if notes[claim].mode == "direct"}
    if len(direct) > 1 and speaker is not None:
        voice_of = voice_finder(source_of)
        told = [Told(claim, notes[claim].words, voice_of(notes[claim].origin)) for claim in claims]
        label = next((notes[claim].speaker_label for claim in claims if notes[claim].speaker_label), speaker)
        gaps = {"speaker": constant(label), "wordings": constant(len(quotation.wordings))}
        made.append(made_finding(claims[0], finding(
            "agrees", "statement", "one_saying", told, gaps, subject=quotation.id,
        )))
    return made
