"""Frames: what a verb or noun means for events and figures, read from a language's `frames.yaml`.

Decides the shape of a frame and refuses a file that does not fit it. Leaves which words have a frame to the word
lists and what is made of it to reading.
"""

from functools import cache
from pathlib import Path
from typing import Final, Literal

import msgspec

from sijill.languages.kept import LAYERS, kept
from sijill.languages.spelling import ARABIC
from sijill.languages.yaml_files import read_yaml
from sijill.model.codes import Measure, Realis, Scope, SubEvent

Part = Literal["act", "result", "light", "stance", "none"]
NEEDS: Final = (
    "actor", "aircraft", "armed_actor", "armed_target", "bare", "befell", "counted", "crowd", "crowd_actor",
    "dispersed", "fighters", "for_ground", "harm", "indefinite", "light", "means", "noun", "number", "past",
    "people", "place", "place_taken", "pronoun", "state_actor", "state_force", "target",
)
"""What a frame can ask of its sentence before it is an event; several joined by + are asked for together."""


class Condition(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One way to another type: all that is named must hold of the happening."""

    type: SubEvent
    means: str | None = None
    actor: str | None = None
    target: str | None = None
    noun: str | None = None
    beside: str | None = None
    met: str | None = None  # one of NEEDS


class Frame(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a word of this frame says happened; the keys are told in `docs/frames.md`."""

    part: Part
    family: str = ""
    back: bool = False
    type: SubEvent | None = None
    by_means: bool = False
    types: list[Condition] = []
    measure: Measure | None = None
    actor: list[str] = []
    target: list[str] = []
    construct: Literal["subject", "object"] = "subject"
    place: str | None = None
    event: str | None = None
    needs: list[str] = []
    realis: Realis | None = None
    by_family: dict[str, Realis] = {}
    scope: Scope | None = None
    takes: str = ""
    speaks_of: str = ""
    lasting: bool = False

    def __post_init__(self) -> None:
        """Refuse a need nothing is known to meet, which would be met by no sentence and tell nobody."""
        unknown = sorted({part for need in self.needs for part in need.split("+")} - {*NEEDS})
        if unknown:
            raise ValueError(f"no need named {unknown[0]}; there are {', '.join(NEEDS)}")


class Frames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All frames of a language by name, and the type each means gives."""

    means: dict[str, SubEvent]
    frames: dict[str, Frame]


def read_frames(path: Path) -> Frames:
    """Return the frames of a file; msgspec.ValidationError names the frame and key that do not fit.

    >>> read_frames(Path(__file__).parent / "arabic" / "frames.yaml").frames["kill"].measure
    'killed'
    """
    return msgspec.convert(read_yaml(path.read_text(encoding="utf-8")), Frames)


@cache
def arabic_frames() -> Frames:
    """Return the frames of languages/arabic, read once and kept.

    >>> arabic_frames().frames["kill"].part
    'result'
    """
    return kept("frames", Frames, [*LAYERS, ARABIC], lambda: read_frames(ARABIC / "frames.yaml"))
