"""An export is there whole or not at all: it is written beside its place and moved there when it is done.

Decides nothing of a format. A run that is killed leaves at most a hidden `.part-…` beside the place, which the next one
writes over; what stood there before stays until the new one is whole.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sijill.export.view import View

Write = Callable[[View, Path, dict[str, Any]], None]


def whole(write: Write) -> Write:
    """Return a writer that writes what `write` writes, at once.

    >>> import tempfile
    >>> from sijill.engine.trying import samples
    >>> def fail(view, out, options):
    ...     _ = out.write_text("half")
    ...     raise OSError("no room")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     out = Path(folder, "a.csv")
    ...     try: whole(fail)(View(samples()), out, {})
    ...     except OSError as error: print(error, out.exists())
    no room False
    """

    def written(view: View, out: Path, options: dict[str, Any]) -> None:
        part = out.with_name(f".part-{out.name}")
        _clear(part)
        write(view, part, options)
        _move(part, out)

    return written


def _clear(part: Path) -> None:
    if part.is_dir():
        shutil.rmtree(part)
    else:
        part.unlink(missing_ok=True)


def _move(part: Path, out: Path) -> None:
    """Put a file, or each file of a folder, in its place; other files of the folder are left alone."""
    if not part.is_dir():
        part.replace(out)
        return
    for file in sorted(path for path in part.rglob("*") if path.is_file()):
        target = out / file.relative_to(part)
        target.parent.mkdir(parents=True, exist_ok=True)
        file.replace(target)
    shutil.rmtree(part)
