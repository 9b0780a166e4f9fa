"""How likely a person would call an answer none, from what was told and dodged.

Chances are sums squeezed into 0-1. The sizes were set on question-answer pairs of our
own and on calls rated by two people; all of them lean towards "answered".
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from askback.core.topics import Demand
from askback.core.transcript.answer.common import particular
from askback.core.transcript.answer.demands import asks_taste, is_choice, is_closed
from askback.core.transcript.answer.dodge_words import PRAISED
from askback.core.transcript.answer.dodges import Dodge, dodges, remainder
from askback.core.transcript.answer.evidence import Evidence, evidence
from askback.core.transcript.answer.met import share_of, shared, unmet
from askback.core.transcript.answer.platitudes import platitudes, vague, without_stock
from askback.core.transcript.answer.sentences import Sentence, plain

START = -2.2  # nothing dodged, nothing vague: about one answer in ten is none
HARD = 4.6  # a refusal in so many words, nothing told besides: 92 in 100
SOFT = 3.0  # words that are a refusal only where nothing follows: 69 in 100
COUNTER = 3.6  # nothing but a question back, or praise of the question: 80 in 100
MORE = 0.3  # each further refusal
TOLD = 0.9  # share of a refusal's weight that a full answer beside it undoes
REFUSES = 0.4  # each, in a long answer, where what is told may be about anything
HOLLOW = 4.0  # nothing but stock phrases: 86 in 100
BESIDE = 0.5  # of what can be checked, where none of it is what was asked for
CHOSEN = 1.2  # one of the two things offered is taken up
TASTE = 0.3  # share of that for "what do you love?", where such words are meant
EMPTY = 1.2  # words all of which are said of any place count about as a stock phrase
FEW = 4  # words: a shorter reply may be plain and true ("In a heartbeat.")
LITTLE = 1.0  # worth of evidence: one date or number and nothing is empty any more
RICH = 0.3  # share of particular words in a plain true answer without number or name
UNMET = 1.1  # what was demanded is not there: three times the odds, not more
MET = 1.2  # what was demanded is there
LONG_ENOUGH = 25  # words, below which shares of words say nothing
VAGUE = 14.0  # of the share of vague words beyond the usual
USUAL_VAGUE = 0.05
APART = 1.2  # of the share of the question's words that the answer takes up
USUAL_OVERLAP = 0.3
EXACTLY_CHANCE = 0.3  # "not the exact number, but about sixty" is an answer
FULL = 1.5  # worth of evidence at which two thirds of an answer are told
LENGTH = 0.15  # of the log of the words told beside a refusal: chatter is long too
STOCK = 0.6  # what a stock phrase takes from what is told beside a refusal
ASIDE = 0.4  # share of it that counts where it is not what was asked for
GIVEN = 0.55  # told at least, where what was asked for is there
STRICT: Final = frozenset({Demand.NUMBER, Demand.NAME, Demand.DATE, Demand.EVENT})
EXACTLY: Final = re.compile(
    r"\b(?:exact\w*|precise\w*|specific|off the top|hard number)\b"
)
BACK: Final = re.compile(r"\b(?:you|your|you're|you've)\b|^why\b")
ASKS: Final = re.compile(
    r"(?:(?:and|so|but|well|oh),? )?(?:what|how|why|where|who|which|do|does|did|have"
    r"|has|are|is|would|could|can)\b"
)


@dataclass(frozen=True, slots=True)
class Case:
    """A question with its answer, taken apart.

    Attributes:
        question: As it was put.
        demands: What a full answer holds.
        parts: The answer's sentences.
        found: Its dodges.
        rest: Its clauses without them.
        lacking: The demands that the rest does not meet.
    """

    question: str
    demands: frozenset[Demand]
    parts: tuple[Sentence, ...]
    found: tuple[Dodge, ...]
    rest: tuple[Sentence, ...]
    lacking: frozenset[Demand]

    @classmethod
    def of(
        cls, question: str, demands: frozenset[Demand], parts: Sequence[Sentence]
    ) -> Case:
        """Take an answer apart."""
        found = dodges(question, parts)
        rest = remainder(parts, found, counted=Demand.NUMBER in demands)
        lacking = unmet(demands, question, rest)
        return cls(question, demands, tuple(parts), found, rest, lacking)

    @property
    def dodge(self) -> Dodge | None:
        """The dodge that shows best that it is one: a hard one, the first."""
        return max(self.found, key=lambda d: (d.hard, -d.start), default=None)


def chance(case: Case) -> float:
    """Return how likely a person would call the answer none.

    Args:
        case: The answer, with at least one sentence.

    Returns:
        0-1.

    Source:
        Ours; measured in docs/measured.md.

    >>> from askback.core.transcript.answer.sentences import sentences
    >>> from askback.core.transcript.answer.values import Said
    >>> said = sentences([Said(0, "No idea, sorry.")])
    >>> chance(Case.of("How many?", frozenset({Demand.NUMBER}), said)) > 0.9
    True
    """
    if case.dodge is not None:
        return _dodged(case, case.dodge)
    if asks_back(case):
        return _squeezed(START + COUNTER * (1 - TOLD * told(case)))
    return _squeezed(_hollow(case) + _drift(case))


def told(case: Case) -> float:
    """Return how much of an answer there is in what is not a dodge, 0-1.

    Source:
        Ours.

    >>> told(Case.of("How many?", frozenset(), ()))
    0.0
    """
    words = _words(case.rest)
    if not words:
        return 0.0
    stock = sum(platitudes(part) for part in case.rest)
    worth = evidence(case.rest).hard + LENGTH * math.log(words) - STOCK * stock
    share = 1 - math.exp(-max(0.0, worth) / FULL)
    strict = case.demands & STRICT
    if strict and strict <= case.lacking:
        return ASIDE * share
    if case.demands - case.lacking or _told_first(case):
        return max(share, GIVEN)
    return share


def _told_first(case: Case) -> bool:
    """Tell whether something was said before the first dodge, stock phrases apart."""
    if not case.found:
        return False
    first = min((d.sentence.turn, d.sentence.start) for d in case.found)
    before = [p for p in case.rest if (p.turn, p.start) < first and not platitudes(p)]
    proof = evidence(before)
    return bool(proof.particulars or proof.hard or _words(before) >= FEW)


def asks_back(case: Case) -> bool:
    """Tell whether nothing is said but a question back, or praise of the question.

    Source:
        Ours.

    >>> from askback.core.transcript.answer.sentences import sentences
    >>> from askback.core.transcript.answer.values import Said
    >>> said = sentences([Said(0, "What have you been used to?")])
    >>> asks_back(Case.of("How much is it?", frozenset(), said))
    True
    """
    if not case.rest:
        return True
    last = case.parts[-1].plain
    if (last.endswith("?") or ASKS.match(last)) and BACK.search(last):
        beside_it = bool(case.lacking & STRICT) and case.lacking == case.demands
        return beside_it or evidence(case.parts[:-1]).hard < LITTLE
    praised = any(PRAISED.search(part.plain) for part in case.parts)
    hollow = evidence(case.rest).hard < LITTLE
    return praised and hollow and not is_closed(plain(case.question))


def _dodged(case: Case, dodge: Dodge) -> float:
    hard = HARD if dodge.hard else SOFT
    strength = hard + MORE * (len(case.found) - 1)
    total = START + strength * (1 - TOLD * told(case)) + _drift(case)
    if _words(case.parts) >= LONG_ENOUGH:
        total += REFUSES * len(case.found)
    given = case.demands - case.lacking
    if given and EXACTLY.search(dodge.sentence.plain):
        return min(_squeezed(total), EXACTLY_CHANCE)
    return _squeezed(total)


def _hollow(case: Case) -> float:
    low = plain(case.question)
    proof, words = evidence(case.rest), _words(case.rest)
    stock = math.log2(1 + sum(platitudes(part, low) for part in case.rest))
    if case.lacking == case.demands:
        stock += EMPTY * _emptiness(case, proof, words)
    worth = proof.worth
    if case.lacking & STRICT and case.lacking == case.demands:
        worth *= BESIDE
    hollow = stock / (stock + 1.2 * worth + 0.4)  # half at one phrase and one date
    if asks_taste(case.question):
        hollow *= TASTE
    total = START + HOLLOW * hollow
    if not case.demands:
        return total - (CHOSEN if is_choice(low) and _takes_up(case) else 0.0)
    if case.lacking == case.demands:
        return total + UNMET
    return total - MET / max(1.0, words / LONG_ENOUGH)  # long ones meet it by chance


def _takes_up(case: Case) -> bool:
    return any(shared(case.question, part) for part in case.rest)


def _emptiness(case: Case, proof: Evidence, words: int) -> float:
    """Return how far several words hold nothing that is not said of any place, 0-1."""
    if words < FEW:
        return 0.0
    low = plain(case.question)
    fresh = sum(particular(without_stock(part.plain), low) for part in case.rest)
    unproven = max(0.0, 1 - proof.hard / LITTLE)
    common = max(0.0, 1 - fresh / words / RICH)
    return unproven * common * min(1.0, (words - FEW) / FEW)


def _drift(case: Case) -> float:
    """Weigh how far a long answer strays: vague words, and none of the question's."""
    words = _words(case.parts)
    if words < LONG_ENOUGH:
        return 0.0
    loose = sum(vague(part) for part in case.parts) / words - USUAL_VAGUE
    return VAGUE * loose - APART * (share_of(case.question, case.parts) - USUAL_OVERLAP)


def _words(parts: Sequence[Sentence]) -> int:
    return sum(part.words for part in parts)


def _squeezed(total: float) -> float:
    return 1 / (1 + math.exp(-total))
