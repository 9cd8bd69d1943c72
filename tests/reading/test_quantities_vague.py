"""A vague word before a plural that is spelled like a dual."""

from sijill.model import make_report
from sijill.reading import read


def test_many_of_a_plural_like_a_dual_is_no_number() -> None:
    text = "وفي الصباح هاجم العديد من المستوطنين بيوت القرية."
    found = [m for m in read(make_report(text, language="ar")).mentions if type(m).__name__ == "QuantityMention"]
    assert [(quantity.value, quantity.qualifier) for quantity in found] == [(None, "many")]
