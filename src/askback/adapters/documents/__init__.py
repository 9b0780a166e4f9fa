"""Files into text: plain text, HTML, JSON-LD, PDF and DOCX, each in bounded time."""

from __future__ import annotations

from askback.adapters.documents.read import (
    STANDARD_INPUT,
    Document,
    open_file,
    plain_of,
    read_bytes,
    read_file,
    read_loaded,
    read_plain,
)

__all__ = [
    "STANDARD_INPUT",
    "Document",
    "open_file",
    "plain_of",
    "read_bytes",
    "read_file",
    "read_loaded",
    "read_plain",
]
