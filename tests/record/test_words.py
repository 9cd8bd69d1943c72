from sijill.record.words import hits, match_expression


def test_hits_cut_the_original_whatever_the_spelling() -> None:
    text = "قُتِلَ ٣٩ في بدمشق وإدلب"
    assert [text[a:b] for a, b in hits(text, "دمشق ادلب قتل 39")] == ["قُتِلَ", "٣٩", "بدمشق", "وإدلب"]


def test_marks_alone_match_nothing() -> None:
    assert match_expression('"؟!') == ""
