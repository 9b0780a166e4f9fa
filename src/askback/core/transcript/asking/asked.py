"""Which questions I put to them about the job."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from askback.core.topics import Span
from askback.core.transcript.asking.floor import (
    announces,
    asks_me,
    asks_yes_or_no,
    opens,
)
from askback.core.transcript.asking.oneness import is_one_thing
from askback.core.transcript.asking.onsets import questions
from askback.core.transcript.asking.scene import BEFOREHAND, Put, Scene, counts
from askback.core.transcript.asking.units import Unit, units
from askback.core.transcript.asking.unmarked import LONGEST, question
from askback.core.transcript.phatic import GREETING, is_backchannel, is_phatic
from askback.core.transcript.turns import Turn

OPENED_BY_ASKING = 2  # after two questions of mine it is my time to ask
MARKED = 3  # turns of mine with a question mark; fewer may be chance
OPENING_TURNS = 6  # small talk is over by then
LONG_TURN = 40  # words; whoever talks that long has come to the point
INTERJECTED = 4  # words; whoever says no more has not taken the floor
CONTEXT = 240  # characters of my own words around a question; two sentences or so


@dataclass(frozen=True, slots=True)
class Asked:
    """One question that I put to them about the job.

    Attributes:
        turn: Index of the turn in which it stands.
        span: Its words in that turn; two questions about one thing are one.
        text: Its words, `span.quote`.
        context: What else I said around it, and what of it stands in another turn,
            where an interruption cut it.
    """

    turn: int
    span: Span
    text: str
    context: str = ""


def find_asked(turns: Sequence[Turn], me: str) -> tuple[Asked, ...]:
    """Find the questions that I put to them about the job.

    Small talk, talk about the line, checks ("does that make sense?"), tags, repairs,
    and what is quoted or answered by myself do not count, nor do questions about what
    they meant. While I answer them, a question counts only where it ends my turn.

    Args:
        turns: The talk in order.
        me: My name as the turns have it.

    Returns:
        The questions in the order of the talk; their spans do not overlap. Nobody of
        that name gives none.

    Source:
        Ours; the traps are those counted in D. Jurafsky, E. Shriberg and D. Biasca,
        "Switchboard SWBD-DAMSL labeling project coder's manual", 1997.

    >>> talk = [Turn(0, "Me", None, None, "Hi! Can you hear me? Who decides on pay?")]
    >>> [asked.text for asked in find_asked(talk, "Me")]
    ['Who decides on pay?']
    """
    found: list[Asked] = []
    marks = sum("?" in turn.text for turn in turns if turn.speaker == me)
    invited = any(turn.speaker != me and opens(turn.text) for turn in turns)
    scene = Scene(marks=marks >= MARKED, awaited=invited, any_mark=marks > 0)
    for turn in turns:
        if turn.speaker == me:
            scene = _announced(scene, turn.text)
            mine = [_asked(turn, group) for group in _groups(turn.text, scene)]
            found = _joined(found, mine, scene)
            scene = _after_me(scene, turn, len(found), counted=bool(mine))
        elif not is_backchannel(turn.text):
            scene = _after_them(scene, turn)
    return tuple(found)


def _announced(scene: Scene, text: str) -> Scene:
    return replace(scene, opened=True) if announces(text) else scene


def _after_me(scene: Scene, turn: Turn, asked: int, *, counted: bool) -> Scene:
    last = units(turn.text)[-1:]
    waits = scene.answering and not counted
    return replace(
        _later(scene, turn),
        opened=scene.opened or asked >= OPENED_BY_ASKING,
        answering=waits,
        clarifying=waits and not scene.closed and _only_asks(turn.text),
        cut=turn.text if last and last[0].is_cut else "",
    )


def _after_them(scene: Scene, turn: Turn) -> Scene:
    invites = opens(turn.text)
    opened = scene.opened or invites
    asks = asks_me(turn.text, open_floor=opened) or (scene.clarifying and not invites)
    return replace(
        _later(scene, turn, over=asks),
        opened=opened,
        awaited=scene.awaited and not invites,
        answering=asks,
        closed=asks and asks_yes_or_no(turn.text),
        clarifying=False,
        before=turn.text,
        cut=scene.cut if len(turn.text.split()) <= INTERJECTED else "",
    )


def _later(scene: Scene, turn: Turn, *, over: bool = False) -> Scene:
    """Note the hello, and the end of the small talk after it."""
    settled = over or len(turn.text.split()) > LONG_TURN or turn.index >= OPENING_TURNS
    return replace(
        scene,
        greeted=scene.greeted or GREETING.match(turn.text) is not None,
        settled=scene.settled or settled,
    )


def _only_asks(text: str) -> bool:
    """Tell a question in place of an answer: it asks what theirs meant."""
    cut = units(text)
    besides = sum(len(unit.text.split()) for unit in cut if not unit.asks)
    return bool(cut) and cut[-1].asks and besides <= BEFOREHAND


# Gives the questions of a turn that count, those about one thing together.
def _groups(text: str, scene: Scene) -> Iterator[list[Put]]:
    group: list[Put] = []
    for put in _counted(text, scene):
        if group and not is_one_thing(group, put, text):
            yield group
            group = []
        group.append(put)
    if group:
        yield group


def _counted(text: str, scene: Scene) -> list[Put]:
    cut = units(text)
    put = [
        Put(found, number, unit)
        for number, unit in enumerate(cut)
        for found in questions(unit)
        if not is_phatic(unit.text)
    ]
    asking = {one.number for one in put}
    sure = [one for one in put if counts(one, asking, cut, scene)]
    return sure or _unmarked(cut, scene)


def _unmarked(cut: Sequence[Unit], scene: Scene) -> list[Put]:
    """Look again where nothing is marked, it is my time to ask and nothing is surer."""
    if scene.any_mark or not scene.opened or scene.answering:
        return []
    if sum(len(unit.text.split()) for unit in cut) > LONGEST:
        return []
    put = [
        Put(found, number, unit)
        for number, unit in enumerate(cut)
        if not is_phatic(unit.text) and (found := question(unit))
    ]
    return [one for one in put if counts(one, {p.number for p in put}, cut, scene)][-1:]


def _asked(turn: Turn, group: Sequence[Put]) -> Asked:
    start, end = group[0].start, group[-1].found.end
    quote = turn.text[start:end]
    span = Span.of(turn.text, start, start + len(quote.rstrip()))
    around = turn.text[max(0, start - CONTEXT) : start], turn.text[end : end + CONTEXT]
    return Asked(turn.index, span, span.quote, " ".join(around).strip())


def _joined(found: list[Asked], mine: list[Asked], scene: Scene) -> list[Asked]:
    """Take up a question that an interruption cut: both parts are one."""
    if not scene.cut or not mine:
        return [*found, *mine]
    first, *rest = mine
    first = replace(first, context=f"{scene.cut} {first.context}".strip())
    begun = found and found[-1].text and scene.cut.endswith(found[-1].text)
    if begun and len(found[-1].text) > len(first.text):
        whole = replace(found[-1], context=f"{found[-1].context} {first.text}".strip())
        return [*found[:-1], whole, *rest]
    return [*(found[:-1] if begun else found), first, *rest]
