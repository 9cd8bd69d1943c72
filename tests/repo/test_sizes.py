"""No hub grows: CONTRIBUTING asks for files near 120 lines and functions near 15, and these are where it is refused.

Docstrings do not count, so that an example is never left out for room.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "sijill"
LARGEST_FILE = 220
LONGEST_FUNCTION = 55
DOCUMENTED = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def lines_of_docstring(node: ast.AST) -> int:
    """Return how many lines the docstring of a module, class or function takes."""
    if not isinstance(node, DOCUMENTED) or ast.get_docstring(node) is None:
        return 0
    return (node.body[0].end_lineno or 0) - node.body[0].lineno + 1


def too_large(source: str, name: str) -> Iterator[str]:
    """Yield what is too large in a file: the file itself, and its functions."""
    tree = ast.parse(source)
    size = source.count("\n") - sum(map(lines_of_docstring, ast.walk(tree)))
    if size > LARGEST_FILE:
        yield f"{name}: {size} lines"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1 - lines_of_docstring(node)
            if length > LONGEST_FUNCTION:
                yield f"{name}: {node.name} of {length} lines"


def test_no_file_and_no_function_is_a_hub() -> None:
    files = sorted(PACKAGE.rglob("*.py"))
    assert [fault for path in files for fault in too_large(path.read_text("utf-8"), path.name)] == []


def test_the_guard_sees_a_hub() -> None:
    body = "".join(f"    x = {n}\n" for n in range(LARGEST_FILE))
    assert list(too_large(f"def f():\n{body}", "a.py")) == ["a.py: 221 lines", "a.py: f of 221 lines"]
    assert list(too_large(f'def f():\n    """\n{body}    """\n', "a.py")) == []
