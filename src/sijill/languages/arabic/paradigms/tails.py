"""How a verb ends before its ending: the last two radicals in every environment an ending makes.

Decides: spelling of the middle and last radical before a vowel, a consonant, nothing. Reads a `Root`. Leaves the
endings themselves to `conjugation`.
"""

from typing import NamedTuple

from sijill.languages.arabic.paradigms.roots import Root

_TAKES_A = frozenset({"V", "VI"})  # forms whose active imperfect has a before the last radical: يتبنى، يتنبأ
_KEEPS_LONG_A = frozenset({"VII", "VIII"})  # hollow imperfect in ا: ينهار، يختار
_I_GRADE = {"u": "و", "i": "ي", "a": "ا"}


class Tail(NamedTuple):
    """Last radicals before: nothing, the feminine ت, the dual, the plural (one spelling or more), a consonant; and
    cut short (jussive).
    """

    bare: str
    feminine: str
    dual: str
    plural: tuple[str, ...]
    short: str
    cut: str


def _even(tail: str) -> Tail:
    return Tail(tail, tail, tail, (tail,), tail, tail)


def _hamza(seat: str) -> Tail:
    """A final hamza: on alif it drops into the dual's alif and may change seat before the plural (بدأوا، بدؤوا)."""
    if seat == "ا":
        return Tail("ا", "ا", "", ("ا", "و"), "ا", "ا")
    if seat == "ء":
        return Tail("ء", "ء", "ء", ("ء", "و"), "ي", "ء")
    return _even(seat)


def _joined(middle: str, last: Tail) -> Tail:
    return Tail(
        middle + last.bare,
        middle + last.feminine,
        middle + last.dual,
        tuple(middle + p for p in last.plural),
        middle + last.short,
        middle + last.cut,
    )


def _hollow(vowel: str, root: Root) -> Tail:
    if root.last == "ء":
        return Tail(vowel + "ء", vowel + "ء", vowel + "ء", (vowel + "ء", vowel + "و"), "ي", vowel + "ء")
    long = vowel + root.last
    return Tail(long, long, long, (long,), root.last, root.last)


def _doubled(root: Root) -> Tail:
    once, twice = root.last, root.last * 2
    return Tail(once, once, once, (once,), twice, once)


def _middle(root: Root) -> str:
    """A middle hamza keeps its own letter after a long vowel and sits on alif elsewhere (تساءل، سأل)."""
    if root.middle != "ء":
        return root.middle
    return "ء" if root.form in ("III", "VI") else "ا"


def perfect(root: Root, passive: bool = False) -> Tail:
    """Return how the last two radicals stand in the perfect before each ending.

    >>> perfect(Root("نفي", vowels="a-i"))
    Tail(bare='في', feminine='ف', dual='في', plural=('ف',), short='في', cut='في')
    >>> perfect(Root("شنن")).short, perfect(Root("عود", "X")).bare, perfect(Root("عود", "X"), passive=True).bare
    ('نن', 'اد', 'يد')
    """
    if root.hollow:
        return _hollow("ي" if passive else "ا", root)
    if root.doubled:
        return _doubled(root)
    middle = "ي" if root.middle == "ء" and passive else _middle(root)
    if root.defective:
        if passive or (root.form == "I" and root.vowels.startswith("i")):
            return _joined(middle, Tail("ي", "ي", "ي", ("",), "ي", "ي"))
        if root.form == "I" and root.last == "و":
            return _joined(middle, Tail("ا", "", "و", ("",), "و", "ا"))
        return _joined(middle, Tail("ي", "", "ي", ("",), "ي", "ي"))
    if root.last == "ء":
        return _joined(middle, _hamza("ي" if passive or (root.form == "I" and root.vowels.startswith("i")) else "ا"))
    return _even(middle + root.last)


def imperfect(root: Root, passive: bool = False) -> Tail:
    """Return how the last two radicals stand in the imperfect before each ending.

    >>> imperfect(Root("قول")).bare, imperfect(Root("قول"), passive=True).bare, imperfect(Root("قول")).cut
    ('ول', 'ال', 'ل')
    >>> imperfect(Root("ولي", "X"))
    Tail(bare='لي', feminine='ل', dual='لي', plural=('ل',), short='لي', cut='ل')
    """
    if root.hollow:
        grade = _I_GRADE[root.imperfect_vowel] if root.form == "I" else "ا" if root.form in _KEEPS_LONG_A else "ي"
        return _hollow("ا" if passive else grade, root)
    if root.doubled:
        return _doubled(root)
    middle = _middle(root)
    if root.defective:
        letter = "و" if root.form == "I" and root.imperfect_vowel == "u" and not passive else "ي"
        return _joined(middle, Tail(letter, "", letter, ("",), letter, ""))
    if root.last == "ء":
        takes_a = passive or root.form in _TAKES_A or (root.form == "I" and root.imperfect_vowel == "a")
        return _joined(middle, _hamza("ا" if takes_a else "ي"))
    return _even(middle + root.last)
