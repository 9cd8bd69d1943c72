"""What speaks for and against a happening told alone."""

import pytest

from sijill.model import EventClaim, make_report
from sijill.reading.read import read, read_draft


@pytest.mark.parametrize(
    ("text", "signals"),
    [
        ("خطف مجهولون طبيبا من عيادته.", "asserted+victim+armed+leads+opens"),
        ("قتل ثلاثة جنود بانفجار لغم قرب المخفر.", "asserted+means+counted+victim+leads+opens"),
    ],
)
def test_signals_reach_the_rule(text: str, signals: str) -> None:
    claims = read(make_report(text)).claims
    rules = [claim.rule for claim in claims if isinstance(claim, EventClaim)]
    assert [rule.rsplit("/", 1)[-1] for rule in rules] == [signals]


def test_a_report_needs_no_grounds() -> None:
    text = "قتل ثلاثة جنود بانفجار لغم. وصل محققون إلى المكان. أغلقت الطريق ساعات."
    rules = [claim.rule for claim in read(make_report(text)).claims if isinstance(claim, EventClaim)]
    assert rules == ["event/explode/means=bomb/named"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("خطف مجهولون طبيبا.", "  grounds of خطف: asserted, victim, armed, leads, opens; 7 of 6: told as news"),
        ("هل خطف مجهولون طبيبا؟", "  grounds of خطف: asserted, victim, armed, leads, asked; 4 of 6: only spoken of"),
    ],
)
def test_explain_says_what_was_weighed(text: str, line: str) -> None:
    trace = read_draft(make_report(text), explain=True).trace or []
    assert [told for told in trace if told.startswith("  grounds")] == [line]
