"""The little language of prose.yaml: `[a|b]` chooses, `{slot}` is filled in, `<kind:words>` marks what the words are.

Decides how a template is written out and where its marks fall; which template, and what fills it, is decided elsewhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from random import Random

SPECIAL = "[|]{}<>"


@dataclass(frozen=True)
class Mark:
    """What some words of a text are: a slot's name or a mark's kind, and where they stand."""

    kind: str
    start: int
    end: int


@dataclass
class Written:
    """Text being written, with its marks."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[Mark] = field(default_factory=list)

    def put(self, words: str) -> None:
        """Append words."""
        self.pieces.append(words)
        self.length += len(words)

    @property
    def text(self) -> str:
        """The words so far."""
        return "".join(self.pieces)


@dataclass(frozen=True)
class Choice:
    """One of several sequences."""

    options: tuple["Sequence", ...]


@dataclass(frozen=True)
class Slot:
    """A place to fill in."""

    name: str


@dataclass(frozen=True)
class Marked:
    """A sequence whose words are marked."""

    kind: str
    inside: "Sequence"


Sequence = tuple["str | Choice | Slot | Marked", ...]


@cache
def parse(template: str) -> Sequence:
    """Return a template as a tree.

    >>> parse("[قال|أعلن] {speaker}")[2]
    Slot(name='speaker')
    """
    sequence, at = _sequence(template, 0, "")
    if at != len(template):
        raise ValueError(f"unbalanced at {at}: {template}")
    return sequence


def _sequence(template: str, at: int, ends: str) -> tuple[Sequence, int]:
    parts: list[str | Choice | Slot | Marked] = []
    while at < len(template) and template[at] not in ends:
        letter = template[at]
        if letter == "[":
            choice, at = _choice(template, at)
            parts.append(choice)
        elif letter == "{":
            end = template.index("}", at)
            parts.append(Slot(template[at + 1:end]))
            at = end + 1
        elif letter == "<":
            colon = template.index(":", at)
            inside, end = _sequence(template, colon + 1, ">")
            parts.append(Marked(template[at + 1:colon], inside))
            at = end + 1
        else:
            end = next((n for n in range(at, len(template)) if template[n] in SPECIAL), len(template))
            if end == at:
                raise ValueError(f"stray {letter} at {at}: {template}")
            parts.append(template[at:end])
            at = end
    return tuple(parts), at


def _choice(template: str, at: int) -> tuple[Choice, int]:
    options: list[Sequence] = []
    while template[at] != "]":
        option, at = _sequence(template, at + 1, "|]")
        options.append(option)
        if at >= len(template):
            raise ValueError(f"no ] in {template}")
    return Choice(tuple(options)), at + 1


def write(sequence: Sequence, slots: Mapping[str, str], chance: Random, out: Written) -> None:
    """Write a tree out; slots and marked words leave a mark of their name or kind.

    >>> out = Written()
    >>> write(parse("<event:قصف> {place}"), {"place": "سرت"}, Random(1), out)
    >>> out.text, out.marks
    ('قصف سرت', [Mark(kind='event', start=0, end=3), Mark(kind='place', start=4, end=7)])
    """
    for part in sequence:
        if isinstance(part, str):
            out.put(part)
        elif isinstance(part, Choice):
            write(part.options[int(chance.random() * len(part.options))], slots, chance, out)
        else:
            start = out.length
            if isinstance(part, Slot):
                out.put(slots[part.name])
            else:
                write(part.inside, slots, chance, out)
            out.marks.append(Mark(part.name if isinstance(part, Slot) else part.kind, start, out.length))
