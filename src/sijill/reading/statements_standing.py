"""Whether a form is a reporting verb where it stands: not negated, not the noun spelt alike, with the words it needs.

Decides that much of finite verbs and participles. Reads the Scan and what the verb needs (reporting.tsv). Leaves what
is said and by whom to `statements_verbs`.
"""

from typing import Final

from sijill.languages.arabic.reporting import Verb
from sijill.languages.small_words import grammar_word, written_words
from sijill.reading.statements_cue import sentence
from sijill.reading.statements_quoted_names import is_name
from sijill.reading.statements_scan import Scan
from sijill.reading.statements_words import has_article, is_that
from sijill.text import WORD

_THAT: Final = grammar_word("that")
_BEFORE_NOUNS: Final = frozenset({"in", "from", "to", "on", "about", "with", "through", "against"})
_GLUED_ENDS: Final = ("ى", "ه", "ها", *written_words("glued_as_printed"))
_SPEECH: Final = 3  # words of a quotation that is long enough for speech; farther away it takes twice as many
_CLOSE: Final = 10  # tokens after a verb within which a quotation is close
_NEEDS_WITHIN: Final = 30  # tokens after a verb among which a word it needs must stand


def verb_stands(page: Scan, at: int, verb: Verb, end: int) -> bool:
    """Return whether a form is the verb here: not negated, not the noun spelt alike, with the words it needs.

    >>> from sijill.reading.trying import page
    >>> found = page("قال الوزير إن سبعة قتلوا")
    >>> verb_stands(found, 0, found.sayings[0].verb, 5)
    True
    """
    if not _spelt_as_verb(page, at, verb):
        return False
    if verb.enclitic and "relative" in verb.takes and page.kind(at - 1, "relative"):
        return True
    if verb.needs and not verb.glued and not _has_needed(page, at, verb, end):
        return False
    if verb.proclitic or at == 0:
        return True
    if page.kind(at, "preposition") and not (page.kind(at - 1, "opener") or page.kind(at - 1, "adverb")):
        return at == sentence(page, at)[0]
    if page.kind(at - 1, "what") or page.kind(at - 1, "recipient"):
        return any(page.kind(n, "saying") for n in range(at + 1, min(end, at + 12)))
    if page.kind(at - 1, "negation"):
        return bool(verb.negated)
    if _governs(page, at - 1):
        return False
    if any(page.kind(n, "might") for n in range(max(at - 4, 0), at)):
        return False
    if verb.tense == "imperfect":
        return not page.kind(at - 1, "subjunctive")
    if _spelt_as_noun(page, at, verb) and _hangs(page, at, end):
        return False
    return not (_spelt_as_noun(page, at, verb) and (page.kind(at - 1, "nobody") or _construct(page, at - 1, end)))


def _has_needed(page: Scan, at: int, verb: Verb, end: int) -> bool:
    """Return whether a word the verb needs follows, article or not; speech will do for a verb with a clause."""
    for n in range(at + 1, min(end, at + _NEEDS_WITHIN)):
        form = page.draft.tokens[n].form
        if form in verb.needs or form.removeprefix("ال") in verb.needs:
            return True
        if _THAT in verb.needs and is_that(page, n):
            return True
    return "that" in verb.takes and _opens_speech(page, at, end)


def _opens_speech(page: Scan, at: int, end: int) -> bool:
    """Return whether a colon or long quotation follows within the sentence: then a verb needs no other word."""
    for n in range(at + 1, min(end, at + 25)):
        if page.draft.tokens[n].form == ":" and n + 1 < len(page.sayings):
            return True
        quotation = page.quotes.get(n)
        if quotation is not None and quotation.last - quotation.first > (
            _SPEECH if n - at < _CLOSE else 2 * _SPEECH
        ) and not is_name(page, quotation, end):
            return True
    return False


def _governs(page: Scan, at: int) -> bool:
    """Return whether a token is a preposition that stands before nouns only: of two words alike the verb is out."""
    saying = page.sayings[at]
    return saying is not None and saying.kinds.get("preposition") in _BEFORE_NOUNS


def _spelt_as_noun(page: Scan, at: int, verb: Verb) -> bool:
    """Return whether a verb of form I is spelt like its own noun: ذكر، طلب، نقل; قال is not."""
    stem = page.draft.tokens[at].form[verb.begin :]
    bare = verb.tense == "perfect" and verb.gender == "m" and verb.number == "s" and not verb.enclitic
    return bare and verb.pattern == "I" and len(stem) <= 3 and "ا" not in stem and not stem.endswith("ي")


def _hangs(page: Scan, at: int, end: int) -> bool:
    """Return whether a verb spelt like a noun hangs on a noun phrase right before it: شاهد من الحي طلب تعريفه."""
    before = page.draft.tokens[at - 1]
    definite = has_article(page, at - 1) or bool(page.named[at - 1])
    full = before.kind == WORD and definite and page.sayings[at - 1] is None
    return full and at + 1 < end and not is_that(page, at + 1) and at + 1 not in page.quotes


def _construct(page: Scan, at: int, end: int) -> bool:
    """Return whether a word leaves its noun phrase open for another noun: قرار نقل السفارة; not before a person."""
    if at + 2 < end and (page.kind(at + 2, "role") or page.named[at + 2]):
        return False
    token = page.draft.tokens[at]
    open_ended = token.kind == WORD and not has_article(page, at) and not page.named[at] and at not in page.times
    return open_ended and page.sayings[at] is None


def _spelt_as_verb(page: Scan, at: int, verb: Verb) -> bool:
    """Return whether the spelling is the verb's: نفي is the noun of نفى, هنا is not هنأ, a passive has ُ."""
    token = page.draft.tokens[at]
    printed = page.draft.text[token.start : token.end]
    if verb.glued and not printed.endswith(_GLUED_ENDS):
        return False
    first = printed[verb.begin : verb.begin + 1]
    if verb.tense == "perfect" and (first == "إ" or (first == "أ" and verb.pattern in {"VII", "VIII", "X"})):
        return False  # the masdar of IV (إدانة), or "I" of the others (أعتقد)
    if verb.begin + 1 < len(printed) and printed[verb.begin + 1] == "\u064f" and verb.tense == "perfect":
        return False
    if verb.enclitic == "ه" and printed.endswith("ة"):
        return False  # تابعة is no verb with a pronoun
    if verb.tense == "imperfect" and verb.lemma.endswith("ى") and verb.pattern not in {"V", "VI"}:
        return not printed.endswith("ى")  # يُدعى is passive
    if verb.tense != "perfect" or verb.gender == "f" or verb.number != "s" or verb.enclitic or verb.glued:
        return True
    return not (
        (verb.lemma.endswith("ى") and printed.endswith("ي")) or (verb.lemma.endswith("أ") and printed.endswith("ا"))
    )
