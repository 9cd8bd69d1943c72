"""Agency credits: whom a page says, in a line of its own at either end of the body, it has its text from.

Decides only on such a line (`المصدر: …`); agencies named in running text are the business of reading and linking. The
line stays in the text.
"""

import re
from functools import cache
from pathlib import Path
from typing import Final

from sijill.languages.wordlists import read_word_list

_ENDS: Final = 2  # lines looked at on either side
_LONGEST: Final = 5  # words of a name; longer is a sentence


@cache
def _credit() -> re.Pattern[str]:
    forms = [entry.form for entry in read_word_list(Path(__file__).parent / "credit_words.tsv").entries]
    words = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    return re.compile(rf"\W*(?:{words})\s*[:：]\s*(.+?)[\s.)\]|-]*\Z", re.IGNORECASE)


def agency_credit(text: str, outlet: str | None) -> str | None:
    """Return whom a text credits, null when it credits nobody or its own outlet.

    >>> agency_credit("قتل رجل في القصف.\\nالمصدر: وكالة الساحل", None)
    'وكالة الساحل'
    >>> agency_credit("المصدر: مراسلنا قال أمس إن رجلا قتل", None)
    """
    lines = [line for line in text.split("\n") if line.strip()]
    for line in dict.fromkeys((*lines[-_ENDS:], *lines[:_ENDS])):
        found = _credit().match(line) if len(line) < 100 else None
        if found and len(found[1].split()) <= _LONGEST and found[1] != outlet:
            return found[1]
    return None
