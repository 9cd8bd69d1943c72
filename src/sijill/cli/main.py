"""`sijill`: finds the commands in cli/commands by name and imports only the one that is called."""

import ast
import importlib
import sys
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperGroup

from sijill.cli.plain_values import PlainCommand, taking_plain_values

_COMMANDS = Path(__file__).parent / "commands"


class _Commands(TyperGroup):
    """Commands by file name; their help line is the first of their docstring, read without importing them."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]  # typer says click.Context
        return sorted(_name(path) for path in _COMMANDS.glob("[!_]*.py"))

    def get_command(self, ctx: typer.Context, cmd_name: str):  # type: ignore[no-untyped-def, override]  # typer hides the class it returns
        path = _COMMANDS / f"{cmd_name.replace('-', '_')}_command.py"
        if not path.exists():
            return None
        return typer.main.get_command(_called(cmd_name, path) if self._calling else _listed(cmd_name, path))

    def resolve_command(self, ctx: typer.Context, args: list[str]):  # type: ignore[no-untyped-def, override]  # typer hides the class it returns
        self._calling = True
        try:
            return super().resolve_command(ctx, args)
        finally:
            self._calling = False

    def get_params(self, ctx: typer.Context) -> list[Any]:  # type: ignore[override]  # typer hides the class it takes
        return taking_plain_values(super().get_params(ctx))

    _calling = False


def _called(name: str, path: Path) -> typer.Typer:
    """Return the command itself, its module imported."""
    module = importlib.import_module(f"sijill.cli.commands.{path.stem}")
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, cls=PlainCommand)(module.command)
    return app


def _name(path: Path) -> str:
    return path.stem.removesuffix("_command").replace("_", "-")


def _listed(name: str, path: Path) -> typer.Typer:
    """Return a command that only has its help line: enough for the list of commands."""
    app = typer.Typer(add_completion=False)
    summary = (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").partition("\n")[0]
    app.command(name, help=summary)(lambda: None)
    return app


app = typer.Typer(
    cls=_Commands, add_completion=False, no_args_is_help=True, rich_markup_mode=None,
    help="News reports of armed conflict in, one sourced record out.", pretty_exceptions_enable=False,
)


@app.callback()
def _root() -> None:
    """News reports of armed conflict in, one sourced record out."""


def main() -> None:
    """Run the command line.

    >>> from unittest.mock import patch
    >>> with patch("sys.argv", ["sijill", "no-such-command"]):
    ...     main()
    Traceback (most recent call last):
        ...
    SystemExit: 2
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    app(prog_name="sijill")
