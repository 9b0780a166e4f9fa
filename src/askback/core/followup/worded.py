"""Names, questions and answers as one writes them, and not as one says them."""

from __future__ import annotations

import re

REPLY_WORDS = 60  # of an answer to a doubt: a sentence or two
SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*\s")
SPOKEN = re.compile(
    r"(?:(?:so|and|okay|ok|right|also|well|oh|now|then)\b[\s,.–—-]*)+", re.IGNORECASE
)
TITLED = frozenset({"dr", "prof", "professor", "mr", "mrs", "ms", "mx", "sir", "dame"})


def greeting(name: str) -> str:
    """Return how somebody is greeted: by their first name, or by name and title.

    >>> greeting("Dana Marsh"), greeting("Dr. Lee Ho"), greeting("Ho, Lee")
    ('Dana', 'Dr. Lee Ho', 'Lee')
    """
    family, comma, given = name.partition(",")
    words = given.split() if comma and given.strip() else family.split()
    if words and words[0].rstrip(".").casefold() in TITLED:
        return " ".join(words)
    return words[0] if words else ""


def in_writing(question: str) -> str:
    """Return a question as one writes it: without what only opens it in talk.

    >>> in_writing("So, who decides")
    'Who decides?'
    """
    spoken = SPOKEN.match(question)
    text = " ".join(question[spoken.end() if spoken else 0 :].split())
    text = text or question.strip()
    ended = text if text.endswith(("?", ".", "!")) else f"{text}?"
    return ended[:1].upper() + ended[1:]


def shortened(reply: str) -> str:
    """Return the first sentence or two of the user's own words, about 60 at most.

    >>> shortened("I led nights for four years. Then days. Then both.")
    'I led nights for four years. Then days.'
    """
    text = " ".join(reply.split())
    ends = [found.end() for found in SENTENCE_END.finditer(text)][:2]
    pieces = [text[:end].strip() for end in ends] or [text]
    if len(ends) == 1:
        pieces.append(text)
    fitting = [piece for piece in pieces if len(piece.split()) <= REPLY_WORDS]
    return fitting[-1] if fitting else pieces[0]
