"""A vague word and a number in one phrase."""

from sijill.model import make_report
from sijill.reading import read


def test_a_vague_word_beside_a_number_keeps_the_number_exact() -> None:
    text = "وفي الوقت نفسه جمع العديد من السكان ألف توقيع لتنفيذ سلسلة مطالب."
    quantities = [m for m in read(make_report(text, language="ar")).mentions if type(m).__name__ == "QuantityMention"]
    assert all(quantity.value is None or quantity.low is not None for quantity in quantities)


def test_many_of_a_thing_is_read_without_a_number() -> None:
    text = "وفي الوقت ذاته هاجم العديد من المسلحين قرى لتنفيذ سلسلة اعتداءات."
    found = [m for m in read(make_report(text, language="ar")).mentions if type(m).__name__ == "QuantityMention"]
    assert [(quantity.value, quantity.qualifier) for quantity in found][:1] == [(None, "many")]
