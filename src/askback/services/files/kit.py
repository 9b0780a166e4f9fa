"""Make, check and write interview kits, without a database."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from askback.adapters import shipped
from askback.adapters.documents import read_plain
from askback.adapters.documents.written import write_docx
from askback.core.kit.as_text import to_markdown
from askback.core.kit.balance import Frame
from askback.core.kit.build import build_kit
from askback.core.kit.forbidden import Caution, check_questions
from askback.core.kit.levels import Level
from askback.core.kit.lint import Gap, lint_kit
from askback.core.kit.load import Tables, read_tables
from askback.core.kit.values import Kit
from askback.errors import InvalidInputError
from askback.services.files.checked import Strict, check, load_json
from askback.services.postings import read_posting_file


class KitForm(Strict):
    """What `kit build --json` prints."""

    kit: Kit


@lru_cache(maxsize=1)
def tables() -> Tables:
    """Return what kits are made with."""
    return read_tables(shipped.loaded("data/kit"))


def build_file(path: str, frame: Frame, level: Level | None = None) -> Kit:
    """Make a kit of the posting in a file.

    Raises:
        NotFoundError: There is no such file.
        InvalidInputError: It cannot be read, or names nothing to ask after.
    """
    return build_kit(read_posting_file(path), tables(), shipped.bank(), frame, level)


def read_kit(path: str) -> Kit:
    """Read a kit that was printed as JSON, and changed perhaps.

    Raises:
        NotFoundError: There is no such file.
        InvalidInputError: It is no kit; the message names the field.
    """
    return check(KitForm, {"kit": load_json(path)}, path).kit


def lint_file(path: str) -> tuple[Gap, ...]:
    """Return the components of a structured interview that a kit in a file lacks."""
    return lint_kit(read_kit(path), tables().components)


def check_file(path: str) -> tuple[Caution, ...]:
    """Return the questions in a file that may not be asked."""
    return check_questions(read_plain(path), tables().topics)


def to_json(kit: Kit) -> dict[str, Any]:
    """Return a kit as docs/kit.md says."""
    dumped: dict[str, Any] = TypeAdapter(Kit).dump_python(kit, mode="json")
    return dumped


def as_markdown(kit: Kit) -> str:
    """Return a kit as Markdown."""
    return to_markdown(kit)


def save_docx(kit: Kit, path: str) -> None:
    """Write a kit as a Word document.

    Raises:
        InvalidInputError: The place cannot be written to.
    """
    try:
        Path(path).write_bytes(write_docx(to_markdown(kit)))
    except OSError as error:
        raise InvalidInputError(
            f"{path}: cannot be written: {error.strerror}. Name another place."
        ) from error
