"""What the docs name is there: every file in code quotes that has a folder, every link, every module of `python -m`."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md"),
                *(ROOT / "benchmarks").rglob("*.md")])  # fmt: skip
ELSEWHERE = {"score_gsr.py"}  # comes with the corpus that docs/gsr.md is about
SOURCES = {path.name for folder in ("src", "benchmarks", "tests") for path in (ROOT / folder).rglob("*.py")} | {
    path.name for path in ROOT.glob("*.py")
}
FOLDERS = ("", "src/", "src/sijill/", "src/sijill/languages/", "benchmarks/", "tests/", "docs/")
_FILE = re.compile(r"`([a-z_]+/[\w./-]*\.(?:py|tsv|yaml|sql|md))`")
_BARE = re.compile(r"`([a-z]\w*\.py)`")
_MODULE = re.compile(r"python -m ((?:sijill|benchmarks|tests)[\w.]*)")
_LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def is_file(named: str, page: Path) -> bool:
    return any((ROOT / folder / named).exists() for folder in FOLDERS) or (page.parent / named).exists()


def is_module(named: str) -> bool:
    path = named.replace(".", "/")
    return any((ROOT / folder / f"{path}{end}").exists() for folder in ("", "src") for end in (".py", "/__main__.py"))


def missing(page: Path) -> list[str]:
    text = page.read_text("utf-8")
    return [
        *(named for named in _FILE.findall(text) if not is_file(named, page) and "NAME" not in named),
        *(named for named in _BARE.findall(text) if named not in SOURCES | ELSEWHERE),
        *(named for named in _MODULE.findall(text) if not is_module(named.rstrip("."))),
        *(named for named in _LINK.findall(text) if not (page.parent / named).exists()),
    ]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_page_names_only_what_is_there(page: Path) -> None:
    assert missing(page) == []


def test_what_is_gone_would_be_told(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("`reading/gone.py` `reading/read.py` `gone_too.py` `read.py` [x](gone.md) [y](page.md)\n"
                    "python -m benchmarks.gone, `python -m sijill`")  # fmt: skip
    assert missing(page) == ["reading/gone.py", "gone_too.py", "benchmarks.gone", "gone.md"]
