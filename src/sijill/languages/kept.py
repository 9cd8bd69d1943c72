"""Kept tables: what is made of data files once, kept from one process to the next, as Python keeps compiled modules.

Decides where (`$SIJILL_CACHE`, else the user's folder for such things) and how long: what is kept holds as long as the
data files and the code that reads them are the same to the byte, and is made anew where its own bytes are not those
written. Where nothing may be written, or `$SIJILL_CACHE` is empty, it is made in every process. Leaves what is made to
the function it is given, and the tables that are unpacked only where they are asked to `unpacked`.
"""

import gc
import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar

import msgspec

import sijill

KEY: Final = 16  # hex digits of a key in a file's name
GENERATIONS: Final = 4  # kept of one name: other versions, and other folders of the user's own, may be read in turns
LAYERS: Final = tuple(Path(sijill.__file__).parent / layer for layer in ("model", "text", "languages"))
"""The modules and lists by which the tables of a language are made."""
_SUFFIXES: Final = (".py", ".tsv", ".yaml")
_BEGUN: Final = time.time_ns()
_SUM: Final = 32  # bytes of the checksum before what is kept

T = TypeVar("T")


def kept(name: str, kind: type[T], sources: Iterable[Path], make: Callable[[], Any], folder: Path | None = None) -> T:
    """Return what `make` makes of the sources, packed and unpacked as `kind`: as it was kept, else made now and kept.

    `sources` are the files it depends on, and folders of modules and lists; `folder` is where it is kept.

    >>> import tempfile
    >>> made = []
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     for _ in range(2):
    ...         found = kept("squares", list[int], [], lambda: made.append(1) or [1, 4, 9], Path(folder))
    >>> found, len(made)
    ([1, 4, 9], 1)
    """
    folder, key = folder or _folder(), _key(sources)
    if folder is None or key is None:
        return msgspec.msgpack.decode(msgspec.msgpack.encode(make()), type=kind)
    path = folder / f"{name}.{key}.tables"
    packed = _read(path)
    if packed is not None:
        with suppress(msgspec.DecodeError):  # written whole, but no such thing: made anew
            return msgspec.msgpack.decode(packed, type=kind)
    new = msgspec.msgpack.encode(make())
    _write(path, new)
    return msgspec.msgpack.decode(new, type=kind)


def _folder() -> Path | None:
    """Return the folder of what is kept, null where nothing is to be kept."""
    named = os.environ.get("SIJILL_CACHE")
    if named is not None:
        return Path(named) if named else None
    for variable, below in (("XDG_CACHE_HOME", ""), ("LOCALAPPDATA", ""), ("HOME", ".cache")):
        if value := os.environ.get(variable):
            return Path(value) / below / "sijill"
    return None


def _key(sources: Iterable[Path]) -> str | None:
    """Return what tells whether the sources, and the library that packs what is kept, are the same.

    Null where a module was written to since this process began: what it makes may not be what the module says now.
    """
    state = hashlib.sha256(f"{sijill.__version__} {msgspec.__version__}".encode())
    sources = list(sources)
    folders = [source for source in sources if source.is_dir()]
    for source in sources:
        if any(source != folder and source.is_relative_to(folder) for folder in folders):
            continue
        files = sorted(_files(str(source))) if source in folders else [_File.of(str(source), source.stat())]
        if any(file.written > _BEGUN and file.path.endswith(".py") for file in files):
            return None
        state.update(_of_folder(str(source), tuple(files)) if source in folders else _digest(str(source.parent), files))
    return state.hexdigest()[:KEY]


class _File(NamedTuple):
    """A file as it was last written to."""

    path: str
    written: int
    size: int

    @classmethod
    def of(cls, path: str, stat: os.stat_result) -> "_File":
        return cls(path, stat.st_mtime_ns, stat.st_size)


def _files(folder: str) -> Iterator[_File]:
    """Yield the modules and lists in a folder and below."""
    for entry in os.scandir(folder):
        if entry.is_dir():
            yield from _files(entry.path)
        elif entry.name.endswith(_SUFFIXES):
            yield _File.of(entry.path, entry.stat())


@cache
def _of_folder(folder: str, files: tuple[_File, ...]) -> bytes:
    """Return a digest of a folder as it was last written to: several kept tables of a process rest on the same."""
    return _digest(folder, files)


def _digest(folder: str, files: Iterable[_File]) -> bytes:
    state = hashlib.sha256()
    for file in files:
        data = Path(file.path).read_bytes()
        state.update(f"{file.path.removeprefix(folder)} {len(data)} ".encode())
        state.update(data)
    return state.digest()


def _read(path: Path) -> memoryview | None:
    """Return what is kept in a file, null where there is none or its bytes are not those written.

    It is read whole, which takes a millisecond: a file that another program cut short would end a process that had it
    mapped.
    """
    try:
        data = path.read_bytes()
    except OSError:
        return None
    packed = memoryview(data)[_SUM:]
    return packed if hashlib.sha256(packed).digest() == data[:_SUM] else None


def _write(path: Path, packed: bytes) -> None:
    """Write what is kept in one step, and take away what was kept under the same name long before."""
    part = path.with_name(f"{path.name}.{os.getpid()}-{time.monotonic_ns()}.part")
    with suppress(OSError):  # a folder that may not be written to: it is made again in the next process
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with part.open("xb") as file:
                file.write(hashlib.sha256(packed).digest() + packed)
            part.replace(path)
        except OSError:
            part.unlink(missing_ok=True)
            raise
        _clear(path)


def _clear(path: Path) -> None:
    """Take away the older of what is kept under the name of a file, and what processes that were ended left of it."""
    name = path.name.partition(".")[0]
    others = [other for other in path.parent.glob(f"{name}.*.tables") if other != path]
    for other in sorted(others, key=lambda other: other.stat().st_mtime_ns, reverse=True)[GENERATIONS - 1 :]:
        other.unlink(missing_ok=True)
        for left in path.parent.glob(f"{other.name}.*.part"):
            left.unlink(missing_ok=True)


@contextmanager
def collection_paused() -> Iterator[None]:
    """Let no garbage be looked for meanwhile: tables are made of many objects that all stay.

    >>> with collection_paused():
    ...     gc.isenabled()
    False
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
