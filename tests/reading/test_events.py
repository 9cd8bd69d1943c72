"""Events of whole short reports: what is one happening, where, when, by whom."""

from sijill.reading.events import event_claims
from tests.reading.scenes import scene

SHELLED = "قصف الجيش بلدة الوادي يوم الاثنين. وأسفر القصف عن مقتل ثلاثة مدنيين. وفي هجوم آخر خطف مسلحون طبيبا."


def test_a_happening_told_twice_is_one_event_and_another_is_another() -> None:
    made = scene(SHELLED, places=("الوادي",), days={"الاثنين": "2019-05-06"}, numbers={"ثلاثة": 3})
    found = event_claims(made)
    assert [(event.type, [trigger.text for trigger in event.triggers]) for event in found] == [
        ("Shelling/artillery/missile attack", ["قصف", "القصف", "مقتل"]),
        ("Abduction/forced disappearance", ["هجوم", "خطف"]),
    ]


def test_place_time_and_sides_are_those_of_the_clause() -> None:
    made = scene(SHELLED, places=("الوادي",), days={"الاثنين": "2019-05-06"}, numbers={"ثلاثة": 3})
    event = event_claims(made)[0]
    assert event.place is not None and event.place.entity == "الوادي"
    assert event.time is not None and event.time.earliest == "2019-05-06"
    assert [actor.text for actor in event.actors] == ["الجيش"]


def test_two_places_are_two_events() -> None:
    made = scene("انفجرت عبوة ناسفة في الشمالية. انفجرت عبوة ناسفة في الجنوبية.", places=("الشمالية", "الجنوبية"))
    assert [event.place.entity for event in event_claims(made) if event.place] == ["الشمالية", "الجنوبية"]


def test_two_days_are_two_events() -> None:
    made = scene(
        "قصف الجيش القرية الاثنين. قصف الجيش القرية الخميس.", days={"الاثنين": "2019-05-06", "الخميس": "2019-05-09"}
    )
    assert len(event_claims(made)) == 2


def test_what_lies_far_before_publication_is_background() -> None:
    text = "زار الوزير القرية. وسأل عن أحوالها. واقتحم مسلحون القرية في أيار."
    made = scene(text, days={"أيار": "2018-05-01"}, published="2019-05-08")
    assert [event.background for event in event_claims(made)] == [True]


def test_a_bare_mention_in_a_single_sentence_is_no_event() -> None:
    assert event_claims(scene("تحدث الوزير عن تداعيات الهجوم")) == []


def test_a_mention_joins_what_is_told() -> None:
    made = scene("فجر انتحاري نفسه أمام المقر. ودان الوزير الهجوم.")
    assert [[trigger.text for trigger in event.triggers] for event in event_claims(made)] == [["فجر", "الهجوم"]]


def test_ids_do_not_depend_on_what_else_is_read() -> None:
    text = "هاجم مسلحون القرية."
    assert event_claims(scene(text))[0].id == event_claims(scene(text, places=("القرية",)))[0].id
