"""Read a file by what is in it, not by what it is called."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import IO, Any

from askback.adapters.boards import is_board, job_of
from askback.adapters.documents.decode import clean, decode
from askback.adapters.documents.html import looks_like_html
from askback.adapters.documents.isolated import read_isolated
from askback.adapters.documents.jobposting import job_in
from askback.adapters.feeds.shape import looks_like_feed
from askback.adapters.repositories import describe, is_repositories
from askback.core.topics import Problem
from askback.errors import InvalidInputError, NotFoundError

LARGEST = 20_000_000  # bytes; a book is two million
STANDARD_INPUT = "-"
HEAD = 2048  # bytes in which a file shows what it is
# A line of cue times: captions have tags in them as pages do.
CUE = re.compile(r"\d[.,]\d{1,3}\s?-->\s?\d")
DECLARED = re.compile(r"\A\s*<\?xml[^>]{0,300}\?>")


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file, and what structured data it held.

    Attributes:
        name: The file's name, as the user knows it.
        text: Its text.
        job: The schema.org JobPosting in it, or None.
        problems: What was wrong with it and read past.
        kind: posting, feed or repositories where its form tells, else nothing.
        title: What it calls itself, or nothing.
        dated_on: The day it gives itself, or None.
    """

    name: str
    text: str
    job: Mapping[str, Any] | None = None
    problems: tuple[Problem, ...] = ()
    kind: str = ""
    title: str = ""
    dated_on: date | None = None


def read_file(path: str) -> Document:
    """Read a file, or standard input for `-`.

    Raises:
        NotFoundError: There is no such file.
        InvalidInputError: It cannot be read as text; the message says what to do.
    """
    return read_bytes(*_bytes_of(path))


def read_plain(path: str) -> str:
    """Read a file that is text as it stands, such as JSON, or standard input for `-`.

    Raises:
        NotFoundError: There is no such file.
        InvalidInputError: It is no text; the message says what to do.
    """
    return plain_of(*_bytes_of(path))


def plain_of(name: str, data: bytes) -> str:
    """Read bytes that are text as it stands.

    Raises:
        InvalidInputError: They are no text, or too many; the message says what to do.
    """
    _check_size(name, data)
    _check_not_rtf(name, data)
    return decode(name, data)[0]


def _check_not_rtf(name: str, data: bytes) -> None:
    """Refuse a form that looks like text and is none.

    Raises:
        InvalidInputError: It is of this form.
    """
    if data[:HEAD].lstrip().startswith(b"{\\rtf"):
        raise InvalidInputError(
            f"{name}: RTF is not read. Save it as .docx, or paste its text."
        )


def _bytes_of(path: str) -> tuple[str, bytes]:
    """Return the name and the bytes of a file, one byte more than is read at most.

    Raises:
        NotFoundError: There is no such file.
        InvalidInputError: It cannot be opened.
    """
    name = "standard input" if path == STANDARD_INPUT else path
    try:
        with open_file(path) as opened:
            return name, opened.read(LARGEST + 1)
    except OSError as error:
        raise _unopened(path, error) from error


def open_file(path: str) -> AbstractContextManager[IO[bytes]]:
    """Open a file, or standard input for `-`, which stays open.

    Raises:
        NotFoundError: There is no such file.
        InvalidInputError: It cannot be opened.
    """
    if path == STANDARD_INPUT:
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(path).open("rb")
    except FileNotFoundError as error:
        raise NotFoundError("file", path) from error
    except OSError as error:
        raise _unopened(path, error) from error
    except ValueError as error:  # a nought or half a character in the name
        raise InvalidInputError(
            f"{path!r}: no file can be called so. Mend the name."
        ) from error


def _unopened(path: str, error: OSError) -> InvalidInputError:
    return InvalidInputError(
        f"{path}: cannot be opened: {error.strerror}. Name a file you may read."
    )


def read_bytes(name: str, data: bytes) -> Document:
    """Read a file's bytes.

    Args:
        name: The file's name, for messages.
        data: Its bytes; more than 20 MB are refused.

    Raises:
        InvalidInputError: It cannot be read as text; the message says what to do.
    """
    _check_size(name, data)
    head = data[:HEAD].lstrip()
    if head.startswith(b"%PDF"):
        return _isolated("pdf", name, data)
    if head.startswith(b"PK\x03\x04"):
        return _isolated("docx", name, data)
    _check_not_rtf(name, data)
    text, problems = decode(name, data)
    return _read_text(name, text, problems)


def _check_size(name: str, data: bytes) -> None:
    """Refuse what is too large, or nothing.

    Raises:
        InvalidInputError: It is.
    """
    if len(data) > LARGEST:
        raise InvalidInputError(
            f"{name}: larger than {LARGEST // 1_000_000} MB. "
            "Bring the text alone, without pictures or recordings."
        )
    if not data.strip(b"\0 \t\r\n\f\v"):
        raise InvalidInputError(
            f"{name}: the file is empty. Bring one with words in it."
        )


def read_loaded(name: str, job: Mapping[str, Any]) -> Document:
    """Read a JobPosting that is loaded already, such as one made of a board's JSON.

    Raises:
        InvalidInputError: It says nothing of the job.
    """
    return _isolated("job", name, json.dumps(job).encode())


def _read_text(name: str, text: str, problems: tuple[Problem, ...]) -> Document:
    """Read a text by what is in it: JSON, a feed, a page, or words.

    Raises:
        InvalidInputError: It is one of the first three and cannot be read.
    """
    loaded = _json_in(name, text)
    if loaded is not None and (found := _known_json(name, loaded)):
        return replace(found, problems=(*problems, *found.problems))
    if loaded is None and looks_like_feed(text):
        body = DECLARED.sub("", text, count=1)  # the encoding it names is undone
        return _isolated("feed", name, body.encode(), problems)
    is_page = looks_like_html(text) and not CUE.search(text[:HEAD])
    if loaded is None and is_page:
        return _isolated("html", name, text.encode(), problems)
    if not text.strip():
        raise InvalidInputError(f"{name}: the file holds no words. Bring another.")
    return Document(name, text, None, problems)


def _known_json(name: str, loaded: object) -> Document | None:
    """Return what JSON of a known form holds, or None.

    Raises:
        InvalidInputError: It is of such a form and holds no text, or many jobs.
    """
    if (job := job_in(loaded)) is not None:
        return read_loaded(name, job)
    if is_board(loaded):
        return read_loaded(name, job_of(loaded, name=name))
    if is_repositories(loaded):
        told = describe(loaded, {})
        return Document(
            name, clean(told.text), None, (), "repositories", told.title, told.dated_on
        )
    return None


def _isolated(
    kind: str, name: str, data: bytes, problems: tuple[Problem, ...] = ()
) -> Document:
    page = read_isolated(kind, name, data)
    shape = "posting" if page.job is not None else "feed" if kind == "feed" else ""
    return Document(
        name,
        page.text,
        page.job,
        (*problems, *page.problems),
        shape,
        page.title,
        date.fromisoformat(page.dated) if page.dated else None,
    )


def _json_in(name: str, text: str) -> object:
    """Return what a text holds as JSON, or None.

    Raises:
        InvalidInputError: It is JSON that nothing sensible writes.
    """
    if text.lstrip()[:1] not in {"{", "["}:
        return None
    try:
        return json.loads(text, strict=False)
    except RecursionError as error:
        raise InvalidInputError(
            f"{name}: nested too deeply to be meant. Bring the text in it."
        ) from error
    except ValueError:
        return None
