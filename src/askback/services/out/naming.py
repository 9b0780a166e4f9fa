"""Names of files that any disk takes, whatever the thing is called."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 60  # letters of a name; Windows takes some 250 for the whole path
BYTES = 160  # of a name; most disks take 255, and a number or an ending comes after it
ENDING = re.compile(r"\.[A-Za-z0-9]{1,8}\Z")
RESERVED = re.compile(  # Windows opens a device by these, whatever their ending
    r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|\Z)", re.IGNORECASE
)


def plain(name: str) -> str:
    """Return a name that any disk takes and that leads nowhere.

    Args:
        name: Anything.

    Returns:
        Letters, digits, spaces and some signs; a device's name gets a line after it.
    """
    whole = unicodedata.normalize("NFC", name)
    kept = re.sub(r"[^\w .()-]+", "-", whole)[:LONGEST]
    kept = kept.encode()[:BYTES].decode(errors="ignore").strip(" .-")
    return f"_{kept}" if RESERVED.match(kept) else kept or "nameless"


def ending(name: str, other: str) -> str:
    """Return the ending of a file's name, or another where it has none."""
    found = ENDING.search(name)
    return found[0].lower() if found else other


class Names:
    """Names that were given away, whatever their case."""

    def __init__(self) -> None:
        self.taken: set[str] = set()

    def of(self, stem: str, ending: str = "") -> str:
        """Return a name that is free, with a number where it is not."""
        stem = stem.removesuffix(ending) if ending else stem
        found, number = f"{stem}{ending}", 2
        while found.casefold() in self.taken:
            found, number = f"{stem} {number}{ending}", number + 1
        self.taken.add(found.casefold())
        return found
