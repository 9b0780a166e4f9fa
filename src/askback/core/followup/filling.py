"""Letters with places to fill: plain text, in which nothing but the places means much.

A place is a word in braces. It is replaced once; what is put there is never searched
for places itself, so that nobody's words can call up anything.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from askback.core.topics import Problem

PLACE = re.compile(r"\{([^{}\n]{1,40})\}")
PARTS = re.compile(r"\n[ \t]*\n\s*")
GAP = re.compile(r"\[FILL IN: [^\[\]\n]{1,200}\]")
LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\x85]")
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Template:
    """The wording of a kind of letter.

    Attributes:
        subject: One line.
        body: Paragraphs, with places.
    """

    subject: str
    body: str


def gap(what: str) -> str:
    """Return a gap that the user has to fill, as it stands in a letter.

    >>> gap("a day")
    '[FILL IN: a day]'
    """
    return f"[FILL IN: {what}]"


def gaps_in(text: str) -> tuple[str, ...]:
    """Return the gaps that are still in a text, in their order."""
    return tuple(GAP.findall(text))


def fill(text: str, places: Mapping[str, str]) -> str:
    r"""Fill the places of a letter; a paragraph of empty places alone is left out.

    Args:
        text: Paragraphs, with empty lines between.
        places: What stands in each place. A place of no such name stays as it is.

    Returns:
        The paragraphs that say something, with one empty line between.

    Source:
        Ours.

    >>> fill("Hello {name},\n\n{detail}\n\n{me}", {"name": "Ana", "detail": "",
    ...     "me": "{name}"})
    'Hello Ana,\n\n{name}'
    """
    paragraphs = PARTS.split(LINE_ENDS.sub("\n", text).strip())
    said = (_filled(part, places) for part in paragraphs if _says(part, places))
    return "\n\n".join(filter(None, said))


def fill_line(text: str, places: Mapping[str, str]) -> str:
    r"""Fill the places of a text of one line.

    >>> fill_line("To  {name}\n", {"name": "Ana\nBcc: x"})
    'To Ana Bcc: x'
    """
    return one_line(_filled(text, places))


def one_line(text: str) -> str:
    r"""Return a text on one line, without what cannot be seen.

    >>> one_line("a\r\nb\tc")
    'a b c'
    """
    return " ".join(UNSEEN.sub(" ", LINE_ENDS.sub(" ", text)).split())


def plain_text(text: str) -> str:
    r"""Return a text with plain ends of lines, without what cannot be seen.

    >>> plain_text("a\r\nb\x00 ")
    'a\nb'
    """
    return UNSEEN.sub("", LINE_ENDS.sub("\n", text)).strip()


def unknown_places(text: str, known: Mapping[str, str]) -> tuple[Problem, ...]:
    """Return a problem for each place of a text that there is not.

    Args:
        text: A subject or a body.
        known: The places there are.

    Source:
        Ours.

    >>> unknown_places("Dear {nmae}", {"name": ""})[0].where
    '{nmae}'
    """
    named = dict.fromkeys(PLACE.findall(text))
    listed = ", ".join(f"{{{name}}}" for name in known)
    return tuple(
        Problem(f"{{{name}}}", f"There is no place {{{name}}}. There are {listed}.")
        for name in named
        if name not in known
    )


def _says(part: str, places: Mapping[str, str]) -> bool:
    named = PLACE.findall(part)
    return not named or any(places.get(name, name) for name in named)


def _filled(text: str, places: Mapping[str, str]) -> str:
    filled = PLACE.sub(lambda found: places.get(found[1], found[0]), text)
    return filled.strip()
