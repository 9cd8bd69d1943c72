"""What numbers measure, whose people they count, and which words stand for one and two."""

import pytest

from sijill.reading.events import event_claims
from sijill.reading.figures import figure_claims
from tests.reading.scenes import scene


def found(text: str, **numbers: int) -> list[tuple[str, float | int | None, str]]:
    made = scene(text, numbers={word.replace("_", " "): value for word, value in numbers.items()})
    return [(figure.measure, figure.value, figure.evidence.text) for figure in figure_claims(made, event_claims(made))]


@pytest.mark.parametrize(
    ("text", "numbers", "expected"),
    [
        ("مقتل خمسة جنود", {"خمسة": 5}, [("killed", 5, "خمسة جنود")]),
        ("قتل خمسة وأصيب سبعة", {"خمسة": 5, "سبعة": 7}, [("killed", 5, "خمسة"), ("injured", 7, "سبعة")]),
        ("أسفر الهجوم عن 9 قتلى و12 جريحا", {"9": 9, "12": 12}, [("killed", 9, "9 قتلى"), ("injured", 12, "12 جريحا")]),
        ("إن 6 جنود قتلوا في كمين", {"6": 6}, [("killed", 6, "6 جنود")]),
        ("لقي 8 عمال مصرعهم", {"8": 8}, [("killed", 8, "8 عمال")]),
        ("راح 40 شخصا ضحية القصف", {"40": 40}, [("killed", 40, "40 شخصا")]),
        ("قتل 10 بينهم 3 أطفال", {"10": 10, "3": 3}, [("killed", 10, "10"), ("killed", 3, "3 أطفال")]),
        ("أطلق سراح 20 أسيرا", {"20": 20}, [("freed", 20, "20 أسيرا")]),
        ("عدد القتلى وصل إلى 70 شخصا", {"70": 70}, [("killed", 70, "70 شخصا")]),
        ("اعتقلت الشرطة 4 متهمين", {"4": 4}, [("detained", 4, "4 متهمين")]),
        ("نزح 300 مدني", {"300": 300}, [("displaced", 300, "300 مدني")]),
        ("دمر القصف 5 منازل", {"5": 5}, [("buildings", 5, "5 منازل")]),
        ("عثر على 30 جثة", {"30": 30}, [("bodies", 30, "30 جثة")]),
        ("شن 25 غارة", {"25": 25}, [("strikes", 25, "25 غارة")]),
        ("قتل جنود في 3 مدن", {"3": 3}, [("other", 3, "3")]),
        ("وقع الانفجار على بعد 15 كيلومترا", {"15": 15}, [("distance", 15, "15 كيلومترا")]),
    ],
)
def test_measures(text: str, numbers: dict[str, int], expected: list[tuple[str, int, str]]) -> None:
    assert found(text, **numbers) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مقتل جندي", [("killed", 1, "جندي")]),
        ("أصيبت طفلة بجروح", [("injured", 1, "طفلة")]),
        ("قتل رجل وامرأة", [("killed", 1, "رجل"), ("killed", 1, "امرأة")]),
        ("أصيب جنديان", [("injured", 2, "جنديان")]),
        ("خطف مسلحون طبيبا", [("detained", 1, "طبيبا")]),
        ("إن طفلا قتل", [("killed", 1, "طفلا")]),
        ("وقع هجومان أمس", [("attacks", 2, "هجومان")]),
        ("مقتل قائد الجيش", []),
        ("لم يصب مدني بأذى", []),
        ("قال جندي إن الوضع هادئ", []),
        ("شاب فلسطيني تحدث", []),
        ("زيارة المعتقلين", []),
    ],
)
def test_bare_singular_and_dual(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert found(text) == expected


def test_side_cause_place_and_event_of_a_figure() -> None:
    text = "قتل التنظيم ثلاثة من عناصر قوات الحكومة في الوادي."
    made = scene(text, numbers={"ثلاثة": 3}, places=("الوادي",), actors=("قوات الحكومة",))
    events = event_claims(made)
    figure = figure_claims(made, events)[0]
    assert figure.side is not None and figure.side.entity == "قوات الحكومة"
    assert figure.by is not None and figure.by.text == "التنظيم"
    assert figure.place is not None and figure.place.entity == "الوادي"
    assert figure.event == events[0].id


def test_a_joined_verb_shares_its_subject() -> None:
    made = scene("هاجم المسلحون القرية وقتلوا 5 جنود.", numbers={"5": 5})
    figure = figure_claims(made, event_claims(made))[0]
    assert figure.by is not None and figure.by.text == "المسلحون"


def test_two_harms_before_one_number_are_neither() -> None:
    assert found("مقتل وإصابة 27 شخصا", **{"27": 27}) == [("other", 27, "27 شخصا")]


def test_a_listed_noun_behind_the_counted_one_is_not_counted() -> None:
    assert [measure for measure, _, _ in found("راجع 84 تقريرا عن سقوط ضحايا", **{"84": 84})] == ["other"]
