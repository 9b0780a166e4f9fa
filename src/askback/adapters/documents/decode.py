"""Bytes into text, in whatever encoding they are."""

from __future__ import annotations

import codecs
import re

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
HEAD = 4096  # bytes in which a page says its encoding
BINARY = 0.02  # share of control characters from which on it is no text
WIDE = 0.7  # share of high bytes that are nought in English of two bytes a letter
DAMAGED = 0.1  # bad bytes for each good letter beyond ASCII: a slip, not an encoding
WESTERN = 0.2  # share of bytes beyond ASCII that no western European text reaches
DECLARED = re.compile(rb"charset=[\"']?([\w-]{2,30})", re.IGNORECASE)
REPLACEMENT = "\ufffd"
DROPPED = dict.fromkeys(
    [n for n in (*range(32), *range(127, 160)) if chr(n) not in "\t\n\r\x85"]
)
SURROGATE = re.compile("[\ud800-\udfff]")


def decode(name: str, data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of bytes, lines ended by newlines, control characters dropped.

    Raises:
        InvalidInputError: The bytes are no text.
    """
    text, problems = _decode(name, data)
    if len(text) - len(text.translate(DROPPED)) > BINARY * len(text):
        raise InvalidInputError(
            f"{name}: this is not a text. Bring a text, HTML, PDF or Word file, or "
            "paste the words."
        )
    return clean(text), problems


def clean(text: str) -> str:
    """Return a text that can be shown and stored anywhere."""
    shown = SURROGATE.sub(REPLACEMENT, text.translate(DROPPED))
    return shown.replace("\r\n", "\n").replace("\r", "\n")


def _decode(name: str, data: bytes) -> tuple[str, tuple[Problem, ...]]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), ()
    if (wide := _wide(data[:SAMPLE])) is not None:
        return data.decode(wide, errors="replace"), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        if error.end == len(data) and error.reason == "unexpected end of data":
            cut = Problem(name, "The file ends in the middle of a character; cut off.")
            return data[: error.start].decode("utf-8"), (cut,)
    return _damaged(name, data) or _guess(name, data)


def _wide(sample: bytes) -> str | None:
    """Return the encoding of English in two bytes a letter, without a mark."""
    low, high = sample[::2].count(0), sample[1::2].count(0)
    enough = max(1, WIDE * (len(sample) // 2))
    if high >= enough and not low:
        return "utf-16-le"
    return "utf-16-be" if low >= enough and not high else None


def _damaged(name: str, data: bytes) -> tuple[str, tuple[Problem, ...]] | None:
    """Return UTF-8 in which some letters are broken, else None."""
    text = data.decode("utf-8", errors="replace")
    bad = text.count(REPLACEMENT)
    good = sum(not letter.isascii() for letter in text) - bad
    if bad > DAMAGED * good:
        return None
    message = f"{bad} letters are not UTF-8 and are shown as {REPLACEMENT}."
    return text, (Problem(name, message),)


def _guess(name: str, data: bytes) -> tuple[str, tuple[Problem, ...]]:
    encoding = _encoding_of(data)
    read_as = Problem(
        name,
        f"Not UTF-8; read as {encoding.replace('_', '-')}. If letters look wrong, "
        "save it as UTF-8.",
    )
    return data.decode(encoding, errors="replace"), (read_as,)


def _encoding_of(data: bytes) -> str:
    """Return the likeliest encoding of bytes that are not UTF-8."""
    sample = data[:SAMPLE]
    declared = _declared(sample[:HEAD])
    if declared is not None:
        return declared
    beyond = len(sample.translate(None, bytes(range(128))))
    if beyond < WESTERN * len(sample):  # too few letters to tell its cousins from it
        return "cp1252"
    from charset_normalizer import from_bytes  # noqa: PLC0415 -- slow import

    best = from_bytes(sample).best()
    return "cp1252" if best is None else best.encoding


def _declared(head: bytes) -> str | None:
    """Return the encoding that a page says it is in; browsers take latin-1 so too."""
    found = DECLARED.search(head)
    if found is None:
        return None
    try:
        encoding = codecs.lookup(found[1].decode()).name
        b" ".decode(encoding, "replace")  # fails for what encodes other than text
    except LookupError:
        return None
    if encoding == "utf-8":  # it is not, or we would not be here
        return None
    return "cp1252" if encoding in {"ascii", "iso8859-1"} else encoding
