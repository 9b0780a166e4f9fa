"""From what was asked and said to a verdict."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from askback.core.topics import Demand, Verdict
from askback.core.transcript.answer.chance import (
    EXACTLY,
    STRICT,
    Case,
    asks_back,
    chance,
)
from askback.core.transcript.answer.demands import is_closed, wanted
from askback.core.transcript.answer.dodges import Dodge
from askback.core.transcript.answer.learnt import Ear, leant
from askback.core.transcript.answer.met import unmet
from askback.core.transcript.answer.platitudes import platitudes
from askback.core.transcript.answer.sentences import Sentence, plain
from askback.core.transcript.answer.values import Kind, Reason

NOT_ANSWERED = 0.6  # from this chance on it is called so: set for precision
NONE = 0.92  # the same where it was learnt: 5 in 6 were right on sources held out
NONE_OF_LONG = 0.97  # and where an answer is longer than those it was learnt from
LONG = 100  # words
PARTLY = 0.35  # and from this one on it is called partly
SHORT = 40  # words: in a longer answer "I'm not sure who" may be about a side matter
UNSURE: Final = re.compile(
    r"\b(?:sure|certain|know|idea|guess|remember|recall|wasn't)\b"
)
EITHER: Final = frozenset({*STRICT, Demand.YES_NO})
NO: Final = re.compile(r"(?:no|nope|nah|never|none|nobody)\b(?! (?:idea|clue|comment))")
AMOUNTS: Final = re.compile(  # how many, without a number: half of what was asked for
    r"(?:^|\b(?:it's|it is|it was|it's been|that's|there's|there are|there were|we have"
    r"|we had|we've had|we lose|we lost|but|maybe|about|probably|quite|honestly|yeah"
    r"|well|way|far|definitely|certainly|say|is|was|been|be) )"
    r"(?:(?:a |not |really |pretty |very |quite |just |too |fair |good |still ){0,3}"
    r"(?:lot|few|bit|couple|handful|bunch|load|dozen|many|loads|lots|plenty|dozens"
    r"|hundreds|several|most|high|low|higher|lower|fewer|more|less)"
    r"(?= (?:of (?:them|us|it|people)|than|last|this|these|every|i|lately|now|at)\b"
    r"|[,.!]|$))"
)
ROUGH = 0.55  # chance at most, of an amount without a number: less than it takes
UNKNOWN = 0.5  # nothing was said
CLARIFY: Final = re.compile(
    r"\b(?:(?:do )?you mean|which (?:one|team|part|role)|sorry,? (?:what|which|could"
    r"|can|say)|say (?:that )?again|(?:can|could) you repeat|in what sense|come again"
    r"|pardon)\b"
)
SOUNDS: Final = re.compile(
    r"(?:(?:um+|uh+|er+|hm+|mm+|mhm|mm-?hm+|ah|oh|so|well|okay|ok|right|let's see|let "
    r"me think|like|you know|i mean)\b[\s,.…!?-]*)+"
)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A verdict and what it rests on.

    Attributes:
        verdict: Whether it answers.
        reason: How it does not.
        p_not_answered: 0-1.
        unmet: What was demanded and is not there.
        shown: The dodge that shows it, if one does.
        kind: What sort of thing is told, where that was learnt.
    """

    verdict: Verdict
    reason: Reason | None
    p_not_answered: float
    unmet: frozenset[Demand]
    shown: Dodge | None
    kind: Kind | None = None


