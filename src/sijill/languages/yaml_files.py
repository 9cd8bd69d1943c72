"""YAML files, read by a safe loader, the one in C where PyYAML was built with it.

PyYAML is loaded when a file is read: a start reads none, since what they make is kept (`kept`).
"""

from typing import Any


class NotYamlError(ValueError):
    """A text that is no YAML; `line` is where reading stopped."""

    def __init__(self, line: int) -> None:
        super().__init__(f"not YAML in line {line}")
        self.line = line


def read_yaml(text: str) -> Any:
    """Return what a YAML text says; raises NotYamlError.

    >>> read_yaml("means: {}")
    {'means': {}}
    """
    import yaml  # late

    try:
        return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # a safe loader
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise NotYamlError(mark.line + 1 if mark else 1) from error
