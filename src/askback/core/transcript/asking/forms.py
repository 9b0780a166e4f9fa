"""The forms a question takes in English, with a question mark or without."""

from __future__ import annotations

from enum import StrEnum

from askback.core.transcript.asking.form_patterns import (
    CLEFT,
    INDIRECT,
    POLAR_ASKED,
    POLAR_MARKED,
    RELATIVE,
    REQUEST,
    WH_ASKED,
    WH_WORD,
)

LONGEST_LOOK = 160  # a question shows its form in its first words; more costs time


class Form(StrEnum):
    """How a question is put together."""

    WH = "wh"
    POLAR = "polar"
    REQUEST = "request"
    INDIRECT = "indirect"
    FRAGMENT = "fragment"


def form_at(text: str, *, marked: bool, first: bool = True) -> Form | None:
    """Return the form of the question that a text begins with, if it does.

    Args:
        text: What follows the opening words; only its first 160 characters are read.
        marked: Whether a question mark ends it: then more forms count.
        first: Whether it begins its sentence: then more forms count still.

    Source:
        Ours; the forms are those of R. Quirk et al., "A Comprehensive Grammar of the
        English Language", 1985, chapter 11, and the requests of spoken interviews.

    >>> form_at("who decides what gets built", marked=False).value
    'wh'
    >>> form_at("what we did was wait", marked=False) is None
    True
    """
    head = text[:LONGEST_LOOK].replace("’", "'")
    if INDIRECT.match(head):
        return Form.INDIRECT
    if REQUEST.match(head):
        return Form.REQUEST
    if _is_wh(head, marked=marked, first=first):
        return Form.WH
    polar = POLAR_MARKED if marked else POLAR_ASKED
    return Form.POLAR if polar.match(head) else None


def _is_wh(head: str, *, marked: bool, first: bool) -> bool:
    """Tell "what did we do" from "what we did was ..." and "which was ..."."""
    if marked and first and WH_WORD.match(head):
        return True
    related = CLEFT.match(head) or RELATIVE.match(head)
    return WH_ASKED.match(head) is not None and (marked or not related)
