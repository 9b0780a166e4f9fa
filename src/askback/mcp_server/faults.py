"""What goes wrong becomes a sentence that an assistant can act on; no traceback."""

from __future__ import annotations

import functools
import sys
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from django.db import close_old_connections
from mcp.server.mcpserver.exceptions import ResourceNotFoundError, ToolError

from askback.errors import AskbackError

P = ParamSpec("P")
T = TypeVar("T")
MOST = 5  # faults of arguments at once; more would not be read


def plainly(deed: Callable[P, T]) -> Callable[P, T]:
    """Have a tool say in a sentence what went wrong, and give its connection back."""

    @functools.wraps(deed)
    def said(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return deed(*args, **kwargs)
        except ToolError:
            raise
        except Exception as error:  # noqa: BLE001 -- told as a sentence
            raise ToolError(sentence(error)) from None
        finally:
            close_old_connections()

    return said


def found(deed: Callable[P, T]) -> Callable[P, T]:
    """Have a resource say in a sentence why it is not there."""

    @functools.wraps(deed)
    def said(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return deed(*args, **kwargs)
        except Exception as error:  # noqa: BLE001 -- told as a sentence
            raise ResourceNotFoundError(sentence(error)) from None
        finally:
            close_old_connections()

    return said


def sentence(error: BaseException) -> str:
    """Return what is told of an error; of a fault of ours only where it is."""
    if isinstance(error, (AskbackError, ToolError)):
        return str(error)
    place = traceback.extract_tb(error.__traceback__)[-1:]
    where = "".join(f" ({Path(at.filename).name}, line {at.lineno})" for at in place)
    told = f"askback has a fault: {type(error).__name__}{where}. Please report it."
    print(told, file=sys.stderr)  # noqa: T201 -- where a server's faults are looked for
    return told


def arguments(faults: Iterable[Any]) -> str:
    """Return what is wrong with a call's arguments, each with its name.

    >>> arguments([{"loc": ("page",), "msg": "Input should be at least 1"}])
    'page: Input should be at least 1.'
    """
    lines = [
        f"{'.'.join(map(str, fault['loc'])) or 'arguments'}: {fault['msg']}."
        for fault in faults
    ]
    more = [f"And {len(lines) - MOST} more."] if len(lines) > MOST else []
    return " ".join([*lines[:MOST], *more])
