"""No Arabic word stands in code: words are data, with their meaning beside them. Code may name letters and affixes.

Left out are the modules that make words from roots, whose matter affixes are.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "sijill"
MORPHOLOGY = (PACKAGE / "languages" / "arabic" / "paradigms", PACKAGE / "languages" / "arabic" / "nouns.py")
FILES = sorted(path for path in PACKAGE.rglob("*.py") if not any(path.is_relative_to(part) for part in MORPHOLOGY))
LETTERS = re.compile("[\u0621-\u063a\u0641-\u064a\u06a9\u06cc]{2,}")
SET_OF_LETTERS = re.compile(r"\[[^\]]*\]")  # of a regular expression
# Particles written to a word, the article, the future with the letter of an imperfect.
BEFORE = re.compile("[وف]?[بلكس]?(?:ال)?|[وفبك]?لل|[وس][يت]|است?")
# Pronouns, and the endings of nouns, adjectives and verbs; لا is an article read from the wrong side.
BEHIND = frozenset({
    "ها", "هم", "هن", "هما", "نا", "تها", "ناه", "وا", "ون", "ين", "ان", "ات",
    "تا", "تان", "تين", "يه", "يا", "يون", "يين", "يات", "يتين", "ايب", "ايل", "لا",
})


def words(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and letters of what a string outside prose holds of Arabic that is neither letter nor affix."""
    tree = ast.parse(source)
    passed = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    passed |= {id(letters) for node in ast.walk(tree) for letters in sets_of_letters(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed:
            for found in LETTERS.findall(SET_OF_LETTERS.sub("", node.value)):
                if not BEFORE.fullmatch(found) and found not in BEHIND:
                    yield node.lineno, found


def sets_of_letters(node: ast.AST) -> list[ast.expr]:
    """Return the strings that a node takes letter by letter."""
    if isinstance(node, ast.Call):
        made = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        return node.args if made in {"set", "frozenset", "maketrans"} else []
    if isinstance(node, ast.Compare):
        pairs = zip(node.ops, node.comparators, strict=True)
        return [right for test, right in pairs if isinstance(test, ast.In | ast.NotIn)]
    return [node.iter] if isinstance(node, ast.comprehension) else []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_word_stands_in_code(path: Path) -> None:
    assert list(words(path.read_text("utf-8"))) == []


def test_the_guard_sees_words() -> None:
    source = '''
def f(form):
    """في"""
    return form[0] in "وفب" or form.startswith("وال") or form in {"في", "لم"} or form == "هناك"
'''
    assert set(words(source)) == {(4, "في"), (4, "لم"), (4, "هناك")}
