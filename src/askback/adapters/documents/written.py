"""Write simple Markdown as a Word document."""

from __future__ import annotations

import io
import re

HEADING = re.compile(r"(#{1,3}) (.+)")
CONTROL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_docx(markdown: str) -> bytes:
    """Return headings, lists and paragraphs as the bytes of a DOCX file."""
    from docx import Document  # noqa: PLC0415 -- slow import

    document = Document()
    for line in CONTROL.sub("", markdown).splitlines():
        heading = HEADING.fullmatch(line)
        if heading:
            document.add_heading(heading[2], level=len(heading[1]))
        elif line.startswith("- "):
            document.add_paragraph(line[2:], style="List Bullet")
        elif line.strip():
            document.add_paragraph(line.strip())
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()
