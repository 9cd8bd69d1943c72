"""Values taken without a library are those typer would give, and what is wrong is told in its words."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer

from sijill.cli.main import app

VALUES: list[Any] = [
    None, "", "a", "كلمة", " 5", "5", "05", "0", "-1", "+7", "1_000", "70000", "9" * 30, "٣", "1.5", "true", 0, 3,
    99999, True, False, 2.5, (), ("a",), ["a", "b"], ("a", 3), "past", "check",
]


def answer(take: Any, context: typer.Context, value: Any) -> object:
    try:
        found = take(context, value)
    except Exception as error:
        return type(error).__name__, str(getattr(error, "message", error))
    return type(found).__name__, found


def parameters() -> list[Any]:
    group: Any = typer.main.get_command(app)
    context = typer.Context(group)
    commands = [group.resolve_command(context, [name])[1] for name in group.list_commands(context)]
    return [(command, parameter) for command in commands for parameter in command.get_params(typer.Context(command))]


def test_every_parameter_of_every_command_takes_what_typer_takes() -> None:
    differ, seen = [], set()
    for command, parameter in parameters():
        about = parameter.type_descriptor
        kind = (str(about.annotation), about.parameter_info.min, about.parameter_info.max, parameter.required)
        if (kind := (*kind, parameter.multiple, parameter.nargs)) in seen:
            continue
        seen.add(kind)
        context = typer.Context(command)
        for value in VALUES:
            plain = answer(parameter.process_value, context, value)
            whole = answer(lambda *given, of=parameter: type(of).process_value(of, *given), context, value)
            if plain != whole:
                differ.append((command.name, parameter.name, value, plain, whole))
    assert differ == []
    assert len(seen) > 10


@pytest.mark.parametrize("words", [["read", "-", "--jobs", "1"], ["events", "--record", "none.db"], ["read", "--help"]])
def test_a_start_does_without_libraries_that_are_slow_to_load(words: list[str], tmp_path: Path) -> None:
    code = (
        "import sys, sijill.cli.main as cli\n"
        "try: cli.main()\n"
        "except SystemExit: pass\n"
        "print(*sorted({'pydantic', 'yaml', 'jinja2', 'starlette', 'lxml', 'openpyxl', 'rich'} & sys.modules.keys()),"
        " file=sys.stderr)"
    )
    for _ in range(2):  # the first makes what the second reads again
        done = subprocess.run(
            [sys.executable, "-c", code, *words], input="قتل ثلاثة جنود.", capture_output=True, text=True, check=True,
            cwd=tmp_path, env={**os.environ, "SIJILL_CACHE": str(tmp_path / "kept")},
        )
    assert done.stderr.splitlines()[-1] == ""
