"""An answer as numbers: what was asked, told, dodged and how, for a learnt reading."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Final

from askback.core.topics import Demand
from askback.core.transcript.answer.chance import Case, asks_back, told
from askback.core.transcript.answer.demands import asks_taste, is_choice, is_closed
from askback.core.transcript.answer.evidence import Evidence, evidence
from askback.core.transcript.answer.hedges import hedging
from askback.core.transcript.answer.met import share_of
from askback.core.transcript.answer.platitudes import platitudes, vague
from askback.core.transcript.answer.sentences import Sentence, plain
from askback.core.transcript.answer.values import Reason

FEW = 8  # words; shares of fewer say little, so no share is of fewer
SHORT = 5  # words of an answer that may be whole all the same
SURELY = 0.999  # a chance no surer than this: its odds are numbers to reckon with
MOST = 60  # words of an answer whose runs of words are looked at; dodges show early
RUN = 3  # words in a row
WORD: Final = re.compile(r"[a-z]+(?:'[a-z]+)?|\?")
POLAR: Final = re.compile(
    r"^(?:(?:oh|um|uh|well|er|ah) )*(?:yes|yeah|yep|no|nope|nah|aye|never|always|sure"
    r"|not)\b"
)
SAID: Final[Mapping[str, re.Pattern[str]]] = {
    "you": re.compile(r"\b(?:you|your|you'd|you'll)\b"),
    "we": re.compile(r"\b(?:i|my|me|we|our|us)\b"),
    "may be": re.compile(
        r"\b(?:will|would|could|might|may|hope|plan|going to|gonna)\b"
    ),
    "not": re.compile(r"\b(?:not|no|never|nothing|nobody)\b|n't\b"),
    "grand": re.compile(
        r"\b(?:always|every|everyone|everybody|all|people|things|culture|team|world"
        r"|life|journey|really|very|great|good|important)\b"
    ),
    "but": re.compile(r"\b(?:but|though|although|however)\b"),
    "assures": re.compile(
        r"\b(?:feel (?:\w+ )?(?:good|great|confident|comfortable)|excited|pleased"
        r"|confident|comfortable|optimistic|opportunit\w+|early (?:days|stages?)"
        r"|too early|stay tuned|hard to (?:say|predict|tell|know)|difficult to"
        r"|remains to be seen|we'll see|in due course|premature|speculat\w+"
        r"|as (?:i|we)(?:'ve)? (?:said|mentioned|noted)|not going to"
        r"|in a position to)\b"
    ),
}


def traits(case: Case, ruled: float) -> dict[str, float]:
    """Return an answer's traits by name.

    Args:
        case: The answer with its question, at least one sentence.
        ruled: How likely the rules call it none, 0-1.

    Returns:
        The same names for every answer; shares, counts' logarithms, and 0 or 1.

    Source:
        Ours; what each is worth was learnt (`scripts/train_answers.py`).

    >>> from askback.core.transcript.answer.sentences import sentences
    >>> from askback.core.transcript.answer.values import Said
    >>> said = sentences([Said(0, "Six, I think.")])
    >>> found = traits(Case.of("How many?", frozenset({Demand.NUMBER}), said), 0.1)
    >>> found["asks number"], found["lacks number"], found["short"]
    (1.0, 0.0, 1.0)
    """
    parts = (_ruled, _dodged, _shown, _asked, _spoken)
    odds = min(SURELY, max(1 - SURELY, ruled))
    return {
        "ruled": ruled,
        "ruled odds": math.log(odds / (1 - odds)),
        **{name: value for part in parts for name, value in part(case)},
    }


def runs(parts: Sequence[Sentence]) -> frozenset[str]:
    """Return an answer's words, and up to three in a row, from its beginning.

    Source:
        Ours.

    >>> from askback.core.transcript.answer.sentences import sentences
    >>> from askback.core.transcript.answer.values import Said
    >>> sorted(runs(sentences([Said(0, "Not sure.")])))
    ['not', 'not sure', 'sure']
    """
    words = WORD.findall(" ".join(part.plain for part in parts))[:MOST]
    return frozenset(
        " ".join(words[start : start + length])
        for length in range(1, RUN + 1)
        for start in range(len(words) - length + 1)
    )


Named = Iterator[tuple[str, float]]


def _ruled(case: Case) -> Named:
    words, rest = _words(case.parts), _words(case.rest)
    yield "told", told(case)
    yield "asks back", float(asks_back(case))
    yield "words", math.log1p(words)
    yield "words left", math.log1p(rest)
    yield "share left", rest / max(1, words)
    yield "short", float(words <= SHORT)
    yield "sentences", math.log1p(len(case.parts))


def _dodged(case: Case) -> Named:
    found = case.found
    for reason in Reason:
        yield f"dodge {reason}", float(sum(dodge.reason is reason for dodge in found))
    hard = sum(dodge.hard for dodge in found)
    yield "dodge hard", float(hard)
    yield "dodge soft", float(len(found) - hard)
    first = case.parts[0]
    begins = any(dodge.sentence is first for dodge in found)
    yield "dodge first", float(begins)


def _shown(case: Case) -> Named:
    proof, words = evidence(case.parts), max(FEW, _words(case.parts))
    for field in fields(Evidence):
        count = int(getattr(proof, field.name))
        yield f"held {field.name}", math.log1p(count)
        yield f"share {field.name}", 10 * count / words
    stock = sum(platitudes(part) for part in case.parts)
    yield "stock", stock
    yield "share stock", 10 * stock / words
    yield "share vague", sum(vague(part) for part in case.parts) / words
    yield "hedged", hedging(case.parts)
    yield "of the question", share_of(case.question, case.parts)


def _asked(case: Case) -> Named:
    for demand in Demand:
        is_asked, lacks = demand in case.demands, demand in case.lacking
        yield f"asks {demand}", float(is_asked)
        yield f"lacks {demand}", float(lacks)
        yield f"gives {demand}", float(is_asked and not lacks)
    low = plain(case.question)
    yield "closed", float(is_closed(low))
    yield "choice", float(is_choice(low))
    yield "taste", float(asks_taste(case.question))


def _spoken(case: Case) -> Named:
    lows, words = [part.plain for part in case.parts], max(FEW, _words(case.parts))
    yield "begins yes or no", float(POLAR.match(lows[0]) is not None)
    yield "ends asking", float(case.parts[-1].raw.rstrip().endswith("?"))
    for name, pattern in SAID.items():
        yield f"says {name}", sum(len(pattern.findall(low)) for low in lows) / words


def _words(parts: Sequence[Sentence]) -> int:
    return sum(part.words for part in parts)