def weigh(
    question: str,
    demands: frozenset[Demand],
    parts: Sequence[Sentence],
    ear: Ear | None = None,
) -> Weighed:
    """Decide whether the sentences answer the question.

    Args:
        question: As it was put.
        demands: What a full answer holds.
        parts: The answer's sentences.
        ear: What was learnt of answers; None goes by rules alone.

    Returns:
        The verdict with its chance; `cant_tell` where nothing was said.

    Source:
        Ours; measured in docs/measured.md.

    >>> from askback.core.transcript.answer.sentences import sentences
    >>> from askback.core.transcript.answer.values import Said
    >>> weigh("How?", frozenset(), sentences([Said(0, "I can't discuss it.")])).reason
    <Reason.DECLINED: 'declined'>
    """
    if _says_nothing(parts):
        return Weighed(Verdict.CANT_TELL, None, UNKNOWN, demands, None)
    case = Case.of(question, demands, parts)
    if ear is not None:
        return _learnt(case, ear)
    likely = min(chance(case), ROUGH if _is_rough(case) else 1.0)
    verdict = _verdict(likely, case)
    return Weighed(
        verdict,
        _reason(case) if verdict is Verdict.NOT_ANSWERED else None,
        round(likely, 3),
        case.lacking,
        case.dodge,
    )


def _learnt(case: Case, ear: Ear) -> Weighed:
    """Weigh by what was learnt; rules say what is a refusal in so many words."""
    found = ear.traits(case, chance(case))
    answered, partly, learnt = ear.verdict.chances(found, case.parts).tolist()
    likely = leant(found, learnt)
    if _is_rough(case):
        likely = min(likely, ROUGH)
    long = sum(part.words for part in case.parts) > LONG
    verdict = Verdict.ANSWERED
    if partly > answered and not _is_settled(case):
        verdict = Verdict.PARTLY
    reason = None
    if likely >= (NONE_OF_LONG if long else NONE):
        verdict = Verdict.NOT_ANSWERED
        plainly = case.dodge is not None and case.dodge.hard
        reason = (
            _reason(case)
            if plainly
            else Reason(ear.reason.likeliest(found, case.parts))
        )
    kind = Kind(ear.kind.likeliest(found, case.parts))
    return Weighed(verdict, reason, round(likely, 3), case.lacking, case.dodge, kind)


def _reason(case: Case) -> Reason:
    if case.dodge is not None:
        return case.dodge.reason
    return Reason.DEFLECTED if asks_back(case) else Reason.GENERALITIES


def _verdict(likely: float, case: Case) -> Verdict:
    if likely >= NOT_ANSWERED:
        return Verdict.NOT_ANSWERED
    strict: frozenset[Demand] = (
        frozenset() if _is_settled(case) else case.lacking & STRICT
    )
    if _is_unsure(case):
        return Verdict.PARTLY
    if likely >= PARTLY or (strict and case.lacking == case.demands):
        return Verdict.PARTLY
    return Verdict.ANSWERED


def _is_rough(case: Case) -> bool:
    """Tell whether an amount was asked for, and one without a number is given."""
    return Demand.NUMBER in case.lacking and any(
        AMOUNTS.search(part.plain) and not platitudes(part) for part in case.rest
    )


def _is_settled(case: Case) -> bool:
    """Tell whether all that the words of the question call for is given.

    The guide may hope for more. A "no" settles the rest of "do you, and how many?".
    """
    if case.found:
        return False
    if is_closed(plain(case.question)) and NO.match(case.parts[0].plain):
        return True
    put = wanted(case.question)
    return bool(put & EITHER) and not unmet(put, case.question, case.rest)


def _is_unsure(case: Case) -> bool:
    """Tell whether a short answer says that it does not know all of it."""
    words = sum(part.words for part in case.parts)
    return words <= SHORT and any(
        UNSURE.search(d.sentence.plain[d.start : d.end])
        for d in case.found
        if d.reason is Reason.UNABLE and not EXACTLY.search(d.sentence.plain)
    )


def _says_nothing(parts: Sequence[Sentence]) -> bool:
    """Tell whether there are no words, only sounds, or a question to understand."""
    text = " ".join(part.plain for part in parts)
    if not text or SOUNDS.fullmatch(text):
        return True
    return len(parts) == 1 and text.endswith("?") and CLARIFY.search(text) is not None
