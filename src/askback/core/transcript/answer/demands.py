"""What a question asks for, from its words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askback.core.topics import Demand
from askback.core.transcript.answer.sentences import plain

HOW_MUCH: Final = (
    r"\bhow (?:many|much|often|long|big|large|far|old|frequent(?:ly)?|soon|tall|late"
    r"|high|regularly)\b|\bwhat(?:'s| is| was| are| were)? (?:the |your |our |a |an "
    r")?(?:\w+ ){0,2}?(?:percentage|percent|share|proportion|number|rate|size|salary"
    r"|pay|budget|headcount|ratio|split|band|range|runway|length|total|count|average"
    r"|cost|price|turnover|attrition|quota|bonus|commission|caseload|workload|ramp)\b"
)
ASKS: Final = {
    Demand.NUMBER: re.compile(HOW_MUCH),
    Demand.NAME: re.compile(
        r"(?:^|[,.;:?!-] ?|\b(?:and|so|but|know|me|us|is|was|on|with|to|for|by|about"
        r"|from|wonder|wondering|curious|um|uh|okay|exactly|then|of|see|ask|say|decide"
        r"|out) )(?:who|whom|who's|whose)\b|\bwhich (?:person|people|team|department)\b"
    ),
    Demand.DATE: re.compile(
        r"(?:^|[,.;:?] |\b(?:and|so|ok|okay|know|say|tell me|exactly) )when(?:'s|'ll)? "
        r"(?!i\b|we\b|you\b|they\b|people\b|someone\b|something\b|things\b)|\bwhen "
        r"(?:did|will|was|were|is|are|do|does|would|can|could|have|has)\b|\b(?:what"
        r"|which) (?:date|year|month|week|day|quarter)\b|\bhow soon\b|\bwhat time\b"
        r"|\bwhen exactly\b"
    ),
    Demand.EVENT: re.compile(
        r"\b(?:a|one|the last|last|most recent|first) time\b|\b(?:example|instance) "
        r"of\b|\b(?:an|for|give me|any|recent) (?:example|instance)s?\b|\b(?:describe"
        r"|tell me about|walk me through) (?:a|an|one|the last|the most recent) (?:\w+ "
        r"){0,3}\b(?:situation|moment|incident|project|deal|case|outage|conflict"
        r"|decision|disagreement|mistake|failure|change|day|crisis|complaint)|\bwhat "
        r"happened\b|\bwhen did (?:you|anyone|somebody|someone|the \w+) last\b|\bwhen "
        r"was the last\b"
    ),
    Demand.REASON: re.compile(
        r"\bwhy\b|\bhow come\b|\bwhat (?:made|led|drove|caused|prompted)\b|\bwhat(?:'s"
        r"| is| was| were| are) the (?:main |real |actual )?(?:reason|cause)"
    ),
    Demand.LIST: re.compile(
        r"\bwhich\b(?! (?:person|team|is|was)\b).*\band\b|\bwhat are (?:the|your"
        r"|some)\b|\bwhat\b(?:'s)? .*\band (?:what|which)\b"
    ),
}
LEAD_IN: Final = re.compile(
    r"(?:(?:so|and|but|okay|ok|um|uh|well|great|thanks|thank you|then|also|or|hi|now"
    r"|hey|cool|right|yeah|just|quick one|maybe|actually|i'm curious|i was wondering"
    r"|out of curiosity|sorry|oh|last question|one more(?: thing)?|a follow-up)[,:.]? "
    r")*"
)
CLOSED: Final = re.compile(
    r"(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|isn't"
    r"|aren't|don't|doesn't|didn't|if|whether|am|any) (?!you (?:please |just |maybe "
    r"|perhaps )?(?:tell|walk|talk|give|share|describe|explain|say|speak|elaborate|help"
    r"|remind|expand|comment|name|show|mind|like to tell|take me|break)\b)(?!i ask\b)"
)
CHOICE: Final = re.compile(r"\bor\b(?! not\b| anything\b| something\b| so\b)")
TASTE: Final = re.compile(
    r"\b(?:love|like (?:most|best|about)|enjoy|favou?rite|proud|excit|best (?:thing"
    r"|part)|attract|keeps you|appreciate|opinion|feel about|think of|your view)"
)
SENTENCE: Final = re.compile(r"[^.?!]*[.?!]?")


def wanted(question: str) -> frozenset[Demand]:
    """Return what the words of a question demand.

    Args:
        question: As it was put, in any spelling.

    Returns:
        The demands; empty for one that asks how something is done.

    Source:
        Ours: the kinds of answer that interrogative words call for.

    >>> sorted(wanted("How many people left last year, and why?"))
    [<Demand.NUMBER: 'number'>, <Demand.REASON: 'reason'>]
    >>> wanted("Could you tell me how reviews work?")
    frozenset()
    """
    low = plain(question)
    found = {demand for demand, asks in ASKS.items() if asks.search(low)}
    if not found - {Demand.LIST} and is_closed(low):
        found.add(Demand.YES_NO)
    return frozenset(found)


def is_closed(low: str) -> bool:
    """Tell whether a yes or a no would do; a choice between two would not.

    Source:
        Ours.

    >>> is_closed("so do you pay overtime?"), is_closed("is it monthly or weekly?")
    (True, False)
    """
    return any(CHOICE.search(piece) is None for piece in _openings(low))


def is_choice(low: str) -> bool:
    """Tell whether a question offers two things to choose from.

    Source:
        Ours.

    >>> is_choice("is it monthly or weekly?"), is_choice("do you pay it?")
    (True, False)
    """
    return any(CHOICE.search(piece) is not None for piece in _openings(low))


def asks_taste(question: str) -> bool:
    """Tell whether a question asks for a liking, which an opinion answers.

    Source:
        Ours.

    >>> asks_taste("What do you love about it?")
    True
    """
    return TASTE.search(plain(question)) is not None


def _openings(low: str) -> Iterator[str]:
    """Yield the sentences of a question that open with an auxiliary."""
    for piece in (match.group().strip() for match in SENTENCE.finditer(low)):
        lead = LEAD_IN.match(piece)
        if lead is not None and CLOSED.match(piece, lead.end()) is not None:
            yield piece
