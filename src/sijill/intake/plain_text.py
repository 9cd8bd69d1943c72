"""Plain text files: one file is one report, its name the source; nothing is known beside the text."""

from collections.abc import Iterator
from typing import BinaryIO, Final

from sijill.intake.items import MAX_CHARACTERS, Item, body_problem, refused
from sijill.languages.messages import say
from sijill.model import make_report

SUFFIXES: Final = (".txt",)


def items(file: str, stream: BinaryIO, max_characters: int = MAX_CHARACTERS) -> Iterator[Item]:
    """Yield the one report of a text file: UTF-8 with a leading byte order mark dropped and nothing else changed."""
    try:
        text = stream.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        yield refused(file, 1, say("not_utf8", reason=str(error)))
        return
    problem = body_problem(text, max_characters)
    yield refused(file, 1, problem) if problem else Item(make_report(text, source=file))
