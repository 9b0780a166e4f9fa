"""The parts of a told story: situation, task, action, result, in their own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from askback.core.practice.story.telling import is_english
from askback.core.practice.take.sentences import sentences
from askback.core.practice.take.star_words import (
    CAME_OF_IT,
    CARRIED_ON,
    CHANGED,
    FINDING,
    NOT_REAL,
    NOW_OR_THEN,
    OUR_DEED,
    OWN_DEED,
    PAST_BESIDE,
    SCENE,
    SETTING,
    TASK,
    TASK_NOT,
    UNFINISHED,
)
from askback.core.practice.take.values import Passage, Star
from askback.core.practice.values import Word
from askback.core.transcript.answer.sentences import plain
from askback.core.transcript.answer.stories import OWN_DATE, deeds

MOST_WORDS: Final = 60  # of a part: what a listener can see at once
MOST_READ: Final = (
    400  # sentences: an answer of half an hour; a story has ten or twenty
)
MANY_DEEDS: Final = 3  # where no time or place, or no duty and outcome, is told
DEEDS: Final = 2  # of the speaker's own, told in the past, before a take is a story
GAP: Final = 2  # sentences from deed to deed: one of what was seen may lie between
AFTERWORD: Final = 2  # sentences that may follow the outcome: what was learned from it
UNREAL: Final = 0.5  # of the sentences, that tell what would be: a plan or an opinion


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of a take, with what it may be a part of.

    Attributes:
        passage: Its words.
        low: They in lower case.
        deed: Whether the speaker did something, in the past.
        ours: Whether the speaker and others did.
        task: Whether it names a duty or an aim.
        scene: Whether it tells of a time or a place, or of the past.
        set_in: Whether it names a time or a place of its own.
        result: Whether it tells that something came of it.
        unreal: Whether it tells what would or will be.
    """

    passage: Passage
    low: str
    deed: bool
    ours: bool
    task: bool
    scene: bool
    set_in: bool
    result: bool
    unreal: bool


def find_star(words: tuple[Word, ...]) -> Star:
    """Find which parts of a story a take tells.

    A plan, an opinion or a list of facts has none: there must be deeds of the
    speaker's own, told as done, and a time, a duty or an outcome with them.

    Args:
        words: The words of a take with their times in seconds.

    Returns:
        For each part the sentences in a row that tell it, at most 60 words; None
        where it was not surely told, or where the take is not surely English.

    Source:
        Ours; the order after William Labov and Joshua Waletzky, "Narrative Analysis",
        1967: orientation, complication, resolution.

    >>> told = "Last year we had a leak. I had to stop it. I cut the pipe and I fitted"
    >>> told = f"{told} a valve. It hasn't leaked since."
    >>> star = find_star(tuple(Word(w, n, n) for n, w in enumerate(told.split())))
    >>> star.task.quote, star.action.quote
    ('I had to stop it.', 'I cut the pipe and I fitted a valve.')
    """
    if not is_english(" ".join(word.text for word in words)):
        return Star()
    told = [_said(passage) for passage in sentences(words)[:MOST_READ]]
    if not _is_told(told):
        return Star()
    return _parts(words, told)


def _said(passage: Passage) -> Said:
    low = plain(passage.quote).replace(",", "")
    deed = _is_own(low)
    return Said(
        passage,
        low,
        deed,
        OUR_DEED.search(low) is not None or CARRIED_ON.search(low) is not None,
        TASK.search(low) is not None and TASK_NOT.search(low) is None,
        any(p.search(low) is not None for p in (SCENE, SETTING, PAST_BESIDE)),
        SETTING.search(low) is not None,
        _is_result(low, deed=deed),
        NOT_REAL.search(low) is not None and not deed,
    )


def _is_own(low: str) -> bool:
    """Tell whether the speaker did something, once and in fact."""
    if OWN_DEED.search(low) is None:
        return False
    return NOW_OR_THEN.search(low) is None or PAST_BESIDE.search(low) is not None


