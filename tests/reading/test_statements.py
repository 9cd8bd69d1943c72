import pytest

from sijill.model import FigureClaim, Statement, make_report
from sijill.reading import read
from sijill.reading.attribution import attribute
from sijill.reading.draft import draft_of
from sijill.reading.knowledge import arabic_knowledge
from sijill.reading.statements import add_statements
from tests.steps import steps


def statements(text: str) -> list[Statement]:
    return [claim for claim in read(make_report(text, language="ar")).claims if isinstance(claim, Statement)]


def test_a_chain_of_three_holds_from_the_inside_out() -> None:
    text = "قالت الصحيفة إن الوزير أبلغها أن السجناء قالوا إن الحراس رحلوا."
    outer, middle, inner = statements(text)
    assert (outer.attribution, middle.attribution, inner.attribution) == (None, outer.id, middle.id)


def test_a_late_agency_holds_the_person_it_passes_on() -> None:
    agency, person = statements('وقال الحارس: "أغلقنا البوابة"، وفق ما نقلت وكالة الشاطئ.')
    assert (agency.rule, person.attribution, agency.attribution) == ("late:نقل", agency.id, None)


@pytest.mark.parametrize("joint", ["، وأضاف الطبيب ", ". وأضاف الطبيب ", "، فيما قالت الشرطة "])
def test_content_never_crosses_into_another_speaker(joint: str) -> None:
    first, second = statements('قال الحارس "أغلقنا البوابة' + joint + '"لم يصل أحد".')
    assert first.content and second.content
    assert first.content.end <= second.cue.start


def test_without_the_words_of_attribution_a_claim_is_the_outlets_own() -> None:
    said_by = read(make_report("وقال الحارس إن القصف قتل 12 جنديا.", language="ar")).claims
    own = read(make_report("القصف قتل 12 جنديا.", language="ar")).claims
    spoken = next(claim.id for claim in said_by if isinstance(claim, Statement))
    assert [claim.attribution for claim in said_by if isinstance(claim, FigureClaim)] == [spoken]
    assert [claim.attribution for claim in own if isinstance(claim, FigureClaim)] == [None]
    assert [claim for claim in own if isinstance(claim, Statement)] == []


@pytest.mark.parametrize("piece", ['وقال الحارس "نعم" ', 'قال الحارس "نعم ', 'قال "إن ', "قال «إن "])
def test_a_thousand_marks_cost_about_twice_five_hundred(piece: str) -> None:
    def cost(marks: int) -> int:
        text = piece * (marks // piece.count('"') if '"' in piece else marks)
        draft = draft_of(make_report(text, language="ar"), arabic_knowledge())
        return steps(lambda: (add_statements(draft), attribute(draft)))

    cost(20)  # what is made once is made
    assert cost(1_000) <= 2.1 * cost(500)
