"""Who is said to have done it: I, or we."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askback.core.dossier.gap.bring import DOING
from askback.core.practice.story.telling import pieces
from askback.core.practice.story.values import Kind, Note, Told, Voice
from askback.core.topics import Span
from askback.core.transcript.answer.sentences import Sentence

DEEDS = ("action", "decisions", "trade_offs", "obstacles")
SINGULAR = re.compile(r"(?<![\w.&/-])(?:i(?![\w.]\w|/)(?!\.e\b)|me|my|mine|myself)\b")
PLURAL = re.compile(r"(?<![\w-])(?:we|us|our|ours|ourselves)(?![\w-])")
WE = re.compile(r"(?<![\w-])we(?![\w-])")
QUOTED = re.compile(r'"[^"\n]{1,300}"')
FEWEST = 2  # times "we" before it is worth a word: once, everybody says it
MOST = 3  # places that are quoted


def voice(told: Told) -> Voice:
    """Return where the deeds of a story say "I" and where "we".

    Args:
        told: The story, in English. What stands between quotation marks is somebody's
            talk and counts for nobody.

    Returns:
        The places in action, decisions, trade-offs and obstacles.

    Source:
        Ours.

    >>> found = voice(Told(action="We met. I wrote it down for us."))
    >>> len(found.singular), len(found.plural)
    (1, 2)
    """
    singular: list[Span] = []
    plural: list[Span] = []
    for name in DEEDS:
        text = told.part(name)
        singular += _spans(SINGULAR, text)
        plural += _spans(PLURAL, text)
    return Voice(tuple(singular), tuple(plural))


def never_i(told: Told) -> Iterator[Note]:
    """Yield that the action says "we" and never "I", where it surely does.

    Silent where a deed stands without who did it ("Rewrote the plan"), as in notes and
    résumés: there the teller is meant.

    Source:
        Ours; a false "you never say I" costs more than a missed one.

    >>> [n.text for n in never_i(Told(action="We met the crew. Then we moved it."))]
    ['The action says “we” 2 times and “I” never.']
    """
    found = _spans(WE, told.action)
    if len(found) < FEWEST or voice(told).singular:
        return
    if any(_is_bare(piece) for name in DEEDS for piece in pieces(told.part(name))):
        return
    said = f"The action says “we” {len(found)} times and “I” never."
    yield Note(Kind.NEVER_I, "action", said, "Which part was yours?", found[:MOST])


def _spans(pattern: re.Pattern[str], text: str) -> tuple[Span, ...]:
    return tuple(
        piece.span(*match.span())
        for piece in pieces(text)
        for match in pattern.finditer(_unquoted(piece.plain))
    )


def _unquoted(low: str) -> str:
    """Return a text with other people's words blanked, as long as before."""
    return QUOTED.sub(lambda match: " " * len(match.group()), low)


def _is_bare(piece: Sentence) -> bool:
    """Say whether a deed begins a sentence without who did it."""
    found = DOING.search(piece.plain)
    return found is not None and not WE.search(found.group())
