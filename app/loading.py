"""Loading modules that stay as long as the program."""

import gc
from importlib import import_module
from types import ModuleType

__all__ = ["load"]


def load(name: str) -> ModuleType:
    """Loads a module; nothing is collected meanwhile.

    Collecting looks at every object there is, which takes a tenth of a second once all modules of
    a desktop are there; loading makes so many objects that it would be done several times.

    Args:
        name: The module's, as `import` takes it.
    """
    gc.disable()
    try:
        return import_module(name)
    finally:
        gc.enable()
