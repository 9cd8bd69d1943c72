"""Mentions of names: spans cut the original exactly, names inside names say so, roles name their organisation."""

import pytest

from sijill.model import PlaceMention, make_report
from sijill.model.mentions import ActorMention, PersonMention
from sijill.reading import read_mentions
from tests.steps import steps


def names(text: str) -> list[ActorMention | PersonMention | PlaceMention]:
    found = read_mentions(make_report(text, language="ar"))
    return [m for m in found if isinstance(m, ActorMention | PersonMention | PlaceMention)]


def test_spans_cut_the_original_with_its_vowel_signs() -> None:
    text = "وَبِدِمَشْقَ والقَاهِرة"
    assert [(m.text, text[m.start : m.end]) for m in names(text)] == [("دِمَشْقَ", "دِمَشْقَ"), ("القَاهِرة", "القَاهِرة")]


def test_a_place_inside_a_groups_name_says_so() -> None:
    outer, inner = names("تقدمت كتائب مصراتة أمس")
    assert (outer.text, outer.inside, inner.text, inner.inside) == ("كتائب مصراتة", None, "مصراتة", outer.id)


def test_a_role_names_its_organisation() -> None:
    found = names("قال المتحدث باسم وزارة الدفاع الأمريكية سامي الدرعاوي")
    person = next(mention for mention in found if isinstance(mention, PersonMention))
    assert (person.text, person.role, person.of) == (
        "سامي الدرعاوي", "المتحدث باسم وزارة الدفاع الأمريكية", "US Department of Defense",
    )


def test_what_no_list_knows_has_an_entity_of_its_own_words() -> None:
    assert [(m.text, m.entity, m.label) for m in names("اجتمع العقيد ماهر الزيدوني")] == [
        ("ماهر الزيدوني", "person:ماهر الزيدوني", "ماهر الزيدوني")
    ]


def test_an_empty_report_has_no_names() -> None:
    assert names("") == []


@pytest.mark.parametrize(
    "piece",
    [
        "التنظيم داعش ", "بن بن محمد ", "قال المسلحون كوك ", "رئيس وزير نائب ", "قوات حكومة حركة ",
        "حي بلدة مدينة سرت ",
    ],
)  # fmt: skip
def test_twice_the_words_cost_about_twice_the_time(piece: str) -> None:
    def cost(repeats: int) -> int:
        report = make_report(piece * repeats, language="ar")
        return steps(lambda: read_mentions(report))

    cost(20)  # what is made once is made
    assert cost(600) <= 2.1 * cost(300)
