"""The library of C: copies of the sources with native records, to C by mypyc, to objects side by side, linked.

Decides how it is built. Leaves to `modules` what is compiled and to `records` how a record is written.
"""

import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from compiling.modules import compiled_modules
from compiling.records import with_native_records

NAME: Final = "sijill"
OPTIMISATION: Final = "2"


def build(package: Path, folder: Path) -> dict[str, str]:
    """Build the library of a package in a folder; return built file -> its path in a wheel.

    Raises PackedError for a struct that cannot be compiled, SystemExit where mypyc refuses a module, and what the
    compiler raises.
    """
    copies = folder / "src"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(package, copies / package.name, ignore=shutil.ignore_patterns("__pycache__", "static", "*.so"))
    modules = compiled_modules(copies / package.name)
    for module in modules:
        module.write_text(with_native_records(module.read_text("utf-8"), str(module.relative_to(copies))), "utf-8")
    with _inside(copies):
        return _linked(_extensions([str(module.relative_to(copies)) for module in modules], folder / "c"), folder)


@contextmanager
def _inside(folder: Path) -> Iterator[None]:
    """Work in a folder: mypyc names modules by their paths from where it runs, and so do tracebacks."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def _extensions(modules: list[str], folder: Path) -> list[Any]:
    """Write C for all modules as one group; a file each, so that they are compiled side by side."""
    from mypyc.build import mypycify  # of the build environment alone

    options = ["--config-file", str(Path(__file__).parent / "mypy.ini")]
    return list(mypycify(
        [*options, *modules], opt_level=OPTIMISATION, debug_level="0", multi_file=True, target_dir=str(folder),
        group_name=NAME,
    ))


def _linked(extensions: list[Any], folder: Path) -> dict[str, str]:
    from setuptools._distutils.ccompiler import new_compiler  # as setuptools does for every extension
    from setuptools._distutils.sysconfig import customize_compiler, get_config_var, get_python_inc

    compiler = new_compiler()
    customize_compiler(compiler)
    # A call from one file to another is then a plain call; a warning of a compiler we have not seen ends no build.
    options = ["-fvisibility=hidden", "-Wno-error"] if compiler.compiler_type == "unix" else []
    sources = [(source, extension) for extension in extensions for source in extension.sources]

    def compiled(of: tuple[str, Any]) -> list[str]:
        source, extension = of
        # The same runtime files serve several extensions, each with its own macros: an object of its own for each.
        return list(compiler.compile(
            [source], output_dir=str(folder / "objects" / extension.name), macros=extension.define_macros,
            include_dirs=[*extension.include_dirs, get_python_inc()],
            extra_postargs=[*extension.extra_compile_args, *options],
        ))

    with ThreadPoolExecutor(int(os.environ.get("SIJILL_BUILD_JOBS", "0")) or os.cpu_count()) as pool:
        objects = dict(zip([(source, extension.name) for source, extension in sources], pool.map(compiled, sources),
                           strict=True))
    found: dict[str, str] = {}
    for extension in extensions:
        path = extension.name.replace(".", "/") + get_config_var("EXT_SUFFIX")
        parts = [part for source in extension.sources for part in objects[source, extension.name]]
        compiler.link_shared_object(parts, str(folder / "built" / path), target_lang="c")
        found[str(folder / "built" / path)] = path
    return found
