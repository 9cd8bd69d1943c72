"""Fixtures every test may use."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("any machine", deadline=None)  # how long an example takes says how busy the machine is
settings.load_profile("any machine")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real material beside the project, where there is one; tests that use it say so."""
    folder = Path(os.environ.get("SIJILL_SHARED", SHARED))
    if not (folder / "reports").is_dir():
        pytest.skip("no shared material beside the project: the cases it would add are left out")
    return folder
