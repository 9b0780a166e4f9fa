"""What was left out of an agenda, and why."""

from __future__ import annotations

from collections.abc import Sequence

from askback.core.bank import Question
from askback.core.planning.ask import Ask
from askback.core.planning.layout import Layout
from askback.core.planning.loop import Interview, Loop
from askback.core.planning.sensitivity import is_too_early
from askback.core.planning.worth import Matrix

SHOWN = 6  # more would not be read


def left_out(
    loop: Loop,
    layout: Layout,
    interview: Interview,
    chosen: Sequence[Ask],
    spares: Sequence[Ask],
) -> list[tuple[str, str]]:
    """Return the best questions that are not in an agenda, each with its reason.

    Source:
        Ours.
    """
    here = {ask.question.key for ask in spares}
    here |= {a.question.key for a in chosen if a.interview.name == interview.name}
    elsewhere = {
        a.question.key: a for a in chosen if not a.must and a.question.key not in here
    }
    found: list[tuple[str, str]] = []
    for question in _best_first(loop, layout):
        if len(found) == SHOWN:
            break
        if question.key in here or question.rule is not None:
            continue
        why = _why(loop, interview, question, elsewhere.get(question.key))
        if why:
            found.append((question.key, why))
    return found


def _best_first(loop: Loop, layout: Layout) -> list[Question]:
    matrix = Matrix.of(layout.problem)
    alone = matrix.gains @ matrix.worth
    best: dict[str, float] = {}
    for n, ask in enumerate(layout.asks):
        key = ask.question.key
        best[key] = max(best.get(key, 0.0), float(alone[n]))
    return sorted(loop.questions, key=lambda q: (-best.get(q.key, 0.0), q.key))


def _why(loop: Loop, interview: Interview, question: Question, kept: Ask | None) -> str:
    if question.key in loop.dropped:
        return loop.dropped[question.key]
    if any(loop.was_asked(p.name, question.key) for p in interview.interviewers):
        return "You have asked this person already."
    if kept is not None:
        who = ", ".join(p.name for p in kept.to)
        return f"Kept for {who or 'later'}: {kept.interview.name}."
    return _why_not_here(loop, interview, question)


def _why_not_here(loop: Loop, interview: Interview, question: Question) -> str:
    """Return why a question that is planned nowhere is not planned here."""
    if not any(loop.may_hear(p.name, question.key) for p in interview.interviewers):
        return "It is for somebody else to answer."
    if is_too_early(question, interview, loop):
        return "Better later in the loop, when more has been said."
    if question.minutes > interview.minutes:
        return f"It needs {question.minutes:g} minutes."
    return "What is planned settles more in the same minutes."
