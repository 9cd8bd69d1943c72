"""Weights: the one table of how much each reason counts, and the words each reason has in both languages."""

from functools import cache, lru_cache
from pathlib import Path

from sijill.languages.wordlists import Entry, read_word_list
from sijill.model import Link
from sijill.model.record import Weighed


@cache
def _rows() -> dict[str, Entry]:
    return {entry.form: entry for entry in read_word_list(Path(__file__).parent / "weights.tsv").entries}


@cache
def weight(rule: str) -> float:
    """Return the weight of a rule; an unknown one is an error of ours and raises KeyError.

    >>> weight("family.agency")
    1.0
    """
    return float(_rows()[rule].value)


@lru_cache(maxsize=8192)
def weighed(rule: str, times: float = 1.0) -> Weighed:
    """Return a rule as a reason, its weight taken `times` times.

    >>> weighed("family.wording", 0.5).weight
    3.0
    """
    return Weighed(rule, round(weight(rule) * times, 3))


def reason_words(reason: Weighed) -> dict[str, str]:
    """Return a reason in both languages with what it added.

    >>> reason_words(weighed("family.agency"))["en"]
    'same agency (+1)'
    """
    fields = _rows()[reason.rule].fields
    return {language: f"{fields[language]} ({reason.weight:+.2g})" for language in ("en", "ar")}


def total(reasons: list[Weighed]) -> float:
    """Return the score that reasons add up to.

    >>> total([weighed("event.told_together")] * 2) == 2 * weight("event.told_together")
    True
    """
    return round(sum([reason.weight for reason in reasons]), 3)


def link_words(link: Link) -> dict[str, list[str]]:
    """Return the reasons of a link in both languages, the strongest first.

    >>> link = Link(kind="event", left="e1", right="e2", score=1.0, reasons=[weighed("event.told_together")])
    >>> sorted(link_words(link))
    ['ar', 'en']
    """
    ordered = sorted(link.reasons, key=lambda reason: -abs(reason.weight))
    return {language: [reason_words(reason)[language] for reason in ordered] for language in ("en", "ar")}
