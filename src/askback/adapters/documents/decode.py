"""Bytes into text, in whatever encoding they are."""

from __future__ import annotations

import codecs

from askback.core.topics import Problem
from askback.errors import InvalidInputError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAMPLE = 200_000  # bytes that encoding is guessed from
BINARY = 0.02  # share of control characters from which on it is no text
CONTROLS = dict.fromkeys(
    [n for n in (*range(32), *range(127, 160)) if chr(n) not in "\t\n\r\x85"]
)


def decode(name: str, data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of bytes, lines ended by newlines, control characters dropped.

    Raises:
        InvalidInputError: The bytes are no text.
    """
    text, problems = _decode(name, data)
    clean = text.translate(CONTROLS)
    if len(text) - len(clean) > BINARY * len(text):
        raise InvalidInputError(
            f"{name}: this is not a text. Bring a text, HTML, PDF or Word file, or "
            "paste the words."
        )
    return clean.replace("\r\n", "\n").replace("\r", "\n"), problems


def _decode(name: str, data: bytes) -> tuple[str, tuple[Problem, ...]]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        if error.end == len(data) and error.reason == "unexpected end of data":
            cut = Problem(name, "The file ends in the middle of a character; cut off.")
            return data[: error.start].decode("utf-8"), (cut,)
    return _guess(name, data)


def _guess(name: str, data: bytes) -> tuple[str, tuple[Problem, ...]]:
    from charset_normalizer import from_bytes  # noqa: PLC0415 -- slow import

    best = from_bytes(data[:SAMPLE]).best()
    encoding = best.encoding if best is not None else "cp1252"
    read_as = Problem(
        name,
        f"Not UTF-8; read as {encoding.replace('_', '-')}. If letters look wrong, "
        "save it as UTF-8.",
    )
    return data.decode(encoding, errors="replace"), (read_as,)
