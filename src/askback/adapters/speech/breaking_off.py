"""Whether a WebM file breaks off: what a browser records does not say how long it is.

Such a file is one element after the other, each with its size. Where the last of them
is larger than what is left of the file, its end is missing.
"""

from __future__ import annotations

from pathlib import Path

MAGIC = b"\x1a\x45\xdf\xa3"  # what every file of this kind begins with
OPENED = frozenset({b"\x18\x53\x80\x67", b"\x1f\x43\xb6\x75"})  # segment, cluster
LONGEST = 12  # bytes of a name and a size: four and eight
MOST = 2_000_000  # elements: ten hours of sound; of more nothing is said


def breaks_off(path: Path) -> bool:
    """Return whether the end of a WebM or Matroska file is missing.

    Of what is no such file, or cannot be followed, it is not said.
    """
    whole, at = path.stat().st_size, 0
    with path.open("rb") as file:
        if file.read(len(MAGIC)) != MAGIC:
            return False
        for _ in range(MOST):
            if at >= whole:
                return at > whole
            file.seek(at)
            length = _length(file.read(LONGEST))
            if length is None:
                return whole - at < LONGEST
            at += length
    return False


def _length(head: bytes) -> int | None:
    """Return how many bytes an element takes; of one that is looked into, its head.

    None where that cannot be told.
    """
    name = _width(head)
    size = _width(head[name:])
    if not name or not size or len(head) < name + size:
        return None
    if head[:name] in OPENED:
        return name + size
    told = int.from_bytes(head[name : name + size], "big") & ((1 << 7 * size) - 1)
    return None if told == (1 << 7 * size) - 1 else name + size + told


def _width(head: bytes) -> int:
    """Return how many bytes a number takes: the zeros it begins with say so."""
    return 9 - head[0].bit_length() if head and head[0] else 0
