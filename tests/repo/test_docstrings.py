"""Every module says what it decides, no two public functions say the same, and the examples in docstrings run.

Public functions without an example are counted by package in `without_example.tsv`, with the reason: a ceiling that may
only fall.
"""

import ast
import doctest
import importlib
import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from types import ModuleType

import pytest

SRC = Path(__file__).resolve().parents[2] / "src"
FILES = sorted((SRC / "sijill").rglob("*.py"))
DOCUMENTED = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
CEILINGS = Path(__file__).with_name("without_example.tsv")


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(SRC).with_suffix("").parts).removesuffix(".__init__")


def public_functions(body: list[ast.stmt]) -> Iterator[ast.FunctionDef]:
    """Yield the public functions and methods of a module; a protocol only says what others do."""
    for node in body:
        if not isinstance(node, ast.FunctionDef | ast.ClassDef) or node.name.startswith("_"):
            continue
        if isinstance(node, ast.FunctionDef):
            yield node
        elif "Protocol" not in map(ast.unparse, node.bases):
            yield from public_functions(node.body)


def without_example() -> Counter[str]:
    """Return package -> public functions whose docstring shows no example; a command's are those of a shell.

    Those of commands run in `tests/cli/test_examples.py`.
    """
    found: Counter[str] = Counter()
    for path in FILES:
        package = path.relative_to(SRC / "sijill").parts[0].removesuffix(".py")
        for function in public_functions(ast.parse(path.read_text("utf-8")).body):
            shown = ast.get_docstring(function) or ""
            found[package] += ">>> " not in shown and "$ sijill " not in shown
    return +found


def examples_of(module: ModuleType) -> Iterator[doctest.DocTest]:
    """Yield the examples of a module, those of cached properties too, which doctest does not look into."""
    finder = doctest.DocTestFinder()
    yield from finder.find(module)
    for kind in vars(module).values():
        if isinstance(kind, type) and kind.__module__ == module.__name__:
            for name, value in vars(kind).items():
                if isinstance(value, cached_property):
                    yield from finder.find(value.func, f"{kind.__name__}.{name}", module)


@pytest.mark.parametrize("path", FILES, ids=module_name)
def test_module_says_what_it_decides(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


def test_no_two_functions_share_a_docstring() -> None:
    counts: Counter[str] = Counter()
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                counts[ast.get_docstring(node) or ""] += 1
    assert [text for text, n in counts.items() if n > 1 and len(text) > 60] == []


@pytest.mark.parametrize("path", [p for p in FILES if ">>> " in p.read_text("utf-8")], ids=module_name)
def test_examples_run(path: Path) -> None:
    """Every example that is written is found and run: doctest passes over what it cannot reach."""
    runner = doctest.DocTestRunner()
    for test in examples_of(importlib.import_module(module_name(path))):
        runner.run(test)
    tree = ast.parse(path.read_text("utf-8"))
    written = [doc for node in ast.walk(tree) if isinstance(node, DOCUMENTED) and (doc := ast.get_docstring(node))]
    assert runner.summarize() == (0, sum(len(doctest.DocTestParser().get_examples(doc)) for doc in written))


def test_examples_grow_with_the_functions() -> None:
    """A new public function brings an example; where fewer are without one, the ceiling is to be lowered."""
    rows = [line.split("\t") for line in CEILINGS.read_text("utf-8").splitlines()[1:]]
    ceilings = {package: int(most) for package, most, *_ in rows}
    assert {package: n for package, n in without_example().items() if n > ceilings.get(package, 0)} == {}


def test_what_the_type_checker_may_pass_over_has_a_reason() -> None:
    bare = re.compile(r"# (?:type: ignore|noqa)(?!(?:\[[a-z, -]+\]|: [A-Z0-9, ]+)  # \S)")
    lines = ((path, n, line) for path in FILES for n, line in enumerate(path.read_text("utf-8").splitlines(), 1))
    assert [(module_name(path), n) for path, n, line in lines if bare.search(line)] == []
