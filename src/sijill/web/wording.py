"""The words of the interface in Arabic and English (messages.tsv), and how dates, numbers, counts and bounds are said.

Decides wording only. Codes of the model are said through keys `CODE:value`; a count of things through `n:THING:FORM`.
"""

from functools import cache
from pathlib import Path
from typing import Any, Final

from sijill.languages.messages import Language
from sijill.languages.wordlists import read_word_list
from sijill.web.naming import in_arabic

LANGUAGES: Final[tuple[Language, ...]] = ("en", "ar")


@cache
def messages() -> dict[str, dict[str, str]]:
    """Return key -> language -> sentence with {named} gaps.

    >>> sorted(messages()["nav_record"])
    ['ar', 'en']
    """
    return {entry.form: entry.fields for entry in read_word_list(Path(__file__).parent / "messages.tsv").entries}


@cache
def definitions() -> dict[str, dict[str, str]]:
    """Return KIND:code -> language -> what the code means, in one sentence.

    >>> len(definitions()) > 10
    True
    """
    return {entry.form: entry.fields for entry in read_word_list(Path(__file__).parent / "definitions.tsv").entries}


def number(value: float | None) -> str:
    """Return a number as people read it, in Latin digits.

    >>> number(3296), number(0.9), number(None)
    ('3,296', '0.9', '')
    """
    if value is None:
        return ""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}".rstrip("0")


def _form(n: int) -> str:
    """Which form of a counted word a number takes: Arabic has five of them, English two."""
    if n in (1, 2):
        return "one" if n == 1 else "two"
    return "hundred" if n % 100 < 3 else "few" if n % 100 <= 10 else "many"


class Wording:
    """Everything the pages say, in one language.

    >>> Wording("en").count("report", 2), Wording("ar").count("report", 2), Wording("ar").count("report", 800)
    ('2 reports', 'تقريران', '800 تقرير')
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self.direction = "rtl" if language == "ar" else "ltr"

    def __call__(self, key: str, **gaps: object) -> str:
        """Return the words of a key with its gaps filled."""
        return messages()[key][self.language].format(**gaps)

    def code(self, kind: str, value: str | None) -> str:
        """Return the word for a code of the model; one it does not know is said as it stands.

        >>> Wording("ar").code("realis", "denied"), Wording("en").code("realis", "denied")
        ('منفي', 'denied')
        """
        said = messages().get(f"{kind}:{value}")
        return said[self.language] if said else str(value or self("not_stated"))

    def meaning(self, kind: str, value: str | None) -> str:
        """Return what a code means, in one sentence; nothing for what has no definition.

        >>> Wording("en").meaning("relation", "agrees")
        'All can be true together.'
        """
        return definitions().get(f"{kind}:{value}", {}).get(self.language, "")

    def named(self, words: str) -> str:
        """Return a name in the reader's language, if the lists of the world know it or the body of a state it names.

        >>> Wording("ar").named("Libya")
        'ليبيا'
        """
        return " · ".join(map(self._named, words.split(" · "))) if self.language == "ar" and words else words

    def _named(self, words: str) -> str:
        body, bracket, state = words.partition(" (")
        known = messages().get(f"body:{body}") if bracket and state.endswith(")") else None
        return f"{known['ar']} ({in_arabic(state[:-1])})" if known else in_arabic(words)

    def count(self, thing: str, n: int) -> str:
        """Return so many of a thing.

        >>> Wording("ar").count("report", 2)
        'تقريران'
        """
        return self(f"n:{thing}:{_form(n)}", n=number(n))

    def day(self, iso: str | None) -> str:
        """Return an ISO day, month or year in words; what is no date is said as it stands.

        >>> Wording("en").day("2016-12-06"), Wording("ar").day("2016-12-06")
        ('6 Dec 2016', '6 ديسمبر 2016')
        """
        parts = (iso or "")[:10].split("-")
        if not all(part.isdigit() for part in parts) or len(parts) > 3:
            return iso or self("not_stated")
        month = self(f"month:{int(parts[1])}") if len(parts) > 1 and 1 <= int(parts[1]) <= 12 else ""
        return " ".join([str(int(part)) for part in parts[2:]] + [month] * bool(month) + [parts[0]])

    def span(self, time: dict[str, Any] | None) -> str:
        """Return when something was, as sharp as it was said.

        >>> Wording("en").span({"earliest": "2016-05-01", "latest": "2016-05-31", "precision": "month", "text": "مايو"})
        'May 2016'
        """
        if not time or not (time.get("earliest") or time.get("latest")):
            return self("not_stated")
        first, last = time.get("earliest"), time.get("latest")
        if first is None or last is None:
            return self("since", day=self.day(first)) if first else self("until", day=self.day(last))
        if first == last:
            return self.day(first)
        if time.get("precision") == "month" and first[:7] == last[:7]:
            return self.day(first[:7])
        if first[5:] == "01-01" and last == first[:4] + "-12-31":
            return str(first[:4])
        return self("from_to", low=self.day(first), high=self.day(last))

    def bounds(self, low: float | None, high: float | None) -> str:
        """Return bounds in words.

        >>> Wording("en").bounds(3, None), Wording("en").bounds(3, 7)
        ('3 and up', '3 to 7')
        """
        if low is None and high is None:
            return self("no_bounds")
        if high is None:
            return self("and_up", n=number(low))
        if low is None or low == high:
            return number(high) if low is not None else self("up_to", n=number(high))
        return self("from_to", low=number(low), high=number(high))

    def rule(self, figure: dict[str, Any]) -> str:
        """Return how the printed words became bounds."""
        bounds = self.bounds(figure.get("low"), figure.get("high"))
        return f"{self.code('qualifier', figure['qualifier'])} → {bounds}"
