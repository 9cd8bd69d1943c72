"""Records written as classes of C: what is a struct of msgspec, or a named tuple, in plain Python.

mypyc reads an attribute of a class of its own in one step, and one of a struct by a look-up of its name; and it passes
no options (`frozen=True`) on to a metaclass. So the copy of a source that is compiled has each record as a plain class
with the same fields and methods; the source itself stays as it is. Every line stays at its number, for tracebacks.

A record that is left out of garbage collection (`gc=False`), or a tuple, is so in C as well: looking through hundreds
of thousands of them took a sixth of the time of reading. mypy takes `MYPY` for true, so that mypyc sees the decorator
that says it; nothing is imported for it where the library runs.

Decides which classes are records and how they are written. Leaves out a struct that is packed or unpacked, which only
msgspec can do: its module is not compiled (`left_out.tsv`), and one that is named for it here is refused.
"""

import ast
from collections.abc import Iterator
from typing import Final

PACKED: Final = frozenset({"array_like", "forbid_unknown_fields", "tag", "tag_field", "rename"})
"""Options of a struct that only matter where it is packed or unpacked."""
STRUCT: Final = "msgspec.Struct"
TUPLE: Final = "NamedTuple"


class PackedError(ValueError):
    """A struct in a module to be compiled that only msgspec can make; the message names it."""


def with_native_records(source: str, name: str = "") -> str:
    """Return a source with its records as plain classes, every other line as it was.

    Raises PackedError where a struct is packed; `name` is that of the module, for the message.

    >>> print(with_native_records('''from typing import NamedTuple
    ...
    ... class Party(NamedTuple):
    ...     "Who."
    ...
    ...     kind: str
    ...     rule: str = ""
    ... ''').splitlines()[3].strip())
    def __init__(self, kind: str, rule: str = '') -> None: self.kind = kind; self.rule = rule
    """
    tree, lines = ast.parse(source), source.splitlines()
    records = list(_records(tree, name))
    for record in records:
        _write(record, lines)
    if records:
        imports = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
        lines[(imports[0].end_lineno or 0) - 1] += "; from typing import Any as _Any; MYPY = False"
        lines[imports[-1].end_lineno or 0] = "if MYPY: from mypy_extensions import mypyc_attr"
    return "\n".join(lines) + "\n"


def _records(tree: ast.Module, name: str) -> Iterator[ast.ClassDef]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.ClassDef) or _base(node) not in (STRUCT, TUPLE):
            continue
        packed = sorted(PACKED.intersection(option.arg or "" for option in node.keywords))
        if packed:
            raise PackedError(f"{name}:{node.lineno}: the struct {node.name} is packed ({', '.join(packed)})")
        yield node


def _base(node: ast.ClassDef) -> str:
    return ast.unparse(node.bases[0]) if len(node.bases) == 1 else ""


def _write(node: ast.ClassDef, lines: list[str]) -> None:
    """Write a record in the lines from its head to its last field; what else they hold is its docstring."""
    fields = [part for part in node.body if isinstance(part, ast.AnnAssign)]
    room = (fields[-1].end_lineno or node.lineno) - node.lineno
    written = _methods(node, fields)[:room]
    lines[node.lineno - 1] = f"class {node.name}:"
    if _base(node) == TUPLE or any(option.arg == "gc" for option in node.keywords):
        lines[node.lineno - 2] = "@mypyc_attr(acyclic=True)"
    lines[node.lineno : node.lineno + room] = written + [""] * (room - len(written))


def _methods(node: ast.ClassDef, fields: list[ast.AnnAssign]) -> list[str]:
    """Return the methods of a record, a line each, those first that it cannot be without."""
    names = [ast.unparse(field.target) for field in fields]
    changed = ", ".join(f'{name}=changes.get("{name}", self.{name})' for name in names)
    change = "__replace__" if _base(node) == STRUCT else "_replace"
    options = {option.arg for option in node.keywords}
    methods = [
        _init(node, fields, "kw_only" in options),
        f"{change}(self, **changes: _Any) -> '{node.name}': return {node.name}({changed})",
        f"__eq__(self, other: object) -> bool: return isinstance(other, {node.name}) and "
        + " and ".join(f"self.{name} == other.{name}" for name in names),
    ]
    if _base(node) == TUPLE or "frozen" in options:
        methods.append(f"__hash__(self) -> int: return hash(({', '.join(f'self.{name}' for name in names)},))")
    shown = ", ".join(f"{name}={{self.{name}!r}}" for name in names)
    methods.append(f'__repr__(self) -> str: return f"{node.name}({shown})"')
    return [f"    def {method}" for method in methods]


def _init(node: ast.ClassDef, fields: list[ast.AnnAssign], by_name: bool) -> str:
    """Return how a record is made; an empty list or table as default is a new one each time, as msgspec makes it."""
    taken, kept = ["self", *(["*"] if by_name else [])], []
    for field in fields:
        name, kind = ast.unparse(field.target), ast.unparse(field.annotation)
        default = ast.unparse(field.value) if field.value is not None else None
        if default in ("[]", "{}"):
            taken.append(f"{name}: {kind} | None = None")
            kept.append(f"self.{name}: {kind} = {default} if {name} is None else {name}")
        else:
            taken.append(f"{name}: {kind}" + (f" = {default}" if default is not None else ""))
            kept.append(f"self.{name} = {name}")
    if any(isinstance(part, ast.FunctionDef) and part.name == "__post_init__" for part in node.body):
        kept.append("self.__post_init__()")
    return f"__init__({', '.join(taken)}) -> None: {'; '.join(kept)}"
