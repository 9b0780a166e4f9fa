"""Files into text: plain text, HTML, JSON-LD, PDF and DOCX, each in bounded time."""

from __future__ import annotations

from askback.adapters.documents.read import Document, read_bytes, read_file

__all__ = ["Document", "read_bytes", "read_file"]
