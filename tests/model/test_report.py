from sijill.model import make_report


def test_same_copy_twice_is_one_report() -> None:
    assert make_report("نص", url="a").id == make_report("نص", url="a", source="elsewhere.txt").id


def test_same_text_elsewhere_is_another_report() -> None:
    ids = {make_report("نص").id, make_report("نص", outlet="أ").id, make_report("نص", url="a").id, make_report("نص ").id}
    assert len(ids) == 4
