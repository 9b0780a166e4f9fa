"""Two accounts of who decides or does something."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Final

from askback.core.decision.contradictions.agents import Agents, agents, exclude
from askback.core.decision.contradictions.denial import NEGATED
from askback.core.decision.contradictions.statements import Statement
from askback.core.decision.contradictions.subjects import subjects, words
from askback.core.decision.contradictions.values import Difference, Kind

ASKS: Final = re.compile(
    r"\bwho(?! (?:\w+ )?a say)(?:'s| is| has| have| makes?| decides?| signs?| approves?"
    r"| sets?| picks?| chooses?| gets| owns?| would| will| do| does| writes?| runs?"
    r"| assigns?| plans?| pays?)+\b"
)
DECIDES: Final = re.compile(
    r"\b(?:decid(?:e|es|ed|ing)|(?:has|have|gets?) the (?:final|last) (?:say|word|call)"
    r"|sign(?:s|ed)? (?:\w+ ){0,3}off|signs?\b|approv(?:e|es|ed)|mak(?:es?|ing) "
    r"(?:the|that) "
    r"(?:call|decision|rota)|picks?|chooses?|report(?:ing)? to|sets?|in charge|owns?"
    r"|calls? "
    r"the shots|makes? (?:it|the)|writes? (?:it|the))\b"
)
COMMON: Final = words(
    "decide decides decision say word final sign signs signed approve approves "
    "approved "
    "choose chooses pick picks make makes call owns set sets end person thing going "
    "happen"
)
SHORT: Final = 5  # words of a first sentence that answers by a name alone
SOFT: Final = re.compile(
    r"\b(?:depends|together with|both|sometimes|varies|it's a mix|between|jointly|with "
    r"(?:input|help) from|and then|after|consult\w*|unless|or)\b"
)


@dataclass(frozen=True, slots=True)
class Decider:
    """Who is said to decide or to do what.

    Attributes:
        statement: Where it is said.
        who: Those named.
        things: The subjects decided on.
        rest: Other telling words of what is decided.
    """

    statement: Statement
    who: Agents
    things: frozenset[str]
    rest: frozenset[str]


def decider(statement: Statement) -> Decider | None:
    """Return who decides, where a question asked that and a sentence tells it.

    Source:
        Ours.
    """
    question, sentence = statement.question, statement.sentence
    if statement.clause.start != sentence.start or not ASKS.search(question):
        return None
    low = sentence.plain
    is_bare = statement.number == 0 and sentence.words <= SHORT
    if not (is_bare or DECIDES.search(low)) or SOFT.search(low) or NEGATED.search(low):
        return None
    who = agents(sentence.raw, low, statement.account.witness)
    if who.is_empty:
        return None
    return Decider(
        statement, who, subjects(question, statement.whole), words(question) - COMMON
    )


def keys(found: Decider) -> Iterator[Hashable]:
    """Yield by what a decider is found who may be another."""
    yield from found.things or found.rest
    if found.statement.account.key:
        yield "key", found.statement.account.key


def other(a: Decider, b: Decider) -> Difference | None:
    """Return that two deciders of one thing differ, or None.

    Source:
        Ours.
    """
    keys = a.statement.account.key, b.statement.account.key
    same = keys[0] == keys[1] and keys[0] != ""
    things = a.things & b.things
    shared = things or (a.rest & b.rest if not (a.things or b.things) else ())
    if not (same or shared) or not exclude(a.who, b.who):
        return None
    subject = min(things) if things else "who decides"
    return Difference(Kind.WHO, subject, a.who.said, b.who.said)
