"""A frames file that does not fit is refused with the place of the fault."""

from pathlib import Path

import msgspec
import pytest

from sijill.languages.frames import read_frames


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("means: {}\nframes: {a: {part: act, type: Battle}}", r"frames\[...\].type"),
        ("means: {}\nframes: {a: {part: deed}}", r"frames\[...\].part"),
        ("means: {}\nframes: {a: {part: act, kind: x}}", "unknown field `kind`"),
        ("means: {}\nframes: {a: {part: act, needs: [actor+peple]}}", "no need named peple; there are actor, aircraft"),
    ],
)
def test_a_fault_is_named(tmp_path: Path, text: str, where: str) -> None:
    path = tmp_path / "frames.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(msgspec.ValidationError, match=where):
        read_frames(path)
