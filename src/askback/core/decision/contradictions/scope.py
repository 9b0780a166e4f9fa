"""Whether two sentences speak of the same time, the same people and the same part."""

from __future__ import annotations

import re
from typing import Final

from askback.core.decision.contradictions.statements import Statement

OLD: Final = re.compile(
    r"\b(?:used to|back then|in those days|originally|at first|previously|formerly"
    r"|before (?:that|covid|it was|i |we )|when (?:i|we|there) (?:joined|started|came"
    r"|began|opened|were|was)|years ago|would have been|it was lower)\b"
)
AHEAD: Final = re.compile(
    r"\b(?:next (?:year|month|quarter|spring|summer|autumn|fall|winter|july|october)"
    r"|going to|gonna|plan(?:s|ning)? to|hop(?:e|es|ing) to|soon|eventually"
    r"|one day(?! a| per| each| every| in)"
    r"|in the future|will become|should be|supposed to|meant to|ideally|in theory)\b"
)
UNSURE: Final = re.compile(
    r"\b(?:(?<!care )(?<!even )(?<!mind )if (?!i'm lucky|we're lucky|you're lucky"
    r"|that\b)(?:you|we|i|it|there|they"
    r"|he|she)|unless|except|apart from|wish|would "
    r"like|i'd love|might|maybe|perhaps|depends|imagine|sometimes people think|what if"
    r"|as if)\b"
)
OTHERS: Final = re.compile(
    r"\b(?:my (?:wife|husband|partner|sister|brother|friend|dad|mum|mother|father|son"
    r"|daughter|old|last|previous)|other (?:teams?|departments?|companies|schools"
    r"|places"
    r"|firms)|at my last|they have|they've got|their)\b"
)
FACETS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:new|first) (?:patients?|clients?|customers?|referrals?)\b|\binitial\b",
        r"\bfollow-?ups?\b|\breturning\b|\brepeat\b",
        r"\bfull-time\b",
        r"\bpart-time\b",
        r"\b(?:junior|trainee|graduate|newly qualified|new starter|probationer)s?\b",
        r"\b(?:senior|principal|manager|partner|director)s?\b",
        r"\b(?:days|day shift)\b",
        r"\b(?:nights|night shift)\b",
    )
)


def speaks_for_itself(statement: Statement) -> bool:
    """Tell whether a sentence is of how things are here, not of a wish or of others.

    Source:
        Ours.
    """
    low = statement.sentence.plain
    return not any(p.search(low) for p in (OLD, AHEAD, UNSURE, OTHERS))


def is_of_others(statement: Statement) -> bool:
    """Tell whether a sentence is of other people than those of the job.

    Source:
        Ours.
    """
    return OTHERS.search(statement.sentence.plain) is not None


def facets(statement: Statement) -> frozenset[int]:
    """Return of which kinds of a thing a sentence speaks, by their places.

    Source:
        Ours.
    """
    low = statement.sentence.plain
    return frozenset(n for n, pattern in enumerate(FACETS) if pattern.search(low))


def when(statement: Statement) -> frozenset[str]:
    """Return the times of which a sentence speaks; what holds since then holds now.

    Source:
        Ours.
    """
    said = statement.setting.when
    return frozenset(w for w in said if not w.startswith(("since", "today", "so far")))


def may_meet(a: Statement, b: Statement) -> bool:
    """Tell whether two sentences may be of one part and of one group.

    Source:
        Ours.
    """
    pairs = (
        (facets(a), facets(b)),
        (a.setting.parts, b.setting.parts),
        (a.setting.side, b.setting.side),
    )
    return not any(one and other and one.isdisjoint(other) for one, other in pairs)
