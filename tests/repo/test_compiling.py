"""What is compiled: every module of the layers that read has its place in the list, and a record keeps its laws."""

import ast
import sys
import types
from pathlib import Path
from typing import Any

import pytest
from compiling.modules import LAYERS, compiled_modules, left_out
from compiling.records import PackedError, with_native_records

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "sijill"
COMPILED = compiled_modules(PACKAGE)
RECORDS = '''"""Records."""

from typing import NamedTuple

import msgspec


class Place(msgspec.Struct, frozen=True):
    """Where."""

    name: str
    known: bool = False
    country: str = "LY"

    def shown(self) -> str:
        return self.name + str(self.known)


class Found(msgspec.Struct, kw_only=True):
    """What was found."""

    first: int
    reasons: dict[str, str] = {}
    length: int = 0

    def __post_init__(self) -> None:
        self.length = len(self.reasons)


class Side(NamedTuple):
    """Who."""

    kind: str
    rule: str = "words"
    named: bool = False
'''


def test_every_module_of_the_layers_is_compiled_or_has_a_reason_not_to_be() -> None:
    below = {path.relative_to(PACKAGE).as_posix() for layer in LAYERS for path in (PACKAGE / layer).rglob("*.py")}
    compiled = {path.relative_to(PACKAGE).as_posix() for path in COMPILED}
    reasons = left_out()
    rest = {path for path in below - compiled if not path.endswith("__init__.py")}
    unused = [name for name in reasons if not any(path.startswith(name) for path in rest)]
    assert unused == []
    assert all(reasons.values())
    assert {path for path in rest if not path.startswith(tuple(reasons))} == set()
    assert {"text/tokens.py", "languages/matching.py", "reading/scene.py"} <= compiled


def test_modules_with_native_records_keep_their_lines() -> None:
    for path in COMPILED:
        source = path.read_text("utf-8")
        native = with_native_records(source, path.name)
        assert native.count("\n") == source.count("\n"), path
        assert functions(native, written=source) == functions(source, written=source), path
        assert not any(map(is_struct, ast.walk(ast.parse(native)))), path


def test_no_module_asks_for_what_mypyc_cannot_write() -> None:
    asked = [
        f"{path.name}:{node.lineno}"
        for path in COMPILED
        for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Compare)
        for other in node.comparators if isinstance(other, ast.Tuple | ast.List)
        if any(isinstance(part, ast.Starred) for part in other.elts)
    ]
    assert asked == [], "`in (*words, word)`: name the tuple first"


def functions(source: str, written: str) -> dict[str, int]:
    """Return the line of each function that the source as written has."""
    names = {node.name for node in ast.walk(ast.parse(written)) if isinstance(node, ast.FunctionDef)}
    found = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
    return {node.name: node.lineno for node in found if node.name in names and not node.name.startswith("__")}


def is_struct(node: ast.AST) -> bool:
    return isinstance(node, ast.ClassDef) and any(
        ast.unparse(base).endswith(("Struct", "Tuple")) for base in node.bases
    )


def module_of(source: str, name: str) -> Any:
    module = types.ModuleType(name)
    sys.modules[name] = module
    exec(compile(source, name, "exec"), module.__dict__)
    return module


def told(records: Any) -> list[object]:
    """Return what the records of a module answer to all that is asked of records."""
    place, found, side = records.Place("سرت"), records.Found(first=3, reasons={"a": "b"}), records.Side("army")
    return [
        repr(place), repr(found), repr(side), place.shown(),
        place.__replace__(known=True) == records.Place("سرت", True),
        place == records.Place("سرت"), place == records.Place("درنة"), place == 3, len({place, records.Place("سرت")}),
        found == records.Found(first=3, reasons={"a": "b"}), found.length, records.Found(first=1).reasons,
        records.Found(first=1).reasons is records.Found(first=1).reasons,
        side._replace(rule="x") == records.Side("army", "x"), hash(side) == hash(records.Side("army")), side.rule,
    ]


def test_native_records_answer_as_structs_and_named_tuples_do() -> None:
    native = with_native_records(RECORDS).replace("@mypyc_attr(acyclic=True)", "")  # which mypyc takes away
    assert told(module_of(native, "native_records")) == told(module_of(RECORDS, "plain_records"))
    assert native.count("\n") == RECORDS.count("\n")
    for make in ("Found(3)", "Place()", "Side()"):  # by name alone, and a field left out
        for source, name in ((native, "native_records"), (RECORDS, "plain_records")):
            with pytest.raises(TypeError):
                eval(make, module_of(source, name).__dict__)


def test_a_struct_that_is_packed_is_refused_by_name() -> None:
    packed = "import msgspec\n\n\nclass Kept(msgspec.Struct, array_like=True):\n    words: list[str]\n"
    with pytest.raises(PackedError, match=r"tables\.py:4: the struct Kept is packed \(array_like\)"):
        with_native_records(packed, "tables.py")
