"""Passphrases: asked for, or from a file or the environment; never from the line typed.

What is typed as an argument stands in the shell's history and in the list of processes.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from askback import config
from askback.errors import InvalidInputError

PassphraseFile = Annotated[
    str,
    typer.Option(
        help="A file whose first line is the passphrase; else ASKBACK_PASSPHRASE, "
        "else it is asked for."
    ),
]
NOBODY = (
    "There is nobody to ask for the passphrase. Give it with --passphrase-file FILE, "
    "or in ASKBACK_PASSPHRASE."
)


def new_passphrase(file: str) -> str:
    """Return the passphrase that is to seal something; whoever types it does it twice.

    Raises:
        InvalidInputError: There is none, or it will not do.
    """
    from askback.adapters import archives  # noqa: PLC0415 -- slow import

    return archives.check(_given(file) or _asked("New passphrase", is_new=True))


def known_passphrase(file: str) -> str:
    """Return the passphrase that something was sealed with.

    Raises:
        InvalidInputError: There is none.
    """
    return _given(file) or _asked("Passphrase", is_new=False)


def _given(file: str) -> str:
    return first_line(file, "the passphrase") if file else config.passphrase()


def first_line(file: str, what: str) -> str:
    """Return a secret that is the first line of a file.

    Args:
        file: Its path.
        what: What the secret is, as people say it.

    Raises:
        InvalidInputError: The file cannot be read, or begins with nothing.
    """
    try:
        lines = Path(file).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "it is no text"
        raise InvalidInputError(
            f"{file}: {why}. Name a file whose first line is {what}."
        ) from error
    if not lines or not lines[0]:
        raise InvalidInputError(f"{file}: its first line is empty.")
    return lines[0]


def _asked(prompt: str, *, is_new: bool) -> str:
    if not sys.stdin.isatty():
        raise InvalidInputError(NOBODY)
    return str(
        typer.prompt(prompt, hide_input=True, confirmation_prompt=is_new, err=True)
    )
