"""When to ask what is planned: at the end, on a cue in the middle, or by letter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from askback.core.planning.agenda import When
from askback.core.planning.ask import STRONG, Ask
from askback.core.topics import Cues

ON_A_CUE = 2  # in one interview: more, and it becomes your interview of them
BY_LETTER = 3  # more questions in one letter are not answered
DELICATE = 2  # what is this delicate is said in a quiet minute, and never written
BRIEF = 2.5  # minutes; what takes longer does not fit into somebody else's talk
ADVICE = "If they mention {}, ask it then; otherwise at the end."


@dataclass(frozen=True, slots=True)
class Timing:
    """When to ask a question.

    Attributes:
        when: At the end, on a cue, or by letter.
        cue: One sentence of advice; empty unless it is asked on a cue.
    """

    when: When = When.END
    cue: str = ""


AT_THE_END = Timing()


def advise(
    items: Sequence[Ask], spares: Sequence[Ask], minutes: float, cues: Cues
) -> dict[str, Timing]:
    """Say of each question of an agenda, and of each spare, when to ask it.

    Args:
        items: What is planned, in one interview.
        spares: Its spares, the most valuable first.
        minutes: The minutes for your questions.
        cues: What opens the door to a criterion, by stage.

    Returns:
        By key; what has no other advice is asked at the end.

    Source:
        Ours; DESIGN section 5.

    >>> advise([], [], 5, Cues())
    {}
    """
    left = minutes - sum(ask.minutes for ask in items)
    at_the_end = {ask.question.key: AT_THE_END for ask in (*items, *spares)}
    return at_the_end | by_letter(spares, left) | on_a_cue(items, cues)


def on_a_cue(items: Iterable[Ask], cues: Cues) -> dict[str, Timing]:
    """Choose what to ask in the middle, if the talk comes to it by itself.

    A question qualifies if it is about a criterion (strength of a half or more, the
    strongest that it has) which is likely to come up at this stage, if it goes to one
    person, is brief, is no must-ask (those are for the end) and is not of the most
    delicate. The two with the strongest link are taken, the less delicate of equals,
    and not two with the same cue.

    Returns:
        By key; at most two.

    Source:
        Ours.

    >>> on_a_cue([], Cues())
    {}
    """
    found: dict[str, Timing] = {}
    spent: set[str] = set()
    for ask in sorted(filter(_may_interrupt, items), key=_readiness):
        words = _cue(ask, cues)
        if words and words not in spent and len(found) < ON_A_CUE:
            spent.add(words)
            found[ask.question.key] = Timing(When.CUE, ADVICE.format(words))
    return found


def by_letter(spares: Iterable[Ask], left: float) -> dict[str, Timing]:
    """Choose what to ask in writing: spares for which there are no minutes.

    Spares that fit into what is left are for the end. Of the rest the first three go
    into the letter, must-asks that did not fit before others. What is most delicate
    stays out of it.

    Args:
        spares: The most valuable first; must-asks that did not fit are the first.
        left: Minutes that the agenda leaves free.

    Returns:
        By key; at most three.

    Source:
        Ours.

    >>> by_letter([], 5)
    {}
    """
    found: dict[str, Timing] = {}
    for ask in spares:
        if ask.minutes <= left:
            left -= ask.minutes
        elif ask.question.sensitivity < DELICATE and len(found) < BY_LETTER:
            found[ask.question.key] = Timing(When.LETTER)
    return found


def _may_interrupt(ask: Ask) -> bool:
    is_for_one = len(ask.to) == 1 and ask.minutes <= BRIEF
    return is_for_one and not ask.must and ask.question.sensitivity < DELICATE


def _readiness(ask: Ask) -> tuple[float, int, str]:
    question = ask.question
    return -_strongest(question.criteria)[1], question.sensitivity, question.key


def _cue(ask: Ask, cues: Cues) -> str:
    criterion, strength = _strongest(ask.question.criteria)
    return cues.likely(criterion, ask.interview.stage) if strength >= STRONG else ""


def _strongest(criteria: Mapping[str, float]) -> tuple[str, float]:
    return max(criteria.items(), key=lambda pair: pair[1])
