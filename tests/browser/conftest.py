"""One served samples record and one browser for all browser tests; what is missing is said loudly."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sijill.web.publishing import publish
from tests.browser.axe import fetched
from tests.browser.driving import browser, missing, served
from tests.web.fabricated import fill


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if lacking := missing():
        pytest.skip(f"BROWSER TESTS LEFT OUT: {lacking}")
    record = tmp_path_factory.mktemp("browser") / "samples.db"
    fill(Path(record))
    with served(record) as found:
        yield found


@pytest.fixture(scope="session")
def wide(address: str) -> Iterator[Any]:
    with browser(1280) as driver:
        yield driver


@pytest.fixture(scope="session")
def narrow(address: str) -> Iterator[Any]:
    with browser(390) as driver:
        yield driver


@pytest.fixture(scope="session")
def scriptless(address: str) -> Iterator[Any]:
    with browser(1280, has_script=False) as driver:
        yield driver


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    script = fetched(Path(tmp_path_factory.mktemp("axe")))
    if script is None:
        pytest.skip("ACCESSIBILITY LEFT OUT: npm could not bring axe-core")
    return script


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a bundle of the samples, opened from the disk."""
    if lacking := missing():
        pytest.skip(f"BROWSER TESTS LEFT OUT: {lacking}")
    folder = tmp_path_factory.mktemp("published")
    fill(folder / "samples.db")
    publish(str(folder / "samples.db"), folder / "bundle", {})
    return (folder / "bundle").as_uri()
