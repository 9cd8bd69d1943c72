"""A record for the tests of the pages: the samples, read without a fault."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sijill.web.app import make_app
from sijill.web.inprocess import Got, get
from tests.web.fabricated import Made, fill


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Made]:
    path = tmp_path_factory.mktemp("web") / "samples.db"
    return path, fill(path)


@pytest.fixture(scope="session")
def asked(filled: tuple[Path, Made]) -> Callable[[str], Got]:
    app = make_app(filled[0])
    return lambda target: get(app, target)
