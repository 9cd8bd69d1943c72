"""Reprint, rewrite, update and carried-over paragraph are told apart."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sijill.linking.copies import CopyTraits, compare_copies
from sijill.linking.families import compare
from sijill.linking.weights import weighed, weight
from sijill.linking.wording import pack, runs

NEWS = (
    "أعلن متحدث باسم قوة الساحل أن سبعة من رجاله قتلوا وأصيب أربعة عشر في كمين نصبه مسلحون على الطريق المؤدي "
    "إلى حقل الزهرة فجر الثلاثاء وقال إن القافلة كانت تنقل وقودا ومؤنا إلى نقطة حراسة بعيدة "
    "حين انفجرت عبوتان تحت شاحنتين متتاليتين"
)
PAST = (
    "وتشهد المنطقة منذ انهيار هدنة الربيع هجمات متفرقة على حراس المنشآت ينسبها السكان إلى بقايا جماعة انسحبت من "
    "المدينة قبل عامين وتقول البعثة الدولية إنها سجلت أكثر من ستين حادثا من هذا النوع "
    "خلال العام الماضي وحده دون أن تتبناها جهة"
)
OTHER = (
    "افتتح وزير النفط ورشة لصيانة الخطوط في الجنوب وقال خلال زيارة قصيرة إن الإنتاج عاد إلى معدله قبل الحرب وإن الشركة "
    "استقدمت خبراء من ثلاث دول لإصلاح المضخات التي توقفت منذ الشتاء بسبب نقص قطع الغيار وغياب التمويل اللازم لها"
)


def traits(text: str, *, day: str = "2016-05-03", outlet: str = "أ", agencies: tuple[str, ...] = ()) -> CopyTraits:
    hashes = runs(text)
    return CopyTraits(
        day=day, published=day, outlet=outlet, agencies=agencies, named_agencies=(), url=None, headline=None,
        runs=pack(hashes), lead=pack(hashes[:40]), head=pack(hashes[:60]), figures=(), names=(),
    )


def test_the_same_news_elsewhere_is_a_reprint_and_at_home_an_update() -> None:
    shorter = traits(NEWS, outlet="ب")
    assert compare_copies(traits(f"{NEWS} {PAST}"), shorter).likeness == "reprint"
    assert compare_copies(traits(f"{NEWS} {PAST}"), traits(NEWS)).likeness == "update"


def test_shared_background_is_carried_over_and_makes_no_copy() -> None:
    other = traits(f"{OTHER} {PAST}", day="2016-05-09", outlet="ب")
    assert compare_copies(traits(f"{NEWS} {PAST}"), other).likeness == "carried_over"


def test_two_stories_of_one_agency_are_two() -> None:
    one, other = traits(NEWS, agencies=("مدى",)), traits(OTHER, outlet="ب", agencies=("مدى",))
    assert compare_copies(one, other).likeness == "unrelated"


def test_an_outlet_updates_its_page_within_a_day_and_carries_its_text_over_later() -> None:
    counts = ("killed:7", "injured:14", "attacks:60", "vehicles:2")
    page = replace(traits(f"{NEWS} {PAST}"), figures=counts)
    kept = f"{NEWS[:len(NEWS) // 2]} {OTHER[len(OTHER) // 2:]} {PAST}"
    likeness = {
        day: compare_copies(page, replace(traits(kept, day=day), figures=counts)).likeness
        for day in ("2016-05-04", "2016-05-05")
    }
    assert likeness == {"2016-05-04": "update", "2016-05-05": "carried_over"}


def test_a_new_opening_over_the_outlets_text_of_that_day_is_other_news() -> None:
    counts = ("killed:7", "injured:14", "attacks:60", "vehicles:2")
    page, over = (replace(traits(text), figures=counts) for text in (f"{NEWS} {PAST}", f"{OTHER} {NEWS} {PAST}"))
    for one, other in ((page, over), (over, page)):
        compared = compare_copies(one, other)
        assert compared.likeness == "carried_over"
        assert weighed("family.new_lead") in compared.reasons
    headlines = [replace(copy, headline="كمين على طريق الحقل") for copy in (page, over)]
    assert compare_copies(*headlines).likeness == "update"
    assert compare_copies(page, replace(over, outlet="ب")).likeness == "reprint"


def test_one_happening_in_other_words_is_no_copy_for_its_figures_and_names() -> None:
    counts, names = ("killed:7", "injured:14", "vehicles:2"), ("a", "b", "c", "d", "e")
    told = f"{OTHER[:len(OTHER) // 2]} {NEWS[len(NEWS) // 2:len(NEWS) // 2 + 45]} {OTHER[len(OTHER) // 2:]}"
    one, other = traits(f"{NEWS} {PAST}"), traits(told, outlet="ب")
    compared = compare_copies(*(replace(copy, figures=counts, names=names) for copy in (one, other)))
    assert compared.shared < 0.15
    assert compared.likeness == "carried_over"


def test_another_outlets_formula_days_later_is_no_copy() -> None:
    names = ("a", "b", "c", "d", "e")
    one = replace(traits(f"{NEWS} {PAST}"), names=names)
    later = replace(traits(f"{NEWS[:90]} {OTHER} {PAST}", outlet="ب", day="2016-05-05"), names=names)
    assert compare_copies(one, later).likeness == "carried_over"
    assert compare_copies(one, replace(later, day="2016-05-03")).likeness == "reprint"


def test_background_shared_the_day_after_without_opening_or_agency_makes_no_copy() -> None:
    counts = ("killed:7", "injured:14")
    one = replace(traits(f"{NEWS} {PAST}"), figures=counts)
    other = replace(traits(f"{OTHER} {PAST[:len(PAST) // 2]}", outlet="ب", day="2016-05-04"), figures=counts)
    compared = compare_copies(one, other)
    assert compared.likeness == "carried_over"
    assert weighed("family.other_lead") in compared.reasons
    credited = [replace(copy, agencies=("مدى",)) for copy in (one, other)]
    assert weighed("family.other_lead") not in compare_copies(*credited).reasons


def test_a_formula_told_with_other_figures_is_no_copy() -> None:
    one, other = traits(NEWS), traits(NEWS[:90] + PAST + NEWS[150:], outlet="ب", day="2016-05-04")
    told = [replace(one, figures=("killed:7", "injured:14")), replace(other, figures=("killed:3",))]
    assert weighed("family.other_figures") in compare_copies(*told).reasons
    same = [replace(one, figures=("killed:7",)), replace(other, figures=("killed:7", "injured:14"))]
    assert compare_copies(*same).score > compare_copies(*told).score
    that_day = [told[0], replace(told[1], day=told[0].day)]
    assert weighed("family.other_figures") not in compare_copies(*that_day).reasons


_REPORTS = st.builds(
    lambda parts, cut, day, outlet, agencies, figures: replace(
        traits(" ".join(" ".join(parts).split(" ")[cut:]), day=day, outlet=outlet, agencies=agencies), figures=figures,
    ),
    st.permutations([NEWS, PAST, OTHER]).flatmap(lambda parts: st.sampled_from([parts[:1], parts[:2], parts])),
    st.integers(0, 40), st.sampled_from(["2016-05-03", "2016-05-04", "2016-05-09"]), st.sampled_from(["أ", "ب"]),
    st.sampled_from([(), ("مدى",)]), st.sampled_from([(), ("killed:7",), ("killed:7", "injured:14")]),
)


@given(_REPORTS, _REPORTS)
def test_what_is_given_up_early_would_not_have_been_linked(one: CopyTraits, other: CopyTraits) -> None:
    whole = compare_copies(one, other)
    link = compare("a", one, "b", other)
    expected = (whole.score, whole.reasons) if whole.score >= weight("family.threshold") else None
    assert (link and (link.score, link.reasons)) == expected