def _is_result(low: str, *, deed: bool) -> bool:
    """Tell whether something came of it: words for it, or a change nobody made."""
    if UNFINISHED.search(low):
        return False
    if CAME_OF_IT.search(low):
        return True
    return not deed and CHANGED.search(low) is not None and not FINDING.search(low)


def _is_told(told: Sequence[Said]) -> bool:
    """Tell whether a take is a story, and no opinion, plan or list of facts."""
    if sum(one.unreal for one in told) >= UNREAL * len(told):
        return False
    own = sum(max(1, deeds(one.low)) for one in told if one.deed)
    others = sum(one.ours for one in told)
    if own + others < DEEDS or (not own and others < MANY_DEEDS):
        return False
    if _on_dates(told, own + others):
        return False
    acting = next(n for n, one in enumerate(told) if one.deed or one.ours)
    framed = any(one.set_in or one.task for one in told)
    came = any(one.result for one in told[acting + 1 :])
    return framed + (came or any(one.task for one in told)) + (own >= MANY_DEEDS) > 1


def _on_dates(told: Sequence[Said], done: int) -> bool:
    """Tell whether each deed has a date of its own, as in the course of a life."""
    dates = sum(1 for one in told for _ in OWN_DATE.finditer(one.low))
    return dates > 1 and dates >= done


def _parts(words: tuple[Word, ...], told: Sequence[Said]) -> Star:
    """Return the parts in the order in which stories are told."""
    task = _first_task(told)
    acts = _deeds(told, _after_opening(told, task))
    first = acts[0] if acts else next(n for n, one in enumerate(told) if one.ours)
    ending = _ending(told, first)
    if acts and ending:
        acts = (first, min(acts[1], ending[0]))
    opening = first if task is None else min(task, first)
    return Star(
        _cut(words, told, _scene(told, opening)),
        _cut(words, told, None if task is None else (task, task + 1)),
        _cut(words, told, acts),
        _cut(words, told, ending),
    )


def _first_task(told: Sequence[Said]) -> int | None:
    """Return where the duty is told: before much was done, else it is a hardship."""
    done = 0
    for at, one in enumerate(told):
        if one.task and not one.unreal:
            return at
        done += one.deed
        if done >= DEEDS:
            break
    return None


def _after_opening(told: Sequence[Said], task: int | None) -> int:
    """Return where deeds may begin: after the duty, or after when and where it was."""
    after = task + 1 if task is not None else int(told[0].set_in)
    places = (after, max(0, after - 1))
    return next((n for n in places if any(one.deed for one in told[n:])), 0)


def _deeds(told: Sequence[Said], begin: int) -> tuple[int, int] | None:
    """Return where the speaker's deeds begin and end, one sentence apart at most."""
    found = [n for n, one in enumerate(told) if n >= begin and one.deed]
    if not found:
        return None
    last = found[0]
    for at in found[1:]:
        if at - last > GAP and not all(x.ours for x in told[last + 1 : at]):
            break
        last = at
    return found[0], last + 1


def _ending(told: Sequence[Said], first: int) -> tuple[int, int] | None:
    """Return the last sentences in a row that tell what came of the deeds."""
    found = [n for n, one in enumerate(told) if n > first and one.result]
    if not found or len(told) - 1 - found[-1] > AFTERWORD:
        return None
    begin = found[-1]
    while begin - 1 in found and not told[begin - 1].deed:
        begin -= 1
    return begin, found[-1] + 1


def _scene(told: Sequence[Said], opening: int) -> tuple[int, int] | None:
    """Return the sentences before the duty and the deeds, from the first that sets."""
    for at, one in enumerate(told[:opening]):
        if one.scene and not one.unreal:
            return at, opening
    return None


def _cut(
    words: tuple[Word, ...], told: Sequence[Said], part: tuple[int, int] | None
) -> Passage | None:
    """Return the sentences of a part, as many as fit into its length."""
    if part is None:
        return None
    count = 0
    for one in told[part[0] : part[1]]:
        if count and count + one.passage.count > MOST_WORDS:
            break
        count += one.passage.count
    return Passage.of(words, told[part[0]].passage.index, count)
