"""The codebook explains every code of the model, in the model's own words."""

import re
from pathlib import Path
from typing import Any, get_args

import pytest

from sijill.model import codes

CODEBOOK = (Path(__file__).resolve().parents[2] / "docs" / "codebook.md").read_text(encoding="utf-8")


def first_cells() -> set[str]:
    """The first cell of every table row."""
    return {line.split("|")[1].strip() for line in CODEBOOK.splitlines() if line.startswith("| ")}


def test_every_sub_event_has_its_section() -> None:
    assert re.findall(r"^#### (.+)$", CODEBOOK, re.MULTILINE) == list(get_args(codes.SubEvent))


def test_every_sub_event_shows_two_examples_a_counter_example_and_both_mappings() -> None:
    sections = re.split(r"^#### .+$", CODEBOOK.split("## Realis")[0], flags=re.MULTILINE)[1:]
    shapes = {(s.count("* yes: «"), s.count("* no: «"), s.count("PLOVER:"), s.count("UCDP:")) for s in sections}
    assert shapes == {(2, 1, 1, 1)}


@pytest.mark.parametrize("code", [codes.Realis, codes.Measure, codes.Scope])
def test_every_code_has_a_row(code: Any) -> None:
    assert set(get_args(code)) - first_cells() == set()


@pytest.mark.parametrize("qualifier", get_args(codes.Qualifier))
def test_every_qualifier_has_its_bounds(qualifier: str) -> None:
    cells = {part for line in CODEBOOK.splitlines() if line.startswith("| «") for part in line.split("|")[2].split()}
    assert qualifier in cells
