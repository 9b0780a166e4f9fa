"""Whether a first or a family name alone is meant as somebody."""

from __future__ import annotations

import re
from typing import Final

from askback.core.followup.name_spelt import SCRIPT, Plain
from askback.core.followup.name_words import (
    CALENDAR,
    LEADING,
    ORDINARY,
    SAYING,
    TITLES,
)

WORD: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
ENDS: Final = frozenset('.!?:\n\r•-*–—"“(')  # after these a sentence begins


def is_meant(plain: Plain, start: int, end: int, first: str) -> bool:
    """Return whether a name alone is meant as somebody, and as this one."""
    before, after = plain.before(start), plain.after(end)
    word, is_first = plain.text[start:end], plain.text[start:end] == first
    if _is_part(before, after):
        return False
    if after[:1] == "@" or SCRIPT.search(word):
        return True
    if not plain.of(start, end)[:1].isupper():
        return is_first and word not in ORDINARY | CALENDAR
    if word in CALENDAR or (word in ORDINARY and begins(before)):
        return after[:2] in {"'s", "’s"} or _next(after) in SAYING
    return not (_has_family_name(after) if is_first else _has_first_name(before))


def _is_part(before: str, after: str) -> bool:
    """Return whether a name is a part of another, as in Dana-Marie and O'Dana."""
    is_end = before[-1:] in {"-", "'", "’"} and before[-2:-1].isalnum()
    return is_end or (after[:1] in {"-", "‐", "‑"} and after[1:2].isalnum())


def begins(before: str) -> bool:
    """Return whether a sentence begins here."""
    told = before.rstrip(" \t*_#>")
    return not told or told[-1] in ENDS


def _next(after: str) -> str:
    """Return the word that follows at once, in small letters."""
    found = WORD.search(after)
    between = after[: found.start()] if found else ""
    return found[0].casefold().replace("’", "'") if found and between == " " else ""


def _has_family_name(after: str) -> bool:
    """Return whether another family name follows a first name."""
    found = WORD.match(after, 1) if after[:1] == " " else None
    if found is None or not found[0][0].isupper() or found[0].isupper():
        return False
    return found[0].casefold() not in CALENDAR | LEADING | SAYING


def _has_first_name(before: str) -> bool:
    """Return whether another first name stands before a family name."""
    if before[-1:] != " ":
        return False
    last = before.split()[-1:] or [""]
    word = last[0].strip("\"'“(")
    if not word[:1].isupper() or word[-1:] in {".", ",", ":", ";", "!", "?"}:
        return False
    return word.casefold() not in LEADING | TITLES | SAYING
