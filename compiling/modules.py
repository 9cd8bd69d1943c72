"""Which modules are compiled: all of the layers that read a report, but those `left_out.tsv` gives a reason for.

Decides nothing about how (`records`, `library`).
"""

from pathlib import Path
from typing import Final

LAYERS: Final = ("text", "languages", "world", "reading")
"""One library holds them all, so that a call from one layer to another is a call in C."""
LEFT_OUT: Final = Path(__file__).parent / "left_out.tsv"


def left_out() -> dict[str, str]:
    """Return module, or folder of modules, below the package -> the reason why it is not compiled.

    >>> left_out()["languages/kept.py"]
    'runs once a start'
    """
    _, *rows = LEFT_OUT.read_text("utf-8").splitlines()
    cells = [row.split("\t") for row in rows]
    return {module: reason for module, reason in cells}  # noqa: C416  # refuses a row of more cells


def compiled_modules(package: Path) -> list[Path]:
    """Return the modules of a package that are compiled, in order of path.

    >>> [path.name for path in compiled_modules(Path("src/sijill")) if path.parent.name == "text"]
    ['clitics.py', 'folding.py', 'remembered.py', 'sentences.py', 'tokens.py']
    """
    reasons = tuple(left_out())
    found = sorted(path for layer in LAYERS for path in (package / layer).rglob("*.py") if path.name != "__init__.py")
    return [path for path in found if not path.relative_to(package).as_posix().startswith(reasons)]
