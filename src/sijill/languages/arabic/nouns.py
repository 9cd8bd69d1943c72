"""Number and case of nouns as the folded text spells them.

Decides: singular, indefinite accusative, dual and plural spellings of a noun. Reads its singular and, where the
plural is broken, its plurals. Leaves article, prepositions and pronouns to the cutting of clitics.
"""

from collections.abc import Iterator, Sequence


def noun_forms(
    singular: str, plurals: Sequence[str] = (), *, sound: bool = True, people: bool = False, defective: bool = False
) -> Iterator[tuple[str, str]]:
    """Yield every spelling with its number: s, d or p; `sound` adds the regular plural where none is given,
    `people` the construct dual; a `defective` noun (قاضٍ) has its ي back where it is definite.

    >>> [form for form, number in noun_forms("جندي", ("جنود",)) if number != "s"]
    ['جنديان', 'جنديين', 'جنود', 'جنودا']
    >>> [form for form, number in noun_forms("غاره") if number == "d"]
    ['غارتان', 'غارتين', 'غارتا', 'غارتي']
    >>> [form for form, number in noun_forms("قاض", ("قضاه",), defective=True) if number != "p"]
    ['قاض', 'قاضي', 'قاضيا', 'قاضيان', 'قاضيين']
    """
    if defective:
        yield from ((singular + ending, "s") for ending in ("", "ي", "يا"))
        yield from ((singular + ending, "d") for ending in ("يان", "يين"))
        yield from _plurals(singular, plurals, sound)
        return
    first, *rest = singular.split()
    if rest:
        yield from _phrase(first, rest, plurals)
        return
    feminine = singular.endswith("ه")
    yield singular, "s"
    if (not feminine and singular[-1] not in "اءي") or singular.endswith("ي"):
        yield singular + "ا", "s"
    stem = singular[:-1] + "ت" if feminine else singular
    # In ين a sound masculine plural and its dual are spelled alike: the plural is far more common.
    regular = (sound and not plurals) or _has_sound_plural(plurals)
    # The construct dual in ي is taken for people only: with things it would be the adjective (صاروخي).
    construct = people and bool(plurals) and not singular.endswith("ي")
    masculine = ("ان",) if regular else ("ان", "ين", "ي") if construct else ("ان", "ين")
    for ending in ("ان", "ين", "ا", "ي") if feminine else masculine:
        yield stem + ending, "d"
    yield from _plurals(singular, plurals, sound)


def is_defective(form: str) -> bool:
    """Return whether a dictionary form is written with the tanwin of a lost ي: (قاضٍ).

    >>> is_defective("قاضٍ"), is_defective("قاض")
    (True, False)
    """
    return form.endswith("ٍ")


def _has_sound_plural(plurals: Sequence[str]) -> bool:
    return any(plural.endswith("ين") for plural in plurals)


def _plurals(singular: str, plurals: Sequence[str], sound: bool) -> Iterator[tuple[str, str]]:
    for plural in plurals:
        yield plural, "p"
        if plural.endswith(("ين", "ون")):
            yield plural[:-1], "p"  # in construct: مقاتلي الحركة، مقاتلو الحركة
        elif not plural.endswith(("ات", "اء", "ي")):
            yield plural + "ا", "p"
    if plurals or not sound:
        return
    if singular.endswith("ه"):
        yield singular[:-1] + "ات", "p"
        return
    for ending in ("ون", "ين", "ات"):
        yield singular + ending, "p"
    yield singular + "و", "p"
    yield (singular if singular.endswith("ي") else singular + "ي"), "p"


def _phrase(first: str, rest: Sequence[str], plurals: Sequence[str]) -> Iterator[tuple[str, str]]:
    yield " ".join((first, *rest)), "s"
    if first[-1] not in "هاءي":
        yield " ".join((first + "ا", *(word + "ا" if word[-1] not in "هاءي" else word for word in rest))), "s"
    yield " ".join(("ال" + first, *("ال" + word if not word.startswith("ال") else word for word in rest))), "s"
    for plural in plurals:
        yield plural, "p"
        yield " ".join("ال" + word if not word.startswith("ال") else word for word in plural.split()), "p"
