"""Second mentions take the entity of the right antecedent or none."""

from sijill.model import make_report
from sijill.model.mentions import ActorMention
from sijill.reading import read_mentions


def described(text: str) -> list[tuple[str, str | None]]:
    found = read_mentions(make_report(text, language="ar"))
    return [(m.text, m.entity) for m in found if isinstance(m, ActorMention) and m.form == "description"]


def test_the_group_that_is_called_so_is_meant() -> None:
    text = "هاجم تنظيم داعش قوات سوريا الديمقراطية. وقال سكان إن التنظيم انسحب."
    assert described(text) == [("التنظيم", "islamic-state")]


def test_people_of_a_group_with_a_nations_adjective_are_others() -> None:
    assert described("انسحب تنظيم داعش. وتقدم المسلحون الأكراد.") == []


def test_without_an_antecedent_it_is_left_out() -> None:
    assert described("قال سكان إن التنظيم انسحب وإن الحركة تراجعت.") == []


def test_an_outlet_is_followed_by_its_kind() -> None:
    assert described("نشرت واشنطن بوست تقريرا. وقالت الصحيفة الأمريكية إن الحرب طويلة.") == [
        ("الصحيفة الأمريكية", "the-washington-post")
    ]


def test_an_institution_takes_the_country_named_before() -> None:
    assert described("تقدم الجيش اليمني ثم انسحب الجيش.") == [("الجيش اليمني", "ye-army"), ("الجيش", "ye-army")]
