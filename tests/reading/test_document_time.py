from sijill.model import TimeMention, make_report
from sijill.model.reading import InferredDate
from sijill.reading import read_draft


def inferred(text: str, published: str | None = None) -> InferredDate | None:
    return read_draft(make_report(text, published=published, language="ar")).published_inferred


def times(text: str) -> list[tuple[str | None, dict[str, str]]]:
    draft = read_draft(make_report(text, language="ar"))
    return [(time.value, time.inferred) for time in draft.times if isinstance(time, TimeMention)]


def test_metadata_leaves_nothing_to_infer() -> None:
    assert inferred("نُشر في 2014/02/05 خبر.", "2014-02-06") is None


def test_a_dateline_is_a_day() -> None:
    assert inferred("آخر تحديث: 5 شباط 2014. قتل حارس.") == InferredDate(
        "2014-02-05", "2014-02-05", "5 شباط 2014", "dateline"
    )


def test_the_latest_dated_saying_leaves_the_end_open() -> None:
    text = "قال الوزير السبت 4 كانون الثاني 2014 إن الهدنة صمدت. وأعلن الجيش الاثنين 6 يناير أنها انتهت."
    assert inferred(text) == InferredDate("2014-01-06", None, "الاثنين 6 يناير", "latest_dated_saying")


def test_a_bound_dates_months_but_no_yesterday() -> None:
    text = "قال الوزير في 4 كانون الثاني 2014 إن الحصار بدأ في أيلول واشتد أمس."
    assert times(text) == [
        ("2014-01-04", {}), ("2013-09", {"value": "document_time"}), ("PAST_REF", {}),
    ]


def test_a_date_nobody_speaks_on_dates_no_report() -> None:
    assert inferred("سقطت المدينة في 4 كانون الثاني 2014.") is None


def test_an_unreadable_date_counts_as_unknown() -> None:
    assert inferred("قتل حارس أمس.", "قبل العيد") is None
