"""Every case in specs/ as a test: path = language and aspect. A known gap is a strict expected failure."""

from pathlib import Path

import pytest

from tests.languages.spec_cases import Case, cases, read_aspect

FOLDER = Path(__file__).resolve().parents[2] / "specs"
CASES = cases(FOLDER)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_spec(case: Case, request: pytest.FixtureRequest) -> None:
    if case.known_gap:
        request.applymarker(pytest.mark.xfail(reason=case.known_gap, strict=True))
    found = read_aspect(case)
    stated = [{name: item.get(name) for name in wanted} for item, wanted in zip(found, case.expect, strict=False)]
    assert stated == case.expect
    assert len(found) == len(case.expect), found
