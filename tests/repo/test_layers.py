"""Dependencies point one way, as docs/architecture.md draws them: a layer imports only those below it."""

import ast
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "sijill"
LEVEL = {
    "model": 0, "text": 1, "languages": 2, "world": 3, "intake": 4, "reading": 4, "linking": 4, "record": 4,
    "engine": 5, "scoring": 5, "export": 6, "web": 7, "cli": 8,
}
FILES = sorted(path for path in PACKAGE.rglob("*.py") if path.relative_to(PACKAGE).parts[0] in LEVEL)


def imports(tree: ast.AST) -> list[str]:
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            found.append(node.module or "")
    return found


def allowed(here: str, there: str) -> bool:
    return here == there or LEVEL[there] < LEVEL[here]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_down(path: Path) -> None:
    here = path.relative_to(PACKAGE).parts[0]
    ours = [name.split(".")[1] for name in imports(ast.parse(path.read_text("utf-8"))) if name.startswith("sijill.")]
    assert [there for there in ours if not allowed(here, there)] == []


def test_the_guard_refuses_what_points_up() -> None:
    assert not allowed("reading", "linking")
    assert not allowed("model", "text")
    assert allowed("cli", "web")


@pytest.mark.parametrize("path", [p for p in FILES if p.relative_to(PACKAGE).parts[0] != "cli"], ids=str)
def test_no_import_hides_in_a_function(path: Path) -> None:
    """Except optional dependencies, and what a start does without; both say so: `# optional`, `# late`."""
    source = path.read_text("utf-8")
    lines, said = source.splitlines(), re.compile("# (optional|late)")
    hidden = [
        node.lineno
        for function in ast.walk(ast.parse(source))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom) and not said.search(lines[node.lineno - 1])
    ]
    assert hidden == []
