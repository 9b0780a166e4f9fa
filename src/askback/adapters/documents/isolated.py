"""Pages, PDF and DOCX are read in a process of their own, within time and memory.

All are formats in which a small file can ask for endless work. The process that reads
it may die; this one goes on.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast

from askback.adapters.documents.decode import clean
from askback.adapters.documents.html import Page, read_html, read_job
from askback.core.topics import Problem
from askback.errors import InvalidInputError

SECONDS = 10  # of the processor; a hundred-page PDF takes three
WAIT_S = 30  # of the clock, for a machine with other things to do
MEMORY = 1_500_000_000  # bytes of address space for the reader
UNPACKED = 60_000_000  # bytes; the text part of the longest real documents is under ten
TYPED = (b"<!DOCTYPE", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))
PAGES = 300  # a posting has two, a résumé four
NAMES = {"pdf": "PDF", "docx": "DOCX", "html": "page", "job": "JobPosting"}
NAMES["feed"] = "feed"
WANTED = {
    "pdf": "Copy its text and paste that, or bring it as text.",
    "docx": "Save it anew as .docx, or paste its text.",
    "html": "Copy the text from your browser and paste that.",
    "job": "Copy the text of the posting and paste that.",
    "feed": "Open it in your browser and bring the articles that matter.",
}


def read_isolated(kind: str, name: str, data: bytes) -> Page:
    """Return the text of a page, a PDF or a DOCX, and the JobPosting in it.

    Raises:
        InvalidInputError: It cannot be read within the limits, or holds no text.
    """
    told = _run(kind, name, data)
    if "wrong" in told:
        raise InvalidInputError(f"{name}: {told['wrong']}")
    text = clean(told["text"])
    if not text.strip():
        raise _unreadable(kind, name, "holds no text, perhaps only pictures of it")
    problems = (Problem(f"{name}, {where}", why) for where, why in told["problems"])
    return Page(text, told["job"], tuple(problems), clean(told["title"]), told["dated"])


def _run(kind: str, name: str, data: bytes) -> Mapping[str, Any]:
    """Return what the reading process says.

    Raises:
        InvalidInputError: It died or was stopped.
    """
    command = [sys.executable, "-m", "askback.adapters.documents", kind]
    try:
        done = subprocess.run(  # noqa: S603 -- our own module, nothing of the user's
            command, input=data, capture_output=True, timeout=WAIT_S, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise _unreadable(kind, name, "takes too long to read") from error
    if done.returncode < 0:  # a signal: its time was up
        raise _unreadable(kind, name, "takes too long to read")
    try:
        return cast("Mapping[str, Any]", json.loads(done.stdout))
    except (ValueError, RecursionError) as error:
        raise _unreadable(kind, name, "is damaged or not what it says it is") from error


def _unreadable(kind: str, name: str, why: str) -> InvalidInputError:
    return InvalidInputError(f"{name}: the {NAMES[kind]} {why}. {WANTED[kind]}")


def _limit() -> None:
    """Hold this process to its memory and time, where the system can."""
    try:
        import resource  # noqa: PLC0415 -- not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))


def _pdf(data: bytes) -> Page:
    from pypdf import PdfReader  # noqa: PLC0415 -- slow import

    pages = PdfReader(io.BytesIO(data)).pages
    read = range(min(len(pages), PAGES))
    return Page("\n\n".join(pages[n].extract_text() for n in read), None, ())


def _docx(data: bytes) -> Page:
    from docx import Document  # noqa: PLC0415 -- slow import

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(part.file_size for part in archive.infolist()) > UNPACKED:
            raise ValueError("unpacks to too much")
        parts = (n for n in archive.namelist() if n.endswith((".xml", ".rels")))
        if any(mark in archive.read(part) for part in parts for mark in TYPED):
            raise ValueError("a Word file has no document type")
    document = Document(io.BytesIO(data))
    lines = [line for part in document.iter_inner_content() for line in _lines(part)]
    return Page("\n".join(lines), None, ())


def _lines(part: Any) -> Iterator[str]:
    """Yield the lines of a paragraph, or of a table row by row."""
    if hasattr(part, "rows"):
        for row in part.rows:
            yield "  ".join(cell.text for cell in row.cells)
    elif part.style and "List" in (part.style.name or ""):
        yield f"- {part.text}"
    else:
        yield part.text


def _feed(data: bytes) -> Page:
    from askback.adapters.feeds.read import read_feed  # noqa: PLC0415 -- slow import

    feed = read_feed(data)
    page = read_html(feed.html)
    problems = tuple(Problem("feed", problem) for problem in feed.problems)
    return Page(page.text, None, problems, feed.title, feed.dated)


READERS: Mapping[str, Callable[[bytes], Page]] = {
    "pdf": _pdf,
    "docx": _docx,
    "html": lambda data: read_html(data.decode()),
    "job": lambda data: read_job(data.decode()),
    "feed": _feed,
}


def main() -> None:
    """Read one document from standard input and print what it holds as JSON."""
    _limit()
    try:
        page = READERS[sys.argv[1]](sys.stdin.buffer.read())
    except InvalidInputError as error:
        told: dict[str, Any] = {"wrong": str(error)}
    else:
        problems = [(p.where, p.message) for p in page.problems]
        told = {"text": page.text, "job": page.job, "problems": problems}
        told |= {"title": page.title, "dated": page.dated}
    sys.stdout.write(json.dumps(told))
