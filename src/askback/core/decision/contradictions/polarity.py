"""A yes against a no on one thing."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from typing import Final

from askback.core.decision.contradictions.denial import UNIVERSAL, Stance
from askback.core.decision.contradictions.subjects import TOKEN, words
from askback.core.decision.contradictions.values import Difference, Kind

PAID: Final = frozenset({"paid", "unpaid", "pay"})
EVER: Final = re.compile(r"\bnever\b")
OF_WHAT: Final = re.compile(
    r"\b(?:for|on|with|at) (?:the|our|my|your|any|all|every|new|old) "
    r"([a-z]+(?: [a-z]+){0,2})"
)
MOST: Final = 3  # telling words of an open subject; more are of a particular case
NO_YES_NO: Final = frozenset(
    {
        *("who you report to", "what gets built", "time in charge", "the start"),
        *("when you hear back", "how long the post is open", "rounds", "rounds left"),
        *("the hiring decision", "designs", "the tools", "what is taught"),
        *("the salary", "the length of a shift", "hours a week", "the rota"),
        "class size",
    }
)
"""Of these there is always one; a "no" beside them denies something else."""


def keys(stance: Stance) -> Iterator[Hashable]:
    """Yield by what a stance is found that may oppose it."""
    yield from stance.things or stance.rest


def oppose(a: Stance, b: Stance) -> Difference | None:
    """Return how two stances differ, on what, and why; None where both may stand.

    Source:
        Ours.
    """
    if a.affirms == b.affirms:
        return None
    yes, no = (a, b) if a.affirms else (b, a)
    if not _may_meet(yes, no):
        return None
    subject = _subject(yes, no)
    if subject is None:
        return None
    first, second = ("yes", "no") if a.affirms else ("no", "yes")
    return Difference(
        Kind.POLARITY,
        subject,
        first,
        second,
        is_known=bool(yes.things & no.things),
    )


def _may_meet(yes: Stance, no: Stance) -> bool:
    """Tell whether a yes and a no are of one time and of the same people."""
    return (
        _is_one_time(yes, no)
        and _is_one_place(yes.statement.setting.parts, no.statement.setting.parts)
        and not _are_of_two(yes, no)
        and _are_of_all(yes, no)
    )


def _is_one_time(yes: Stance, no: Stance) -> bool:
    """Tell whether a rule meets a rule, or a case meets a rule without exception."""
    at, of = yes.statement.setting, no.statement.setting
    if "then" in of.marks or any(not when.startswith("since") for when in of.when):
        return False
    return no.is_strict if "then" in at.marks else not at.when


def _is_one_place(at: frozenset[str], of: frozenset[str]) -> bool:
    return not (at and of and at.isdisjoint(of))


def _are_of_all(yes: Stance, no: Stance) -> bool:
    """Tell whether what one person never had is said to be for everybody."""
    if not no.is_own:
        return True
    said = yes.statement.sentence.plain
    return EVER.search(no.statement.low) is not None and (
        UNIVERSAL.search(said) is not None
    )


def _are_of_two(yes: Stance, no: Stance) -> bool:
    """Tell whether each names a part of its own: the new parts, the old code."""
    first, second = (
        words(" ".join(OF_WHAT.findall(stance.statement.low))) for stance in (yes, no)
    )
    return bool(first and second) and first.isdisjoint(second)


def _subject(yes: Stance, no: Stance) -> str | None:
    if (PAID & yes.rest) != (PAID & no.rest):
        return None
    both = (yes.things & no.things) - NO_YES_NO
    if both:
        return min(both) if _covers(yes, no) else None
    if yes.things or no.things or no.is_own or not 0 < len(no.rest) <= MOST:
        return None
    is_one = _same_key(yes, no) or no.rest <= _asked(yes) & _asked(no)
    return _named(no) if is_one and _covers(yes, no) else None


def _covers(yes: Stance, no: Stance) -> bool:
    """Tell whether all that is denied is affirmed, and between two leads, no more."""
    told = yes.rest | yes.statement.words
    if yes.is_asked and no.is_asked:
        return yes.rest == no.rest
    return no.rest <= told


def _named(stance: Stance) -> str:
    """Return the telling words of a denial as they were said."""
    low = f"{stance.statement.low} {stance.statement.question}"
    said = dict.fromkeys(t for t in TOKEN.findall(low) if words(t) & stance.rest)
    return " ".join(list(said)[: len(stance.rest)])


def _asked(stance: Stance) -> frozenset[str]:
    return words(stance.statement.question)


def _same_key(yes: Stance, no: Stance) -> bool:
    key = yes.statement.account.key
    return bool(key) and key == no.statement.account.key
