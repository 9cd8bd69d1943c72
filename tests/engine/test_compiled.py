"""What reads, compiled, gives the readings of plain Python to the byte, and keeps what reading promises of bad input.

Asked of the environment `make compiled` makes, from the same sources; where there is none, or an older one, the tests
are skipped and say so.
"""

import json
import os
import subprocess
from pathlib import Path

import pytest

from sijill.reading.compiled import IS_COMPILED

ROOT = Path(__file__).resolve().parents[2]
COMPILED = ROOT / ".venv-compiled" / "bin"
REPORTS = [path for path in sorted((ROOT / "samples").iterdir()) if path.suffix in (".txt", ".jsonl")]
LAYERS = ("model", "text", "languages", "world", "reading")
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", autouse=True)
def built() -> None:
    """Skip where no compiled environment of these sources is there."""
    if IS_COMPILED:
        pytest.skip("these tests set plain Python beside the compiled build: run them with .venv")
    if not (COMPILED / "sijill").exists():
        pytest.skip("NO COMPILED BUILD IS TESTED: there is no .venv-compiled (make compiled)")
    installed = next(COMPILED.parent.glob("lib/python*/site-packages/sijill"))
    here = ROOT / "src" / "sijill"
    paths = [path.relative_to(here) for layer in LAYERS for path in (here / layer).rglob("*.py")]
    if any(not (installed / path).exists() or (installed / path).read_bytes() != (here / path).read_bytes()
           for path in paths):
        pytest.skip("NO COMPILED BUILD IS TESTED: .venv-compiled is of other sources (make compiled)")


def printed(folder: Path, *words: str, given: str | None = None) -> str:
    """Return what a command prints; only its own environment is asked for modules."""
    place = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [str(folder / "sijill"), *words], capture_output=True, encoding="utf-8", env=place, input=given, check=False,
    )
    return done.stdout + done.stderr


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_readings_are_those_of_plain_python(jobs: str) -> None:
    asked = ("read", *map(str, REPORTS), "--jobs", jobs)
    plain = printed(ROOT / ".venv" / "bin", *asked)
    assert plain.count("\n") > 10
    assert printed(COMPILED, *asked) == plain


def test_why_a_claim_was_made_is_told_as_plain_python_tells_it() -> None:
    asked = ("read", str(REPORTS[0]), "--explain")
    assert printed(COMPILED, *asked) == printed(ROOT / ".venv" / "bin", *asked)


def test_a_report_that_is_none_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    texts = [json.dumps({"text": text}) for text in ("قتل سبعة جنود في سرت.", 7, "هدأت سرت.")]
    path.write_text("\n".join([*texts, "{"]), "utf-8")
    told = printed(COMPILED, "read", str(path))
    assert told == printed(ROOT / ".venv" / "bin", "read", str(path))
    assert told.count('"schema"') == 2


def test_the_installation_says_that_it_is_compiled() -> None:
    assert "reading      compiled to C" in printed(COMPILED, "doctor")
    assert "reading      plain Python" in printed(ROOT / ".venv" / "bin", "doctor")
