"""Questions grown from a source, as the planner can use them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from askback.adapters import shipped
from askback.core.bank import Question, Signal
from askback.core.bank.own import roles_for, worded_demands
from askback.core.dossier import TailoredQuestion
from askback.core.topics import Demand, Meta, Phrasing, Role, Span

STRENGTH = 0.8  # one claim is a part of its criterion, but it is theirs and checkable
CANDOUR = 0.3  # whoever is asked about their own words shows how straight they are
MINUTES = 2.5
ASKED = re.compile(r'"\. (?P<ask>[^"]+)$')
WORDED = frozenset({Demand.NUMBER, Demand.NAME, Demand.REASON})
DEMANDS = {
    Demand.NUMBER: re.compile(r"come to\b|until when", re.IGNORECASE),
    Demand.EVENT: re.compile(
        r"\b(?:when|last|happened|went|wrong|worst|this year|how did|what (?:changed"
        r"|followed))\b",
        re.IGNORECASE,
    ),
}
"""What an ask demands besides: its when and which are of one event, no date or list."""
PROBLEM = re.compile(
    r"\b(?:wrong|worst|hardest?|fall short|fell short|trouble|problem|broke|fail\w*"
    r"|missing|miss(?:ed)?|too (?:few|much|late)|complain\w*|curse|left undone|undone"
    r"|leave (?:out|unfinished)|setback|surprise|not (?:the|done|covered|got)|nobody"
    r"|held up|got worse|put off|longest|lack|without|sent back|struggle)\b"
)
SIGNALS = (
    Signal("green", "one event, with a time and a person", (), (), None, None),
    Signal("green", "they know the sentence and can say what stands behind it", ()),
    Signal("red", "the sentence again in other words", (), (), None, Meta.GENERALITY),
    Signal("red", "no answer", (), (), None, Meta.NOT_ANSWERED),
)
NUMBERLESS = Signal("red", "no figure", (), (), None, Meta.NUMBER_MISSING)
PROBES = {
    Demand.NAME: "How did they take it?",
    Demand.NUMBER: "And the time before that?",
    Demand.REASON: "What would have prevented it?",
    Demand.EVENT: "What was different afterwards?",
}
DODGED = {
    Demand.NUMBER: "If you had to guess: more or less than a year ago?",
    Demand.NAME: "Without a name, then: what role did they have?",
    Demand.REASON: "What did people in the team say the reason was?",
    Demand.EVENT: "What is the last time that you saw yourself?",
}
PLAIN = ("What happened then?", "Can you give me the last example?")


LEAD = re.compile(r"^(?:The advert says|You write)\b")
LEADS = {
    "article": "An article says",
    "feed": "Your blog says",
    "repositories": "Your page says",
    "notes": "I noted",
}
"""How a question names its source, by kind; one from a posting names the advert."""


def named(text: str, kind: str) -> str:
    """Return a question that names the source it grew from.

    >>> named('You write "we train". Who was trained last?', "feed")
    'Your blog says "we train". Who was trained last?'
    """
    return LEAD.sub(LEADS[kind], text) if kind in LEADS else text


def read_stored(reading: Mapping[str, Any]) -> tuple[TailoredQuestion, ...]:
    """Return the questions of a source's stored reading."""
    return tuple(
        TailoredQuestion(
            found["text"],
            found["criterion"],
            Span(found["quote"], found["start"], found["end"]),
        )
        for found in reading["questions"]
    )


def as_questions(
    found: Iterable[TailoredQuestion], prefix: str
) -> tuple[Question, ...]:
    """Return tailored questions as questions of the bank's form."""
    return tuple(
        _question(tailored, f"{prefix}-{number}")
        for number, tailored in enumerate(found, start=1)
    )


def _question(tailored: TailoredQuestion, key: str) -> Question:
    ask = _ask(tailored.text)
    demands = demands_of(ask)
    numbers = (NUMBERLESS,) if Demand.NUMBER in demands else ()
    return Question(
        key=key,
        text=tailored.text,
        by_role={},
        intention="Whether what is written shows in the work.",
        benefit="You ask what only someone who read closely would ask.",
        criteria={"candour": CANDOUR, tailored.criterion: STRENGTH},
        roles=roles_of(tailored.criterion),
        stages=frozenset(),
        minutes=MINUTES,
        phrasing=Phrasing.PROBLEM if PROBLEM.search(ask) else Phrasing.PAST_EVENT,
        demands=demands,
        sensitivity=0,
        aliases=() if ask == tailored.text else (ask,),  # what is found in a transcript
        listen_for=(*SIGNALS, *numbers),
        probes=(*(PROBES[d] for d in PROBES if d in demands), PLAIN[0]),
        if_dodged=next((DODGED[d] for d in DODGED if d in demands), PLAIN[1]),
        fit="How much does it matter to you that this is true?",
        searchable=False,
        source=f"grown from: {tailored.span.quote}",
    )


def _ask(text: str) -> str:
    """Return what stands after the quote; the quote's own words demand nothing."""
    found = ASKED.search(text)
    return text if found is None else found["ask"]


def demands_of(ask: str) -> frozenset[Demand]:
    """Return what a full answer to an ask must hold."""
    besides = {demand for demand, words in DEMANDS.items() if words.search(ask)}
    return (worded_demands(ask) & WORDED) | besides


def roles_of(criterion: str) -> dict[Role, float]:
    """Return who can answer: whoever knows of the criterion, as the planner has it."""
    known = roles_for(criterion, shipped.tables().knows)
    return {role: round(0.5 + 0.5 * share, 2) for role, share in known.items()}
