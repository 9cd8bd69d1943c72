"""The pages there are: every file of `pages/` is found by discovery; those that say so stand in the menu."""

import importlib
import pkgutil
from functools import cache
from types import ModuleType

from sijill.web import pages


@cache
def page_modules() -> list[ModuleType]:
    """Return the pages, by their path.

    >>> len(page_modules()) > 20
    True
    """
    names = [info.name for info in pkgutil.iter_modules(pages.__path__)]
    found = [importlib.import_module(f"{pages.__name__}.{name}") for name in names]
    return sorted(found, key=lambda module: str(module.PATH))


@cache
def menu() -> list[tuple[str, str]]:
    """Return path and message key of what stands in the menu, in its order.

    >>> menu()[0]
    ('/', 'nav_record')
    """
    listed = [(module.NAV, module.PATH) for module in page_modules() if hasattr(module, "NAV")]
    return [(path, key) for (_, key), path in sorted(listed)]
