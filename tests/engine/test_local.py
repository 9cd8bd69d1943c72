import pytest

from sijill.engine import local
from sijill.engine.local import Unread, answers
from sijill.model import Reading, Report, make_report
from sijill.reading import read


def poisoned(report: Report) -> Reading:
    if "poison" in report.text:
        raise KeyError("n")
    return read(report)


def test_a_report_that_fails_the_reader_is_named_and_the_rest_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "read", poisoned)
    found = dict(answers([make_report("poison", source="a"), make_report("قتل رجل", source="b")]))
    kinds = {report.source: type(one) for report, one in found.items()}
    assert kinds == {"a": Unread, "b": bytes}
    fault = next(one for one in found.values() if isinstance(one, Unread))
    assert fault.source == "a" and fault.reason.startswith("KeyError: 'n' (test_local.py:")
