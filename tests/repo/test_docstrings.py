"""Every module says what it decides, no two public functions say the same, and the examples in docstrings run."""

import ast
import doctest
import importlib
from collections import Counter
from pathlib import Path

import pytest

SRC = Path(__file__).resolve().parents[2] / "src"
FILES = sorted((SRC / "sijill").rglob("*.py"))


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(SRC).with_suffix("").parts).removesuffix(".__init__")


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
    assert doctest.testmod(importlib.import_module(module_name(path))).failed == 0
