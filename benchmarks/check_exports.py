"""Exports opened in the programs people use: which could be opened, what was found in them, which programs are missing.

    make check-exports          in an environment of its own (benchmarks/exports), LibreOffice where it is installed

The sample reports become a record, the record every export. Each check says what it found, or what was wrong; a program
that is not there is said to be missing and does not fail the run. Leaves with 1 when a check failed.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

PYTHON = Path(__file__).resolve().parents[1] / ".venv-exports" / "bin" / "python"

FORMATS = {"xlsx": "x.xlsx", "csv": "x.csv", "geojson": "x.geojson", "parquet": "x.parquet", "ftm": "x.ftm.json"}

PYOGRIO = """
import sys, pyogrio
info = pyogrio.read_info(sys.argv[1]); meta, _, geometry, fields = pyogrio.raw.read(sys.argv[1])
print(info["features"], "features,", sum(g is not None for g in geometry), "located")
assert info["features"] == len(geometry) > 0 and any("Sirte" in str(v) for column in fields for v in column)
"""
DUCKDB = """
import sys, duckdb
rows = duckdb.sql(f"select * from '{sys.argv[1]}'").fetchall()
print(len(rows), "rows"); assert rows and any("Sirte" in str(row) for row in rows)
"""
FTM = """
import json, sys
from followthemoney import model
found = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
for row in found:
    schema = model.get(row["schema"]); assert schema is not None, row["schema"]
    schema.validate(row)
print(len(found), "entities of", len({row["schema"] for row in found}), "schemata, all valid"); assert found
"""
OPENPYXL = """
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
cells = [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
print(len(book.sheetnames), "sheets, right to left:", all(sheet.sheet_view.rightToLeft for sheet in book))
assert all(sheet.sheet_view.rightToLeft for sheet in book) and any("سرت" in cell for cell in cells)
"""


class MissingError(Exception):
    """A program that is not on this machine."""


def asked(code: str, path: Path) -> str:
    """Run code over a file in the environment of the programs; raises AssertionError with what it said."""
    if not PYTHON.exists():
        raise MissingError(f"no {PYTHON.parents[1].name}: run `make check-exports`")
    done = subprocess.run([str(PYTHON), "-c", code, str(path)], capture_output=True, text=True, check=False)
    if "ModuleNotFoundError" in done.stderr:
        raise MissingError(done.stderr.strip().splitlines()[-1])
    assert done.returncode == 0, done.stderr.strip()[-600:]
    return done.stdout.strip()


def libreoffice(path: Path) -> str:
    """Open a sheet in LibreOffice and save it as another sheet; return what that holds."""
    program = shutil.which("soffice")
    if program is None:
        raise MissingError("LibreOffice is not installed")
    out = path.parent / f"opened-{path.suffix[1:]}"
    options = ["--infilter=CSV:44,34,76"] if path.suffix == ".csv" else []  # comma, quote, UTF-8
    command = [program, "--headless", f"-env:UserInstallation=file://{path.parent}/lo", *options]
    subprocess.run([*command, "--convert-to", "xlsx", "--outdir", str(out), str(path)], capture_output=True, check=True)
    code = OPENPYXL if path.suffix == ".xlsx" else OPENPYXL.replace("assert all", "assert True or all")
    return asked(code, out / f"{path.stem}.xlsx")


CHECKS: tuple[tuple[str, str, Callable[[Path], str]], ...] = (
    ("openpyxl", "xlsx", lambda path: asked(OPENPYXL, path)),
    ("LibreOffice", "xlsx", libreoffice),
    ("LibreOffice", "csv", libreoffice),
    ("pyogrio (GDAL)", "geojson", lambda path: asked(PYOGRIO, path)),
    ("duckdb", "parquet", lambda path: asked(DUCKDB, path / "events.parquet")),
    ("followthemoney", "ftm", lambda path: asked(FTM, path)),
)


def exported(folder: Path) -> dict[str, str]:
    """Write the record of the samples in every format; return what went wrong by format."""
    sijill = [sys.executable, "-m", "sijill"]
    record = str(folder / "x.db")
    subprocess.run([*sijill, "demo", "--no-serve", "--record", record], capture_output=True, check=True)
    wrong = {}
    for name, file in FORMATS.items():
        command = [*sijill, "export", name, "--record", record, "-o", str(folder / file)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            wrong[name] = done.stderr.strip()[-300:]
    return wrong


def main() -> int:
    """Check and tell."""
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        wrong = exported(Path(folder))
        for program, name, check in CHECKS:
            try:
                if "ModuleNotFoundError" in wrong.get(name, ""):
                    raise MissingError(wrong[name].splitlines()[-1])
                assert name not in wrong, wrong[name]
                print(f"holds    {program}: {name}: {check(Path(folder) / FORMATS[name])}")
            except MissingError as missing:
                print(f"missing  {program}: {name}: {missing}")
            except (AssertionError, subprocess.CalledProcessError) as error:
                failed += 1
                print(f"FAILED   {program}: {name}: {error}")
    print(json.dumps({"checks": len(CHECKS), "failed": failed}))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
