"""The reasons `sijill read --explain` prints."""

from sijill.engine.explain import explained_lines
from sijill.model import make_report


def test_a_claim_is_told_with_its_frame_its_slots_and_its_standing() -> None:
    report = make_report("هاجم المسلحون القرية.", given_id="a")
    assert [line.decode() for line in explained_lines([report])] == [
        "# a",
        "event: Attack",
        "  sentence: هاجم المسلحون القرية.",
        "  heads: هاجم; frame attack (act); type by attack",
        "  standing: happened, perfect (its own form)",
        "  subject: المسلحون (armed), fills actor",
        "  object: القرية (site), fills target",
        "  grounds of هاجم: asserted, armed, leads, opens; 6 of 6: told as news",
    ]


def test_what_is_left_out_is_told_too() -> None:
    lines = [line.decode() for line in explained_lines([make_report("أرسلت الوزارة تعزيزات لاقتحام المخيم.")])]
    assert "event: no event: only the purpose of something else" in lines
