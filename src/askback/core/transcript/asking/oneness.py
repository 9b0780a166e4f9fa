"""Whether two questions in one turn are about one thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from askback.core.topics.lexical import content, topics
from askback.core.transcript.asking.forms import Form
from askback.core.transcript.asking.scene import Put

APART = re.compile(
    r"\b(?:separately|another|other (?:thing|question|one)|second(?:ly)?|next|"
    r"different|"
    r"unrelated|one more|also|then (?:the|there)|last(?:ly)?|finally|as well)\b",
    re.IGNORECASE,
)
SAME = re.compile(
    r"^(?:(?:and|so|but|um+|uh+|well)\b[\s,]*){0,3}(?:or|like|i mean|as in|meaning|"
    r"specifically|is it|was it|"
    r"is that|for example|for instance|because|in particular|say)\b",
    re.IGNORECASE,
)
POINTS_BACK = re.compile(
    r"\b(?:it|its|it's|they|them|their|that|those|these|this|he|she|him|her|ones?|"
    r"then)\b",
    re.IGNORECASE,
)
OR = re.compile(r"\bor\s*$", re.IGNORECASE)
NEAR = 3  # questions before that one may go on with
LEAST_OF_ITS_OWN = 2  # stems; a question with fewer leans on the one before


def is_one_thing(group: Sequence[Put], put: Put, text: str) -> bool:
    """Tell whether a question goes on with those before it in the same turn.

    Args:
        group: The questions before, one or more, about one thing.
        put: The next one.
        text: The turn they stand in.

    Source:
        Ours. It leans on them (no subject of its own, "it", "or"), or shares their
        words or their subject, and nothing says that it is another ("separately").

    >>> from askback.core.transcript.asking.onsets import questions
    >>> from askback.core.transcript.asking.units import units
    >>> said = "Who decides? Is it the founders? What is the pay?"
    >>> put = [Put(questions(u)[0], n, u) for n, u in enumerate(units(said))]
    >>> is_one_thing(put[:1], put[1], said), is_one_thing(put[:2], put[2], said)
    (True, False)
    """
    if group[-1].unit.is_cut:
        return True
    lead = text[group[-1].found.end : put.found.core]
    if APART.search(lead):
        return False
    whole = text[put.found.start : put.found.end].strip()
    joined = OR.search(text[max(0, put.found.start - len(" or ")) : put.found.start])
    if put.found.form is Form.FRAGMENT or joined or SAME.match(whole):
        return True
    vague = len(group) == 1 and _is_bare(group[0].core)
    return vague or _leans(put.core) or _shares(group, put.core)


def _leans(core: str) -> bool:
    return _is_bare(core) or POINTS_BACK.search(core) is not None


def _is_bare(core: str) -> bool:
    """Tell whether a question names no subject: what it is about stands beside it."""
    return len(content(core)) < LEAST_OF_ITS_OWN and not topics(core)


def _shares(group: Sequence[Put], core: str) -> bool:
    before = " ".join(put.core for put in group[-NEAR:])
    return bool(content(core) & content(before) or topics(core) & topics(before))
