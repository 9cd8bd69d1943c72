from sijill.languages.check import knowledge_problems
from sijill.languages.lexicon import Lexicon
from sijill.languages.messages import say
from sijill.languages.patterns import Pattern, PatternFile
from sijill.languages.wordlists import Entry, WordList
from sijill.reading.knowledge import arabic_knowledge
from sijill.reading.pattern_examples import example_problems


def test_the_knowledge_in_place_holds_no_mistake() -> None:
    knowledge = arabic_knowledge()
    found = [*knowledge_problems(knowledge.lexicon, knowledge.stages.files), *example_problems(knowledge)]
    assert [str(problem) for problem in found] == []


def test_a_repeated_row_and_an_unknown_class_are_named_in_both_languages() -> None:
    row = Entry("days", "أمس", "-1", "", {}, 3)
    words = WordList("days", {}, [row, Entry("days", "أمس", "-1", "", {}, 4)], [])
    pattern = Pattern("p", "time", {}, {}, [], "{days} {dais}", 7)
    found = knowledge_problems(Lexicon([words]), [PatternFile("times", {}, [pattern], [])])
    assert [str(problem) for problem in found] == [
        "days.tsv:4 (form): row 3 says the same", "times.yaml:7 (p): no word list or pattern gives dais"
    ]
    assert say(found[1].key, "ar", **found[1].gaps) == "لا قائمة كلمات ولا نمط يعطي dais"
