"""Requests made from the OpenAPI description, in process: no error of ours, every answer as described, headers kept.
"""

import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from sijill.web.access import HEADERS
from sijill.web.app import make_app
from tests.web.fabricated import Made

schemathesis = pytest.importorskip("schemathesis")
pytestmark = pytest.mark.slow
A_PATH = 6  # requests to each address


@pytest.fixture(scope="module")
def described(filled: tuple[Path, Made], tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The description of an app over a copy of the samples record, which rulings may change."""
    copy = tmp_path_factory.mktemp("described") / "record.db"
    shutil.copy(filled[0], copy)
    return schemathesis.openapi.from_asgi("/openapi.json", make_app(copy, hosts=None))


def test_every_answer_is_as_described(described: Any) -> None:
    operations = [found.ok() for found in described.get_all_operations()]
    wrong = {}
    for operation in operations:

        @settings(max_examples=A_PATH, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy())
        def ask(case: Any) -> None:
            response = case.call()
            assert response.status_code < 500, response.text[:200]
            assert {name: response.headers[name][0] for name in HEADERS} == HEADERS
            described_as = case.operation.definition.raw["responses"]
            assert str(response.status_code) in described_as, (response.status_code, case.path, response.text[:200])
            case.operation.validate_response(response)

        try:
            ask()
        except Exception as error:  # every address is asked, whatever one of them answers
            wrong[operation.label] = str(error)[:300]
    assert len(operations) > 20 and wrong == {}
