"""The `askback` command."""

from __future__ import annotations

import io
import sys
import traceback
from pathlib import Path

from askback.errors import AskbackError


def main() -> None:
    """Read the command line; what goes wrong becomes a sentence and an exit code."""
    _speak_utf_8()
    from askback.cli.app import app  # noqa: PLC0415 -- slow import

    try:
        app()
    except AskbackError as error:
        _tell(str(error))
        sys.exit(error.exit_code)
    except Exception as error:  # noqa: BLE001 -- people get a sentence, no traceback
        _tell_unkept(error)
        place = traceback.extract_tb(error.__traceback__)[-1]
        _tell(
            f"askback has a fault: {type(error).__name__}: {error} "
            f"({Path(place.filename).name}, line {place.lineno}). Please report it."
        )
        sys.exit(1)


def _tell_unkept(error: Exception) -> None:
    """Say that the disk is full or the database away, which is nobody's fault."""
    from askback.services import unkept  # noqa: PLC0415 -- slow import

    told = unkept.told(error)
    if told is not None:
        _tell(str(told))
        sys.exit(told.exit_code)


def _speak_utf_8() -> None:
    """JSON is UTF-8 wherever we run; half a character is written as JSON escapes it."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")


def _tell(message: str) -> None:
    print(message, file=sys.stderr)  # noqa: T201 -- the command line speaks here
