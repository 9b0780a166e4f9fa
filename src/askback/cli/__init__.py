"""The `askback` command."""

from __future__ import annotations

import os
import sys

from askback.errors import AskbackError


def main() -> None:
    """Read the command line; our errors become a sentence and an exit code."""
    from askback.cli.app import app  # noqa: PLC0415 -- slow import

    try:
        app()
    except AskbackError as error:
        print(error, file=sys.stderr)  # noqa: T201 -- the command line speaks here
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # Whoever read our output has stopped; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
