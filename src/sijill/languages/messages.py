"""Every sentence the program says to a person, in Arabic and English, from one table (languages/messages.tsv)."""

from functools import cache
from pathlib import Path
from typing import Literal

from sijill.languages.wordlists import read_word_list

Language = Literal["ar", "en"]


@cache
def messages() -> dict[str, dict[str, str]]:
    """Return key -> language -> sentence with {named} gaps.

    >>> sorted(messages()["empty_form"])
    ['ar', 'en']
    """
    table = read_word_list(Path(__file__).parent / "messages.tsv")
    return {entry.form: entry.fields for entry in table.entries}


def say(key: str, language: Language = "en", **gaps: object) -> str:
    """Return the sentence of a key with its gaps filled; an unknown key is an error of ours and raises KeyError.

    >>> say("empty_body")
    'the report has no text'
    """
    return messages()[key][language].format(**gaps)


def reasons(key: str, **gaps: object) -> dict[str, list[str]]:
    """Return the sentence of a key as the one reason given, in each language.

    >>> reasons("place_unlisted")
    {'en': ['no list knows this place'], 'ar': ['لا تعرف القوائم هذا المكان']}
    """
    return {"en": [say(key, "en", **gaps)], "ar": [say(key, "ar", **gaps)]}
