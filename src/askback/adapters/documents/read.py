"""Read a file by what is in it, not by what it is called."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from askback.adapters.documents.decode import decode
from askback.adapters.documents.html import (
    described_text,
    looks_like_html,
    read_html,
)
from askback.adapters.documents.isolated import read_isolated
from askback.adapters.documents.jobposting import find_job
from askback.core.topics import Problem
from askback.errors import InvalidInputError, NotFoundError

LARGEST = 20_000_000  # bytes; a book is two million
STANDARD_INPUT = "-"
HEAD = 2048  # bytes in which a file shows what it is


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file, and what structured data it held.

    Attributes:
        name: The file's name, as the user knows it.
        text: Its text.
        job: The schema.org JobPosting in it, or None.
        problems: What was wrong with it and read past.
    """

    name: str
    text: str
    job: Mapping[str, Any] | None = None
    problems: tuple[Problem, ...] = ()


def read_file(path: str) -> Document:
    """Read a file, or standard input for `-`.

    Raises:
        NotFoundError: There is no such file.
        InvalidInputError: It cannot be read as text; the message says what to do.
    """
    if path == STANDARD_INPUT:
        return read_bytes("standard input", sys.stdin.buffer.read(LARGEST + 1))
    file = Path(path)
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise NotFoundError("file", path) from error
    except OSError as error:
        raise InvalidInputError(
            f"{path}: cannot be opened: {error.strerror}."
        ) from error
    return read_bytes(path, data)


def read_bytes(name: str, data: bytes) -> Document:
    """Read a file's bytes.

    Args:
        name: The file's name, for messages.
        data: Its bytes; more than 20 MB are refused.

    Raises:
        InvalidInputError: It cannot be read as text; the message says what to do.
    """
    if len(data) > LARGEST:
        raise InvalidInputError(
            f"{name}: larger than {LARGEST // 1_000_000} MB. "
            "Bring the text alone, without pictures or recordings."
        )
    if not data.strip(b"\0 \t\r\n\f\v"):
        raise InvalidInputError(f"{name}: the file is empty.")
    head = data[:HEAD].lstrip()
    if head.startswith(b"%PDF"):
        return Document(name, read_isolated("pdf", name, data))
    if head.startswith(b"PK\x03\x04"):
        return Document(name, read_isolated("docx", name, data))
    text, problems = decode(name, data)
    return _read_text(name, text, problems)


def _read_text(name: str, text: str, problems: tuple[Problem, ...]) -> Document:
    if text.lstrip()[:1] in {"{", "["}:
        job, _ = find_job(name, [text])
        if job is not None:
            return Document(name, described_text(job), job, problems)
    if looks_like_html(text):
        page = read_html(name, text)
        return Document(name, page.text, page.job, (*problems, *page.problems))
    return Document(name, text, None, problems)
