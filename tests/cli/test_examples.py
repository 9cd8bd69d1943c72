"""The examples in the help of the commands run: each in a folder with the samples, their record and what it names."""

import ast
import importlib.util
import json
import shlex
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sijill.cli import main
from sijill.engine.samples import samples_folder
from sijill.engine.trying import samples

COMMANDS = sorted((Path(main.__file__).parent / "commands").glob("[!_]*.py"))
GOLD = {"id": "2016-05-18-rimal", "events": []}
LINE = {"id": 1, "text": "قتل سبعة مدنيين أمس.", "published": "2016-12-07"}


def examples(path: Path) -> list[str]:
    """Return the command lines that the help of a command shows."""
    functions = [node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.FunctionDef)]
    shown = "\n".join(ast.get_docstring(one) or "" for one in functions if one.name == "command")
    return [line.strip().removeprefix("$ sijill ") for line in shown.splitlines() if line.strip().startswith("$ ")]


def run(line: str) -> int:
    """Run a command line as a shell would, `<` and `>` undone, and return its exit code."""
    words = shlex.split(line)
    given = Path(words[words.index("<") + 1]).read_bytes() if "<" in words else None
    written = Path(words[words.index(">") + 1]) if ">" in words else None
    own = words[: min(words.index(mark) if mark in words else len(words) for mark in "<>")]
    done = CliRunner().invoke(main.app, own, input=given)
    if written is not None:
        written.write_bytes(done.stdout_bytes)
    return done.exit_code


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    shutil.copytree(samples_folder(), tmp_path / "samples")
    samples().back_up(tmp_path / "sijill.db")
    (tmp_path / "gold.jsonl").write_text(json.dumps(GOLD), "utf-8")
    (tmp_path / "lines.jsonl").write_text(json.dumps(LINE), "utf-8")
    (tmp_path / "feeds.txt").write_text("# one address a line\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SIJILL_RECORD", raising=False)
    kept = {sign: signal.getsignal(sign) for sign in (signal.SIGINT, signal.SIGTERM)}  # `watch` sets its own
    yield tmp_path
    for sign, handler in kept.items():
        signal.signal(sign, handler)


@pytest.mark.parametrize("path", [path for path in COMMANDS if examples(path)], ids=lambda path: path.stem)
def test_the_examples_in_the_help_run(path: Path, folder: Path) -> None:
    if path.stem == "dataset_command" and not importlib.util.find_spec("daft"):
        pytest.skip("daft is not installed: uv pip install 'sijill[scale]'")
    assert [(line, run(line)) for line in examples(path)] == [(line, 0) for line in examples(path)]


def test_an_example_shows_the_command_it_stands_in() -> None:
    shown = {path.stem.removesuffix("_command"): examples(path)[-1].split()[0] for path in COMMANDS if examples(path)}
    assert shown == {name: name for name in shown}
