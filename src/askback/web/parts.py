"""A part of a file, as players ask for it when somebody jumps in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from http import HTTPStatus
from typing import IO

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse

ASKED = re.compile(r"bytes=(\d{0,18})-(\d{0,18})", re.ASCII)
BLOCK = 64_000  # bytes at a time


def partly(
    opened: IO[bytes], size: int, request: HttpRequest, *, kind: str, name: str
) -> HttpResponse | StreamingHttpResponse:
    """Return a file, or the part of it that is asked for.

    Several parts at once are answered with the whole, as the standard allows.

    Args:
        opened: The file, closed once it is given.
        size: Its bytes.
        request: What asks.
        kind: The media type, one of our own list.
        name: What it is called where somebody saves it.
    """
    span = _span(request.headers.get("Range", ""), size)
    if span is None:
        opened.close()
        refused = HttpResponse(status=HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
        refused.headers["Content-Range"] = f"bytes */{size}"
        return refused
    first, last = span
    is_part = last - first + 1 < size
    headers = {
        "Accept-Ranges": "bytes",
        "Content-Length": str(last - first + 1),
        "Content-Disposition": f'inline; filename="{name}"',
        "X-Content-Type-Options": "nosniff",
    }
    if is_part:
        headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    return StreamingHttpResponse(
        _read(opened, first, last - first + 1),
        status=HTTPStatus.PARTIAL_CONTENT if is_part else HTTPStatus.OK,
        content_type=kind,
        headers=headers,
    )


def _span(asked: str, size: int) -> tuple[int, int] | None:
    """Return the first and the last byte to give; None where there are none such."""
    found = ASKED.fullmatch(asked.strip())
    if found is None or not any(found.groups()):
        return 0, size - 1
    if not found[1]:  # the last so many bytes
        count = min(int(found[2]), size)
        return (size - count, size - 1) if count else None
    first = int(found[1])
    last = min(int(found[2]) if found[2] else size - 1, size - 1)
    if first >= size:
        return None
    return (first, last) if first <= last else (0, size - 1)


def _read(opened: IO[bytes], first: int, count: int) -> Iterator[bytes]:
    with opened:
        opened.seek(first)
        while count > 0 and (block := opened.read(min(BLOCK, count))):
            count -= len(block)
            yield block
