"""Participles and masdars of a verb.

Decides: spelling of both participles and of the regular masdars of forms II to X; form I masdars follow no rule and
stand in the verb list. Reads heads and tails. Leaves number, gender and clitics to the word analysis.
"""

from typing import NamedTuple

from sijill.languages.arabic.paradigms.roots import Root, heads
from sijill.languages.arabic.paradigms.tails import imperfect


class Derived(NamedTuple):
    """Base forms: active and passive participle (masculine singular) and the regular masdars, most usual first."""

    active: str
    passive: str
    masdars: tuple[str, ...]


def derive(root: Root) -> Derived:
    """Return the participles and masdars of a root in its form.

    >>> derive(Root("هجم", "III"))
    Derived(active='مهاجم', passive='مهاجم', masdars=('مهاجمه',))
    >>> derive(Root("عود", "X")).masdars, derive(Root("ولي", "X")).masdars, derive(Root("صفي", "II")).masdars
    (('استعاده',), ('استيلاء',), ('تصفيه',))
    >>> derive(Root("خطف"))
    Derived(active='خاطف', passive='مخطوف', masdars=())
    """
    if root.form == "I":
        return Derived(_first_active(root), _first_passive(root), ())
    head = heads(root)
    active = "م" + head.imperfect + imperfect(root).bare
    passive = "م" + head.imperfect_passive + imperfect(root, passive=True).bare
    return Derived(active, passive, _masdars(root))


def _first_active(root: Root) -> str:
    first = "ا" if root.first == "ء" else root.first
    lead = first if first == "ا" else first + "ا"
    if root.hollow:
        return lead + "ي" + root.last
    if root.doubled:
        return lead + root.last
    middle = "ي" if root.middle == "ء" else root.middle
    return lead + middle + ("ي" if root.defective or root.last == "ء" else root.last)


def _first_passive(root: Root) -> str:
    lead = "م" + ("ا" if root.first == "ء" else root.first)
    if root.hollow:
        return lead + ("و" if root.imperfect_vowel == "u" else "ي") + root.last
    if root.defective:
        return lead + root.middle + ("و" if root.imperfect_vowel == "u" else "ي")
    middle = "و" if root.middle == "ء" else root.middle
    return lead + middle + "و" + root.last


def _masdars(root: Root) -> tuple[str, ...]:
    return _MASDARS.get(root.form, _with_long_a)(root)


def _second(root: Root) -> tuple[str, ...]:
    first = "ا" if root.first == "ء" else root.first
    if root.last in "ويء":
        return ("ت" + first + root.middle + "يه",)
    return ("ت" + first + root.middle + "ي" + root.last,)


def _third(root: Root) -> tuple[str, ...]:
    head = heads(root).imperfect_passive
    if root.defective:
        return ("م" + head + root.middle + "اه",)
    return ("م" + head + root.middle + ("ا" if root.last == "ء" else root.last) + "ه",)


def _fifth(root: Root) -> tuple[str, ...]:
    head = heads(root).perfect
    middle = "و" if root.middle == "ء" else root.middle
    if root.defective:
        return (head + middle + "ي", head + middle)
    return (head + middle + ("و" if root.last == "ء" else root.last),)


def _with_long_a(root: Root) -> tuple[str, ...]:
    """IV, VII, VIII, IX and X: ا before the last radical; hollow IV and X lose it and take ة (إدارة، استعادة)."""
    start = _masdar_head(root)
    if root.hollow and root.form in ("IV", "X"):
        return (start + "ا" + root.last + "ه",)
    if root.hollow:
        return (start + "يا" + root.last,)
    last = "ء" if root.last in "ويء" else root.last
    middle = "ي" if root.middle == "ء" else root.middle
    return (start + middle + "ا" + last,)


def _masdar_head(root: Root) -> str:
    """A first radical و or ء turns into the ي the short i before it asks for: إيقاف، استيلاء، استئناف; hollow IV
    keeps its own.
    """
    if root.first in ("و", "ء") and root.form in ("IV", "X"):
        return {"IV": "اي", "X": "استي"}[root.form]
    return heads(root).perfect


def _quadriliteral(root: Root) -> tuple[str, ...]:
    return (root.letters + "ه",)


def _prefixed_quadriliteral(root: Root) -> tuple[str, ...]:
    return ("ت" + root.letters,)


_MASDARS = {
    "II": _second,
    "III": _third,
    "V": _fifth,
    "VI": _fifth,
    "QI": _quadriliteral,
    "QII": _prefixed_quadriliteral,
}
