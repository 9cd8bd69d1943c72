"""What kind of root a verb has, and how its first letters are written in each form.

Decides: weak class and the "head" (all letters before the second radical). Reads the root letters and the form
number. Leaves the end of the word to `tails` and the endings to `conjugation`.
"""

from typing import NamedTuple

FORMS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "QI", "QII")
WEAK = "وي"
_LENGTHENED = frozenset({"III", "VI"})
# Forms whose middle radical is strong by nature (doubled or after a long vowel): a weak or repeated middle behaves
# like a sound one.
_STRONG_MIDDLE = frozenset({"II", "III", "V", "VI", "QI", "QII"})
# The t of form VIII after certain first radicals: written with them as one letter, or turned into ط or د.
_EIGHTH = {
    "ص": "صط",
    "ض": "ضط",
    "ط": "ط",
    "ظ": "ظ",
    "د": "د",
    "ذ": "د",
    "ز": "زد",
    "و": "ت",
    "ي": "ت",
    "ت": "ت",
    "ث": "ث",
    "ء": "يت",
}


class Root(NamedTuple):
    """A root with the form it stands in: `letters` of three or four radicals (hamza as ء), `vowels` perfect-imperfect
    of form I.
    """

    letters: str
    form: str = "I"
    vowels: str = "a-u"

    @property
    def first(self) -> str:
        """The radicals before the last two: one letter, or two in a root of four.

        >>> Root("قتل").first, Root("دحرج").first
        ('ق', 'دح')
        """
        return self.letters[:-2]

    @property
    def middle(self) -> str:
        """The radical before the last.

        >>> Root("قتل").middle
        'ت'
        """
        return self.letters[-2]

    @property
    def last(self) -> str:
        """The last radical.

        >>> Root("قتل").last
        'ل'
        """
        return self.letters[-1]

    @property
    def hollow(self) -> bool:
        """True when the middle radical is a weak letter that becomes a vowel (قال، استعاد).

        >>> Root("عود", "X").hollow, Root("حول", "III").hollow, Root("ولي", "X").hollow
        (True, False, False)
        """
        return self.middle in WEAK and self.last not in WEAK and self.form not in _STRONG_MIDDLE

    @property
    def doubled(self) -> bool:
        """True when the last two radicals are one letter written once (شن، احتل).

        >>> Root("شنن").doubled, Root("قتل").doubled
        (True, False)
        """
        return (self.middle == self.last and self.form not in _STRONG_MIDDLE) or self.form == "IX"

    @property
    def defective(self) -> bool:
        """True when the last radical is weak (نفى، استولى).

        >>> Root("نفي").defective, Root("قتل").defective
        (True, False)
        """
        return self.last in WEAK

    @property
    def imperfect_vowel(self) -> str:
        """The vowel of form I's imperfect: a, i or u.

        >>> Root("قتل", "I", "au").imperfect_vowel
        'u'
        """
        return self.vowels[-1]


class Heads(NamedTuple):
    """The letters before the middle radical, per tense and voice; the person prefix of the imperfect is not part of
    them.
    """

    perfect: str
    perfect_passive: str
    imperfect: str
    imperfect_passive: str


def heads(root: Root) -> Heads:
    """Return the letters before the middle radical in each tense and voice.

    >>> heads(Root("هجم", "III"))
    Heads(perfect='ها', perfect_passive='هو', imperfect='ها', imperfect_passive='ها')
    >>> heads(Root("صدم", "VIII")).perfect, heads(Root("وقف", "IV")).imperfect
    ('اصط', 'و')
    """
    first = root.first
    if root.form == "VIII":
        joined = _EIGHTH.get(first, first + "ت")
        return Heads("ا" + joined, "ا" + ("وت" if first == "ء" else joined), "ات" if first == "ء" else joined, joined)
    if first == "ء":
        return _hamza_heads(root.form)
    long = "ا" if root.form in _LENGTHENED else ""
    prefix, later = _PREFIXES[root.form]
    silent = root.form == "I" and first == "و" and root.imperfect_vowel != "u"
    return Heads(
        prefix + first + long,
        prefix + first + ("و" if long else ""),
        later + ("" if silent else first) + long,
        later + first + long,
    )


_PREFIXES = {
    "I": ("", ""),
    "II": ("", ""),
    "III": ("", ""),
    "IV": ("ا", ""),
    "V": ("ت", "ت"),
    "VI": ("ت", "ت"),
    "VII": ("ان", "ن"),
    "IX": ("ا", ""),
    "X": ("است", "ست"),
    "QI": ("", ""),
    "QII": ("ت", "ت"),
}


def _hamza_heads(form: str) -> Heads:
    """Heads of a root that begins with hamza: its seat follows the vowel before it (يأخذ، يؤكد، آمن)."""
    table = {
        "I": ("ا", "ا", "ا", "و"),
        "II": ("ا", "ا", "و", "و"),
        "III": ("ا", "او", "وا", "وا"),
        "IV": ("ا", "او", "و", "و"),
        "V": ("تا", "تو", "تا", "تا"),
        "VI": ("تا", "توو", "تا", "تا"),
        "X": ("استا", "استو", "ستا", "ستا"),
    }
    return Heads(*table.get(form, ("انا", "انو", "نا", "نا")))
