"""Which turns answer a question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto

from askback.core.topics.lexical import content, topics
from askback.core.transcript.asking import Asked
from askback.core.transcript.asking.floor import asks_me
from askback.core.transcript.asking.onsets import questions
from askback.core.transcript.asking.units import Unit, units
from askback.core.transcript.phatic import (
    is_aside,
    is_backchannel,
    is_goodbye,
    is_phatic,
)
from askback.core.transcript.phatic_phrases import REPAIRS
from askback.core.transcript.turns import Turn

LONG_REMARK = 30  # words of mine that ask nothing: the talk has moved on
BITE = 3  # words; "Hm, good question. Which team?" has said nothing yet
DEFERS = re.compile(
    r"\b(?:(?:come|get|circle|go) back (?:to|on)|get to that|let me (?:think|look|"
    r"check|see|"
    r"find)|have a think|in a (?:minute|second|bit|moment)|later|look (?:it|that) up|"
    r"find (?:it|that) out|have to check|not forget|remind me)\b",
    re.IGNORECASE,
)
REMEMBERED = 40  # questions back to which anyone returns; an interview has fewer
PUT_OFF = 2  # shared words that it is worth to have put a question off
ENOUGH = 2  # shared words, or a question put off, for a return to be to it
LONGEST_END = 400  # characters of an answer in which it is put off
LONGEST_QUERY = 30  # words of a turn that begins "do you mean ..."
NEAR_START = 25  # characters before a question without a mark: "um, okay so"
LONGEST_BARE = 150  # characters of a question without a mark; more holds other things
GOES_ON = re.compile(r"^\s*(?:--+|—|–|-|…|\.\.\.)\s*\w")
YES_NO = re.compile(
    r"\b(?:yes|yeah|yep|yup|no|nope|nah|sure|definitely|absolutely|exactly|of course|"
    r"right|true)\b",
    re.IGNORECASE,
)
RETURNS = re.compile(
    r"\b(?:(?:com(?:e|ing)|circl(?:e|ing)|go(?:ing)?|get(?:ting)?|"
    r"jump(?:ing)?) back to|"
    r"back (?:on|to) (?:your|the|what you)|you asked|your (?:earlier |first |other )?"
    r"question|to answer your|earlier you|you were asking|i (?:said|promised) i'd|"
    r"(?:i )?(?:still )?owe you|what you asked|as for (?:your|the)|on your question|"
    r"to finish (?:my|that|the)|i didn't (?:really )?answer|i forgot to)\b",
    re.IGNORECASE,
)


def answer_turns(
    turns: Sequence[Turn], asked: Sequence[Asked], me: str
) -> tuple[tuple[int, ...], ...]:
    """Find the turns that answer each question.

    An answer runs until my next question, a change of subject or the goodbye. It holds
    their turns only, whoever of them speaks; it goes on past my "mm-hm", past a
    question of theirs about what I meant, and past an interruption; and it takes in a
    later turn that comes back to the question.

    Args:
        turns: The talk in order; `turns[i].index == i`.
        asked: Questions of mine in its order.
        me: My name as the turns have it.

    Returns:
        For each question the indices of the turns that answer it, rising; none where
        nothing was said to it.

    Source:
        Ours.

    >>> said = ["Who decides?", "Mm.", "The founders.", "Right.", "Mostly."]
    >>> talk = [
    ...     Turn(n, "Me" if n in {0, 3} else "Dana", None, None, text)
    ...     for n, text in enumerate(said)
    ... ]
    >>> from askback.core.transcript.asking import find_asked
    >>> answer_turns(talk, find_asked(talk, "Me"), "Me")
    ((2, 4),)
    """
    starts = [one.turn for one in asked]
    found: list[tuple[int, ...]] = []
    for one in asked:
        until = next((turn for turn in starts if turn > one.turn), len(turns))
        near = list(_reply(turns[one.turn + 1 : until], me))
        found.append((*near, *_resumed(turns, near, until, me)))
    back = list(_returns(turns, asked, found, me))
    return tuple(_settled(near, number, back) for number, near in enumerate(found))


def _settled(
    near: Sequence[int], number: int, back: Sequence[tuple[int, int]]
) -> tuple[int, ...]:
    """Add the turns that come back to a question, and leave out those to another."""
    own = {turn for to, turn in back if to == number}
    others = {turn for to, turn in back if to != number} - set(near[:1])
    return tuple(sorted((set(near) - others) | own))


class _Part(Enum):
    """What a turn after a question of mine is to it."""

    MINE = auto()
    LEAVES = auto()
    QUERY = auto()
    NOD = auto()
    ANSWER = auto()


# Goes through the turns after a question as long as they are about it.
def _reply(turns: Sequence[Turn], me: str) -> Iterator[int]:
    answered = explaining = False
    for before, turn in zip([None, *turns], turns, strict=False):
        part = _part(before, turn, me, explaining=explaining)
        if part is _Part.LEAVES or (part is _Part.QUERY and answered):
            return
        explaining = part is _Part.QUERY
        if part is _Part.ANSWER:
            answered = True
            yield turn.index
            if asks_me(turn.text, open_floor=True):
                return


def _part(before: Turn | None, turn: Turn, me: str, *, explaining: bool) -> _Part:
    if turn.speaker == me:
        on = not explaining and _moves_on(turn.text)
        return _Part.LEAVES if on else _Part.MINE
    if _leaves(turn.text):
        return _Part.LEAVES
    if _only_asks(turn.text):
        return _Part.QUERY
    nods = is_backchannel(turn.text) and not _may_answer(before, turn.text, me)
    return _Part.NOD if nods else _Part.ANSWER


def _may_answer(before: Turn | None, text: str, me: str) -> bool:
    """Tell whether "yeah" or "right" may be a whole answer: it follows a question."""
    if before is None:
        return YES_NO.search(text) is not None
    return before.speaker == me and "?" in before.text


def _moves_on(text: str) -> bool:
    """Tell whether a turn of mine leaves the question: a remark, an aside, goodbye."""
    cut = units(text)
    if len(text.split()) > LONG_REMARK or is_goodbye(text):
        return True
    return any(unit.asks and is_aside(unit.text) for unit in cut)


def _leaves(text: str) -> bool:
    """Tell whether a turn of theirs takes leave and says nothing besides."""
    cut = units(text)
    return is_goodbye(text) and all(
        is_goodbye(unit.text) or is_backchannel(unit.text) or is_phatic(unit.text)
        for unit in cut
    )


def _only_asks(text: str) -> bool:
    """Tell whether a turn of theirs is nothing but a question to me."""
    cut = units(text)
    if len(text.split()) <= LONGEST_QUERY and any(REPAIRS.match(u.text) for u in cut):
        return True
    asking = [unit for unit in cut if _asks(unit)]
    rest = sum(len(unit.text.split()) for unit in cut if unit not in asking)
    return bool(asking) and asking[-1] is cut[-1] and rest <= BITE


def _asks(unit: Unit) -> bool:
    found = questions(unit)
    if unit.asks or not found:
        return bool(found)
    return found[0].core - unit.start <= NEAR_START and len(unit.text) <= LONGEST_BARE


def _resumed(
    turns: Sequence[Turn], near: Sequence[int], until: int, me: str
) -> list[int]:
    """Take in what goes on with an answer that my next question cut short."""
    if not near or until >= len(turns):
        return []
    last = units(turns[near[-1]].text)[-1]
    following = next((t for t in turns[until + 1 :] if t.speaker != me), None)
    if following is None or not last.is_cut or not GOES_ON.match(following.text):
        return []
    return [following.index]


# Gives the later turns that come back to a question, each after its question's number.
def _returns(
    turns: Sequence[Turn],
    asked: Sequence[Asked],
    near: Sequence[Sequence[int]],
    me: str,
) -> Iterator[tuple[int, int]]:
    ends = [max(n, default=one.turn) for n, one in zip(near, asked, strict=True)]
    put_off = [any(_defers(turns[n].text) for n in answer) for answer in near]
    for turn in turns:
        said = "" if turn.speaker == me else _return_in(turn.text)
        if not said:
            continue
        before = [n for n, end in enumerate(ends) if end < turn.index][-REMEMBERED:]
        owed = {n: _shared(said, asked[n]) + PUT_OFF * put_off[n] for n in before}
        best = max(owed, key=lambda number: (owed[number], number), default=None)
        if best is not None and owed[best] >= ENOUGH:
            yield best, turn.index


def _return_in(text: str) -> str:
    """Return the sentences around the words by which a turn comes back."""
    cut = units(text)
    for number, unit in enumerate(cut):
        if RETURNS.search(unit.text.replace("’", "'")):
            return " ".join(one.text for one in cut[max(0, number - 1) : number + 3])
    return ""


def _shared(said: str, one: Asked) -> int:
    """Return how many words and subjects a return shares with a question."""
    asked = f"{one.context} {one.text}"
    return len(content(said) & content(asked)) + len(topics(said) & topics(asked))


def _defers(answer: str) -> bool:
    """Tell whether the end of an answer puts the question off."""
    return DEFERS.search(answer[-LONGEST_END:].replace("’", "'")) is not None
