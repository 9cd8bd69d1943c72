"""Engines: found by name, one answer from all of them, and a clear word where one cannot run."""

import importlib.util

import pytest

from sijill.engine import dataframes
from sijill.engine.engines import EngineError, engine, engine_names
from sijill.engine.local import Unread
from sijill.model import make_report

needs_daft = pytest.mark.skipif(
    not importlib.util.find_spec("daft"), reason="daft is not installed: uv pip install 'sijill[scale]'"
)
REPORTS = [make_report(f"قُتل {n} جنود في قصف على مدينة سرت يوم الثلاثاء.", published="2016-12-07") for n in range(3, 9)]


def test_engines_are_found_by_their_files() -> None:
    assert engine_names() == ["daft", "local"]


def test_an_unknown_engine_is_refused_with_those_there_are() -> None:
    with pytest.raises(EngineError, match="no engine named spark; there are daft, local"):
        engine("spark")


def test_an_engine_without_its_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dataframes, "missing", lambda: "daft is not installed: pip install 'sijill[scale]'")
    with pytest.raises(EngineError, match="pip install"):
        engine("daft")


@needs_daft
@pytest.mark.slow
def test_daft_gives_the_bytes_of_the_local_engine_in_order() -> None:
    local = list(engine("local").answers(REPORTS))
    assert all(not isinstance(found, Unread) for _, found in local)
    assert list(engine("daft").answers(REPORTS, 2)) == local
