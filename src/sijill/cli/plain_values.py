"""Values of the command line that need no library to be understood: texts, lists of them, whole numbers.

typer 0.29 hands every value to pydantic, which takes longer to load than all that reads a report. Decides which values
are plain; any other, and any that is wrong, is left to typer with its messages.
"""

import re
from collections.abc import Callable
from functools import partial
from typing import Any, Final

import typer
from typer.core import TyperCommand

_LEFT: Final = object()
_NUMBER: Final = re.compile(r"0|[1-9][0-9]{0,14}")


class PlainCommand(TyperCommand):
    """A command whose parameters take plain values as they are."""

    def get_params(self, ctx: typer.Context) -> list[Any]:  # type: ignore[override]  # typer hides the class it takes
        """Return its parameters and the option that asks for its help.

        >>> command = PlainCommand("status")
        >>> [parameter.name for parameter in command.get_params(typer.Context(command))]
        ['help']
        """
        return taking_plain_values(super().get_params(ctx))


def taking_plain_values(parameters: list[Any]) -> list[Any]:
    """Return parameters that take plain values as they are.

    >>> def show(limit: int = 5) -> None: ...
    >>> app = typer.Typer()
    >>> command = typer.main.get_command([app, app.command(cls=PlainCommand)(show)][0])
    >>> command.get_params(typer.Context(command))[0].process_value(None, "7")
    7
    """
    for parameter in parameters:
        if hasattr(parameter, "type_descriptor") and "process_value" not in vars(parameter):  # typer 0.29 and later
            vars(parameter)["process_value"] = partial(_processed, parameter, parameter.process_value)
    return parameters


def _processed(parameter: Any, left_to_typer: Callable[[Any, Any], Any], ctx: Any, value: Any) -> Any:
    about = parameter.type_descriptor.parameter_info
    if about.parser is not None or about.clamp:
        return left_to_typer(ctx, value)
    several = parameter.multiple or parameter.nargs == -1
    found = _several(value) if several else _one(value, parameter.type_descriptor.annotation, about.min, about.max)
    if found is _LEFT or (parameter.required and found in (None, ())):
        return left_to_typer(ctx, value)
    if several and parameter.type_descriptor.annotation != list[str] and found != ():
        return left_to_typer(ctx, value)
    return found if parameter.callback is None else parameter.callback(ctx, parameter, found)


def _several(value: Any) -> Any:
    if value is None:
        return ()
    texts = isinstance(value, tuple | list) and value and all(isinstance(one, str) for one in value)
    return list(value) if texts else _LEFT


def _one(value: Any, kind: Any, least: float | None, most: float | None) -> Any:
    """Return a value as it is meant, `_LEFT` where typer must say."""
    if value is None or (kind is str and isinstance(value, str)):
        return value
    if kind is not int or not _NUMBER.fullmatch(str(value)):
        return _LEFT
    number = int(value)
    return number if (least is None or number >= least) and (most is None or number <= most) else _LEFT
