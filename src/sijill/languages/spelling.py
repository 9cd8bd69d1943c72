"""The spelling of Arabic script as this project folds it, and the clitics cut from words; read once from data."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

from sijill.languages.wordlists import read_word_list
from sijill.text import Clitics, FoldedForms, FoldTable, fold_table
from sijill.text import fold as _fold
from sijill.text import fold_with_offsets as _fold_with_offsets
from sijill.text import original_offset as _original_offset

ARABIC: Final = Path(__file__).parent / "arabic"


def _points(form: str) -> list[int]:
    """Return the code points a cell names: letters as such, `U+0640`, or `U+0610..U+061A`."""
    if not form.startswith("U+"):
        return [ord(letter) for letter in form]
    first, _, last = form.partition("..")
    return list(range(int(first[2:], 16), int((last or first)[2:], 16) + 1))


@cache
def arabic_folding() -> FoldTable:
    """Return the folding table of languages/arabic/spelling.tsv.

    >>> "إدلــب".translate(arabic_folding())
    'ادلب'
    """
    same: list[tuple[str, str]] = []
    nothing: list[int] = []
    for entry in read_word_list(ARABIC / "spelling.tsv").entries:
        if entry.value:
            same += [(chr(point), entry.value) for point in _points(entry.form)]
        else:
            nothing += _points(entry.form)
    return fold_table(same, nothing)


@cache
def arabic_forms() -> FoldedForms:
    """Return the written forms folded so far.

    >>> arabic_forms()["مصراتة"]
    'مصراته'
    """
    return FoldedForms(arabic_folding())


@cache
def arabic_clitics() -> Clitics:
    """Return the particles of languages/arabic/clitics.tsv, the enclitics longest first.

    >>> [cut.stem for cut in arabic_clitics().before("وبالسيارة")]
    ['وبالسيارة', 'بالسيارة', 'السيارة', 'سيارة']
    """
    entries = read_word_list(ARABIC / "clitics.tsv").entries
    before = {entry.form: (entry.value, entry.kind == "article") for entry in entries if entry.kind != "enclitic"}
    after = sorted((entry.form for entry in entries if entry.kind == "enclitic"), key=len, reverse=True)
    return Clitics(before, after)


def with_proclitics(forms: Iterable[str]) -> frozenset[str]:
    """Return words as they are written alone and behind every particle that is written to a word, folded.

    >>> {"حصيله", "الحصيله", "وبالحصيله"} - with_proclitics(["حصيلة"])
    set()
    """
    particles = ("", *arabic_clitics().proclitics)
    return frozenset(particle + form for form in map(fold, forms) for particle in particles)


def fold(text: str) -> str:
    """Return the text in its folded spelling; folding twice changes nothing more.

    >>> fold("إدلــب قُتِلَ ٣٩ مصراتة")
    'ادلب قتل 39 مصراته'
    """
    return _fold(text, arabic_folding())


def fold_with_offsets(text: str) -> tuple[str, list[int]]:
    """Return the folded text and, for each of its characters and its end, the offset in the original.

    >>> fold_with_offsets("قُتل")
    ('قتل', [0, 2, 3, 4])
    """
    return _fold_with_offsets(text, arabic_folding())


def original_offset(text: str, start: int, end: int, shift: int) -> int:
    """Return where the folded character number `shift` of `text[start:end]` stands in `text`.

    >>> original_offset("وَقال", 0, 5, 1)
    2
    """
    return _original_offset(text, start, end, shift, arabic_folding())
