"""Read one answer to one question."""

from __future__ import annotations

from collections.abc import Sequence

from askback.core.bank import Question
from askback.core.topics import Demand, Span, Verdict
from askback.core.transcript.answer.demands import wanted
from askback.core.transcript.answer.evidence import evidence, specificity
from askback.core.transcript.answer.hedges import hedging
from askback.core.transcript.answer.kinds import kind
from askback.core.transcript.answer.learnt import Ear
from askback.core.transcript.answer.met import met, shared
from askback.core.transcript.answer.missing import missing
from askback.core.transcript.answer.platitudes import platitudes
from askback.core.transcript.answer.sentences import Sentence, clauses, sentences
from askback.core.transcript.answer.signals import Facts, heard
from askback.core.transcript.answer.values import Kind, Reading, Reason, Said
from askback.core.transcript.answer.weigh import Weighed, weigh

TELLING = frozenset(
    {None, Reason.GENERALITIES, Reason.DEFLECTED}
)  # a refusal tells no kind of thing
ASKED = 2000  # characters of a question: several minutes of asking
READABLE = 25  # words; of a longer sentence only the clause that refuses is shown


def read_answer(
    question: str,
    said: Sequence[Said],
    guide: Question | None = None,
    ear: Ear | None = None,
) -> Reading:
    """Read one answer to one question.

    Args:
        question: As it was put.
        said: The turns of the answer; may be empty.
        guide: The bank's question, with its demands and what to listen for.
        ear: What was learnt of answers; None goes by rules alone.

    Returns:
        The reading. Its span and each signal's are cut from the turns. An answer
        without words is `cant_tell`.

    Source:
        Ours; measured in docs/measured.md.

    >>> answer = read_answer("How many of you are there?", [Said(4, "Two.")])
    >>> answer.verdict, answer.kind, answer.turn, answer.span
    (<Verdict.ANSWERED: 'answered'>, <Kind.FACT: 'fact'>, 4, \
Span(quote='Two.', start=0, end=4))
    """
    question = question[:ASKED]
    parts = sentences(said)
    demands = wanted(question) if guide is None else guide.demands
    weighed = weigh(question, demands, parts, ear)
    if weighed.verdict is Verdict.CANT_TELL:
        return _nothing(weighed.p_not_answered)
    told = weighed.reason in TELLING
    sort = (weighed.kind or kind(parts, demands)) if told else None
    turn, span = _shown(question, demands, parts, weighed)
    hedged = hedging(parts)
    facts = Facts(
        not_answered=weighed.verdict is Verdict.NOT_ANSWERED,
        declined=weighed.reason is Reason.DECLINED,
        generality=sort is Kind.GENERALITY,
        number_missing=Demand.NUMBER in weighed.unmet,
        hedging=hedged,
        turn=turn,
        span=span,
    )
    return Reading(
        verdict=weighed.verdict,
        reason=weighed.reason,
        kind=sort,
        specificity=specificity(parts),
        hedging=hedged,
        p_not_answered=weighed.p_not_answered,
        turn=turn,
        span=span,
        signals=() if guide is None else heard(guide, question, parts, facts),
        missing=missing(weighed.unmet, question),
    )


def _nothing(chance: float) -> Reading:
    return Reading(
        verdict=Verdict.CANT_TELL,
        reason=None,
        kind=None,
        specificity=0.0,
        hedging=0.0,
        p_not_answered=chance,
        turn=None,
        span=None,
        signals=(),
        missing=(),
    )


def _shown(
    question: str,
    demands: frozenset[Demand],
    parts: Sequence[Sentence],
    weighed: Weighed,
) -> tuple[int, Span]:
    """Choose the words that show the verdict best."""
    if weighed.verdict is not Verdict.NOT_ANSWERED:
        best = max(parts, key=lambda part: _telling(question, demands, part))
        return best.turn, best.span()
    if weighed.shown is None:
        best = max(parts, key=lambda part: (platitudes(part), -part.start))
        return best.turn, best.span()
    sentence = weighed.shown.sentence
    if sentence.words <= READABLE:
        return sentence.turn, sentence.span()
    clause = next(
        c for c in clauses(sentence) if c.end - sentence.start > weighed.shown.start
    )
    end = max(clause.end - sentence.start, weighed.shown.end)
    return sentence.turn, sentence.span(clause.start - sentence.start, end)


def _telling(question: str, demands: frozenset[Demand], part: Sentence) -> float:
    """Weigh how well a sentence shows what was told."""
    given = sum(1 for demand in demands if met(demand, question, part))
    return (
        evidence([part]).worth
        + given
        + 0.2 * shared(question, part)
        - 0.5 * platitudes(part)
    )
