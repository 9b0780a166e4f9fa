"""PDF and DOCX are read in a process of their own, with a limit on time and memory.

Both are formats in which a small file can ask for endless work. The process that reads
it may die; this one goes on.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile

from askback.errors import InvalidInputError

SECONDS = 20  # a hundred-page PDF takes three
MEMORY = 1_500_000_000  # bytes of address space for the reader
UNPACKED = 60_000_000  # bytes; the text part of the longest real documents is under ten
PAGES = 300  # a posting has two, a résumé four
WANTED = {
    "pdf": "Copy its text and paste that, or bring it as text.",
    "docx": "Save it anew as .docx, or paste its text.",
}


def read_isolated(kind: str, name: str, data: bytes) -> str:
    """Return the text of a PDF or DOCX.

    Raises:
        InvalidInputError: It cannot be read within the limits, or holds no text.
    """
    command = [sys.executable, "-m", "askback.adapters.documents.isolated", kind]
    try:
        done = subprocess.run(  # noqa: S603 -- our own module, nothing of the user's
            command, input=data, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise _unreadable(kind, name, "took too long to read") from error
    if done.returncode != 0:
        raise _unreadable(kind, name, "is damaged or not what it says it is")
    text = str(json.loads(done.stdout)["text"])
    if not text.strip():
        raise _unreadable(kind, name, "holds no text, perhaps only pictures of it")
    return text


def _unreadable(kind: str, name: str, why: str) -> InvalidInputError:
    return InvalidInputError(f"{name}: the {kind.upper()} {why}. {WANTED[kind]}")


def _limit() -> None:
    """Hold this process to its memory and time, where the system can."""
    try:
        import resource  # noqa: PLC0415 -- not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def _pdf(data: bytes) -> str:
    from pypdf import PdfReader  # noqa: PLC0415 -- slow import

    pages = PdfReader(io.BytesIO(data)).pages
    return "\n\n".join(
        pages[n].extract_text() for n in range(min(len(pages), PAGES))
    )


def _docx(data: bytes) -> str:
    from docx import Document  # noqa: PLC0415 -- slow import

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(part.file_size for part in archive.infolist()) > UNPACKED:
            raise ValueError("unpacks to too much")
        if b"<!DOCTYPE" in archive.read("word/document.xml"):
            raise ValueError("a Word file has no document type")
    document = Document(io.BytesIO(data))
    lines = [
        f"- {p.text}" if "List" in (p.style.name or "") else p.text
        for p in document.paragraphs
        if p.style is not None
    ]
    cells = [
        "  ".join(cell.text for cell in row.cells)
        for table in document.tables
        for row in table.rows
    ]
    return "\n".join((*lines, *cells))


READERS = {"pdf": _pdf, "docx": _docx}


def main() -> None:
    """Read one document from standard input and print its text as JSON."""
    _limit()
    text = READERS[sys.argv[1]](sys.stdin.buffer.read())
    sys.stdout.write(json.dumps({"text": text}))


if __name__ == "__main__":
    main()
