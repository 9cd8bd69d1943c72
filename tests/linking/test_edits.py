"""What copies changed of the text they were printed from."""

from sijill.linking.edits import edits
from tests.linking.test_samples import READINGS


def test_spelling_alone_is_no_edit() -> None:
    assert edits("أُصيب ثلاثةُ جنود", "اصيب ثلاثه جنود") == []


def test_a_reprint_without_its_last_paragraph_drops_it() -> None:
    first, copy = (READINGS[name][0].text for name in ("2016-05-19-qulou", "2016-05-19-sawahel"))
    found = edits(first, copy)
    assert max(len(edit.before) for edit in found) > 100
    assert sum(len(edit.after) for edit in found) < sum(len(edit.before) for edit in found)
