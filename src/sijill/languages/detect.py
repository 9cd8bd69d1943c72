"""Which language a text is in, as far as reading needs to know: by script and by letters only one language uses.

Decides ar, fa, ur, ku for Arabic script, he, ru, el, zh for scripts of their own, `und` for Latin and the rest: telling
English from French is left to whoever needs it.
"""

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Final

from sijill.languages.wordlists import read_word_list

SAMPLE: Final = 4000
# Arabic news spells a foreign name with پ now and then; Persian uses its own letters once in 25.
_OWN_LETTERS: Final = 0.004
_SCRIPTS: Final = (
    ("ar", "\u0600", "\u06ff"), ("he", "\u0590", "\u05ff"), ("ru", "\u0400", "\u04ff"), ("el", "\u0370", "\u03ff"),
    ("zh", "\u4e00", "\u9fff"),
)


@cache
def _own_letters() -> dict[str, str]:
    entries = read_word_list(Path(__file__).parent / "scripts.tsv").entries
    return {letter: entry.value for entry in reversed(entries) for letter in entry.form}


def detect_language(text: str) -> str | None:
    """Return the language of a text, `und` when its script does not tell, null when it holds no letter.

    >>> detect_language("قُتل ثلاثة جنود"), detect_language("Three soldiers"), detect_language("720")
    ('ar', 'und', None)
    """
    letters = Counter(char for char in text[:SAMPLE] if char.isalpha())
    total = letters.total()
    if not total:
        return None
    for language, first, last in _SCRIPTS:
        if sum(n for char, n in letters.items() if first <= char <= last) * 2 > total:
            return _within_arabic_script(letters, total) if language == "ar" else language
    return "und"


def _within_arabic_script(letters: Counter[str], total: int) -> str:
    votes: Counter[str] = Counter()
    for letter, language in _own_letters().items():
        votes[language] += letters[letter]
    for language in ("ur", "ku", "fa"):
        if votes[language] > _OWN_LETTERS * total:
            return language
    return "ar"
