"""PDF and Word files made for the tests, whole and hostile."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from docx import Document

WORDS = "We hire nurses. The salary is 30,000 a year."
CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] "
    b"/Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>"
)


def pdf(words: str = WORDS) -> bytes:
    said = b"BT /F1 12 Tf 20 200 Td (" + words.encode("latin-1") + b") Tj ET"
    stream = b"<< /Length %d >>\nstream\n%b\nendstream" % (len(said), said)
    return pdf_of(CATALOG, PAGES, PAGE, FONT, stream)


def looping_pdf() -> bytes:
    """A page tree that is its own child, many times."""
    tree = b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000000 >>"
    return pdf_of(CATALOG, tree)


def pdf_of(*objects: bytes) -> bytes:
    written = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return written + (
        b"xref\n0 %d\n0000000000 65535 f \n%b"
        b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (size, table, size, len(written))
    )


def docx(*paragraphs: str, bullets: tuple[str, ...] = (), cells: str = "") -> bytes:
    document = Document()
    for paragraph in paragraphs or (WORDS,):
        document.add_paragraph(paragraph)
    for bullet in bullets:
        document.add_paragraph(bullet, style="List Bullet")
    if cells:
        row = document.add_table(rows=1, cols=2).rows[0]
        row.cells[0].text, row.cells[1].text = cells.split("|")
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def changed(part: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return a Word file in which one part is another."""
    with zipfile.ZipFile(io.BytesIO(docx())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return zipped(parts | {part: change(parts[part])})


def zipped(parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def zip_bomb() -> bytes:
    """A real one: 80 MB of one letter in a file of a hundred kilobytes."""
    return changed(
        "word/document.xml", lambda xml: xml.replace(b"We hire", b"A" * 80_000_000)
    )


def entity_bomb(xml: bytes) -> bytes:
    """XML in which each entity holds the one before ten times."""
    laughs = b"".join(
        b'<!ENTITY %c "%b">' % (letter + 1, b"&%c;" % letter * 10)
        for letter in range(ord("a"), ord("j"))
    )
    head, rest = xml.split(b"?>", 1)
    kinds = b'<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">' + laughs + b"]>"
    return head + b"?>" + kinds + rest.replace(b"We hire", b"&j;")
