"""Work spread over processes and machines by Ray."""

from __future__ import annotations

import importlib
from typing import Any

from askback.errors import UnavailableError


def extra(module: str) -> Any:
    """Return a module of the extra `cluster`.

    Raises:
        UnavailableError: The extra is not installed.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise UnavailableError(
            f"This needs {module.partition('.')[0]}. Install it with: "
            "pip install 'askback[cluster]'"
        ) from error
