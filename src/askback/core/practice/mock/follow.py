"""What an interviewer would ask next, from what was said and what was not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

SHORT_WORDS = 40  # a quarter of a minute; an answer that tells what happened is longer


class Lack(Enum):
    """What made an interviewer ask on."""

    SHORT = "short"
    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"
    NUMBER = "number"
    HEDGED = "hedged"
    POINT = "point"
    ASKED = "asked"  # nothing: it is what is asked next anyway


@dataclass(frozen=True, slots=True)
class Said:
    """An answer, as far as what follows depends on it.

    Attributes:
        words: How many words it has.
        end: Its last words, verbatim.
        lacks: STAR parts that were not heard, by name.
        result: The words of its result; empty where none was heard.
        has_number: Whether a number was said.
        hedges: Words that hedge, verbatim.
        missed: Points the user meant to make and did not.
    """

    words: int
    end: str = ""
    lacks: tuple[str, ...] = ()
    result: str = ""
    has_number: bool = False
    hedges: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question that follows from an answer.

    Attributes:
        text: As an interviewer says it.
        lack: What it follows from.
        why: That, in words.
        quote: What was said that it follows from, verbatim; empty where nothing was.
    """

    text: str
    lack: Lack
    why: str
    quote: str = ""


ON = {
    Lack.SHORT: ("Tell me more. What happened, step by step?", "It was {words} words."),
    Lack.RESULT: (
        "And what came of it in the end?",
        "What came of it was not heard.",
    ),
    Lack.ACTION: (
        "What did you yourself do?",
        "What you did yourself was not heard.",
    ),
    Lack.TASK: ("What was yours to do in this?", "What was yours to do was not heard."),
    Lack.SITUATION: (
        "Where was this, and what was at stake?",
        "Where it was, and what was at stake, was not heard.",
    ),
    Lack.NUMBER: ("Can you put a number on that?", "What came of it has no number."),
    Lack.HEDGED: (
        "How sure are you of that?",
        "You said it with words that take some of it back.",
    ),
}
# What came of it is what listeners miss most; where it was can be guessed.
PARTS = (Lack.RESULT, Lack.ACTION, Lack.TASK, Lack.SITUATION)
MANY_HEDGES = 2  # one is how people speak


def follow(
    said: Said | None,
    *,
    is_story: bool,
    follow_ups: Sequence[str] = (),
    before: Iterable[Lack] = (),
) -> FollowUp | None:
    """Return what would be asked next.

    Args:
        said: The answer; None where it was not kept, and nothing is known of it.
        is_story: Whether the question asks for what happened.
        follow_ups: What interviewers ask next after this question.
        before: What earlier answers were asked on for: the same is not asked again
            while there is something else.

    Returns:
        The question with its reason; None where nothing follows.

    Source:
        Ours.

    >>> told = Said(90, "and then I left.", lacks=("result",), has_number=True)
    >>> follow(told, is_story=True).text
    'And what came of it in the end?'
    """
    found = [] if said is None else list(_found(said, is_story=is_story))
    if follow_ups:
        why = "Interviewers often ask this next."
        found.append(FollowUp(follow_ups[0], Lack.ASKED, why))
    seen = set(before)
    fresh = (one for one in found if one.lack not in seen)
    return next(fresh, found[-1] if found else None)


def _found(said: Said, *, is_story: bool) -> Iterator[FollowUp]:
    """Yield what follows from an answer, what tells most first."""
    if said.words < SHORT_WORDS:
        yield _of(Lack.SHORT, said.end, words=said.words)
    if is_story:
        for part in PARTS:
            if part.value in said.lacks:
                yield _of(part, said.end)
    if is_story and said.result and not said.has_number:
        yield _of(Lack.NUMBER, said.result)
    if len(said.hedges) >= MANY_HEDGES:
        yield _of(Lack.HEDGED, ", ".join(said.hedges[:3]))
    for point in said.missed[:1]:
        text = f"You wanted to say this, too: {point}. What about it?"
        yield FollowUp(text, Lack.POINT, "It is one of your points, and was not heard.")


def _of(lack: Lack, quote: str, **given: object) -> FollowUp:
    text, why = ON[lack]
    return FollowUp(text, lack, why.format(**given), quote)
