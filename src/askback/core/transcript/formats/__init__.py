"""The files that transcripts come in, read whatever is broken in them."""

from __future__ import annotations

from askback.core.transcript.formats.detect import detect
from askback.core.transcript.formats.read import read

__all__ = ["detect", "read"]
