"""What sort of thing was said: story, example, fact, opinion or generality."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from askback.core.topics import Demand
from askback.core.transcript.answer.evidence import evidence
from askback.core.transcript.answer.platitudes import platitudes
from askback.core.transcript.answer.sentences import Sentence
from askback.core.transcript.answer.stories import is_story
from askback.core.transcript.answer.values import Kind

EXAMPLE: Final = re.compile(
    r"\b(?:for instance|for example|e\.g|an example|say,|let's say|like last|such as"
    r"|typically|usually|normally|most (?:weeks|days|of the time|mornings)|on (?:mon"
    r"|tues|wednes|thurs|fri|satur|sun)days|every (?:day|week|morning|month|sprint"
    r"|shift|monday|tuesday|wednesday|thursday|friday|time)|first thing|each (?:day"
    r"|week|morning|month|shift|one|person)|whenever|when (?:a|an|i|we|someone|somebody"
    r"|something|you|there's))\b"
)
STEPS: Final = re.compile(
    r"\b(?:then|after that|first|and then|next|finally|goes|gives|gets)\b"
)
OPINION: Final = re.compile(
    r"\b(?:i (?:think|feel|believe|love|like|enjoy|hate|wish|find|guess|would say"
    r"|prefer)|i'd say|in my (?:view|opinion|mind)|personally|for me|my (?:view|opinion"
    r"|take|sense|favou?rite)|should|to my mind|if you ask me|honestly the)\b"
)
HOLLOW = 2  # stock phrases from which an answer tells no instance and no view
NAMED = 0.8  # worth of evidence: a name or a number outweighs one stock phrase
SHORT = 12  # words up to which a plain reply states something ("In the van, mostly.")
EVENTS = 2  # steps that make a course of things
INSTANCE = 6  # words: "usually six" is a fact and no example


def kind(parts: Sequence[Sentence], demands: frozenset[Demand] = frozenset()) -> Kind:
    """Return what sort of thing was said.

    A story is one event: things that people did, in one time, in an order. An example
    is how it usually goes, in its steps. A fact can be checked; an opinion cannot.

    Args:
        parts: The answer's sentences, at least one.
        demands: What was demanded: a number that is given is a fact.

    Source:
        Kinds as in Bangerter, Corvalan and Cavin, "Storytelling in the Selection
        Interview?", Journal of Business and Psychology, 2014.

    >>> from askback.core.transcript.answer.sentences import sentences
    >>> from askback.core.transcript.answer.values import Said
    >>> kind(sentences([Said(0, "In May two of us quit, so Ana rang the board.")]))
    <Kind.STORY: 'story'>
    >>> kind(sentences([Said(0, "Usually Ana rings the board on Mondays.")]))
    <Kind.EXAMPLE: 'example'>
    """
    if is_story(parts):
        return Kind.STORY
    proof = evidence(parts)
    lows = [part.plain for part in parts]
    stock = sum(platitudes(part) for part in parts)
    counted = bool(proof.measures + proof.counts + proof.bare)
    if _is_example(lows) and stock < HOLLOW:
        return Kind.FACT if counted and Demand.NUMBER in demands else Kind.EXAMPLE
    if proof.worth >= NAMED * (1 + stock):
        return Kind.FACT
    if stock < HOLLOW and any(OPINION.search(low) for low in lows):
        return Kind.OPINION
    plain_reply = not stock and sum(part.words for part in parts) <= SHORT
    return Kind.FACT if plain_reply else Kind.GENERALITY


def _is_example(lows: Sequence[str]) -> bool:
    marks = sum(1 for low in lows for _ in EXAMPLE.finditer(low))
    steps = sum(1 for low in lows for _ in STEPS.finditer(low))
    words = sum(low.count(" ") + 1 for low in lows)
    return (marks > 0 and words >= INSTANCE) or steps >= EVENTS
