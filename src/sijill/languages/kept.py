"""Kept tables: what is made of data files once, kept from one process to the next, as Python keeps compiled modules.

Decides where (`$SIJILL_CACHE`, else the user's folder for such things) and how long: what is kept holds as long as the
data files and the code that reads them are the same to the byte, and is made anew where its own bytes are not those
written. Where nothing may be written, or `$SIJILL_CACHE` is empty, it is made in every process. Leaves what is made to
the function it is given.
"""

import gc
import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, TypeVar

import msgspec

import sijill

KEY: Final = 16  # hex digits of a key in a file's name
_SUM: Final = 32  # bytes of the checksum before what is kept

T = TypeVar("T")


def kept(name: str, kind: type[T], sources: Iterable[Path], make: Callable[[], T], folder: Path | None = None) -> T:
    """Return what `make` makes of the sources: as it was kept, else made now and kept.

    `sources` are the data files and modules it depends on; `folder` is where it is kept.

    >>> import tempfile
    >>> made = []
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     for _ in range(2):
    ...         found = kept("squares", list[int], [], lambda: made.append(1) or [1, 4, 9], Path(folder))
    >>> found, len(made)
    ([1, 4, 9], 1)
    """
    folder = folder or _folder()
    if folder is None:
        return make()
    path = folder / f"{name}.{_key(sources)}.tables"
    found = _read(path, kind)
    if found is None:
        found = make()
        _write(path, msgspec.msgpack.encode(found))
    return found


def _folder() -> Path | None:
    """Return the folder of what is kept, null where nothing is to be kept."""
    named = os.environ.get("SIJILL_CACHE")
    if named is not None:
        return Path(named) if named else None
    for variable, below in (("XDG_CACHE_HOME", ""), ("LOCALAPPDATA", ""), ("HOME", ".cache")):
        if value := os.environ.get(variable):
            return Path(value) / below / "sijill"
    return None


def _key(sources: Iterable[Path]) -> str:
    """Return what tells whether the sources, and the library that packs what is kept, are the same."""
    state = hashlib.sha256(f"{sijill.__version__} {msgspec.__version__}".encode())
    for path in sources:
        data = path.read_bytes()
        state.update(f"{path.name} {len(data)} ".encode())
        state.update(data)
    return state.hexdigest()[:KEY]


def _read(path: Path, kind: type[T]) -> T | None:
    """Return what is kept in a file, null where there is none or its bytes are not those written."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    packed = memoryview(data)[_SUM:]
    if hashlib.sha256(packed).digest() != data[:_SUM]:
        return None
    return msgspec.msgpack.decode(packed, type=kind)


def _write(path: Path, packed: bytes) -> None:
    """Write what is kept in one step, and take away what was kept under the same name before."""
    with suppress(OSError):  # a folder that may not be written to: it is made again in the next process
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(hashlib.sha256(packed).digest() + packed)
        Path(file.name).replace(path)
        for other in path.parent.glob(f"{path.name.partition('.')[0]}.*.tables"):
            if other != path:
                other.unlink(missing_ok=True)


@contextmanager
def collection_paused() -> Iterator[None]:
    """Let no garbage be looked for meanwhile: tables are made of many objects that all stay."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
