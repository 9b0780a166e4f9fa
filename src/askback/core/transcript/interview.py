"""What an interview told: what I asked, of what was planned, and what they answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from askback.core.bank import Bank, Question
from askback.core.topics import Embedder, Problem
from askback.core.transcript.answer import Ear, Reading, Said, read_answer
from askback.core.transcript.asking import Asked, find_asked
from askback.core.transcript.extent import answer_turns
from askback.core.transcript.matching import Band, Match, Planned, match
from askback.core.transcript.progress import Progress, Tell, paced
from askback.core.transcript.speakers import SpeakerCount, count, guess_me
from askback.core.transcript.turns import Transcript, Turn, speaker_key
from askback.core.transcript.unprompted import Unasked, answered_unasked
from askback.errors import InvalidInputError

QUESTIONS, ANSWERS, REST = range(3)  # the talk is gone through three times


@dataclass(frozen=True, slots=True)
class AskedReading:
    """A question of mine, what it was, and what they answered.

    Attributes:
        asked: The question.
        match: Which planned one it was.
        answer_turns: Indices of the turns that answer it.
        reading: What to make of them.
    """

    asked: Asked
    match: Match
    answer_turns: tuple[int, ...]
    reading: Reading


@dataclass(frozen=True, slots=True)
class InterviewReading:
    """What one transcript tells.

    Attributes:
        me: The candidate's name as the turns have it; None where it is not clear.
        speakers: Who spoke, and how much.
        asked: My questions in order.
        unasked: Keys of the plan that no question of mine surely was.
        answered_unasked: What they told of those all the same.
        problems: What hinders the reading, and how to mend it.
    """

    me: str | None
    speakers: tuple[SpeakerCount, ...]
    asked: tuple[AskedReading, ...]
    unasked: tuple[str, ...]
    answered_unasked: tuple[Unasked, ...]
    problems: tuple[Problem, ...] = ()


def read_interview(  # noqa: PLR0913, PLR0917 -- what is read, with what, whom to tell
    transcript: Transcript,
    me: str | None,
    planned: Sequence[Planned],
    bank: Bank,
    embedder: Embedder | None,
    ear: Ear | None = None,
    tell: Tell | None = None,
) -> InterviewReading:
    """Read an interview: my questions, which planned ones they were, the answers.

    Args:
        transcript: As its file was read.
        me: My name, or its beginning; None to guess.
        planned: The agenda; where it is empty, the whole bank stands in for it and
            nothing is called unasked.
        bank: All questions known.
        embedder: Turns texts into vectors; None compares words alone.
        ear: What was learnt of answers; None reads them by rules alone.
        tell: Is told how many turns of how many are read, never fewer than before; it
            may raise, which ends the reading.

    Returns:
        The reading. Where it is not clear who I am, no question is found, and a
        problem says how to tell.

    Raises:
        InvalidInputError: Nobody of my name speaks.

    Source:
        Ours.

    >>> talk = [("Me", "Who decides on pay here?"), ("Ana", "The two founders do.")]
    >>> turns = tuple(Turn(n, who, None, None, t) for n, (who, t) in enumerate(talk))
    >>> plan = [Planned("pay", ("Who decides on pay?",))]
    >>> reading = read_interview(
    ...     Transcript("text", turns, (), cleaned=False), None, plan, Bank({}), None
    ... )
    >>> reading.me, reading.asked[0].match.question_key, reading.asked[0].answer_turns
    ('Me', 'pay', (1,))
    """
    turns = transcript.turns
    speakers = count(turns)
    name = _my_name(turns, me, [w for q in planned for w in q.wordings])
    if name is None:
        return _unread(speakers, planned)
    of_bank = [Planned.of(question) for question in bank]
    plan = planned or of_bank
    asked = find_asked(turns, name)
    answers = answer_turns(turns, asked, name)
    progress = Progress(tell, len(turns))
    progress.at(QUESTIONS, 0.0)
    matches = match(asked, plan, of_bank, paced(embedder, progress, QUESTIONS))
    guides = _guides(plan, bank)
    readings: list[AskedReading] = []
    for one, found, answer in zip(asked, matches, answers, strict=True):
        progress.at(ANSWERS, one.turn / len(turns))
        reading = _read(turns, one, answer, guides, found, ear)
        readings.append(AskedReading(one, found, answer, reading))
    progress.at(REST, 0.0)
    unasked = _unasked(planned, matches)
    told = answered_unasked(
        turns,
        _doubtful(readings),
        _still_open(planned, matches),
        name,
        paced(embedder, progress, REST),
    )
    progress.at(REST, 1.0)
    return InterviewReading(name, speakers, tuple(readings), unasked, told)


def _my_name(
    turns: Sequence[Turn], me: str | None, planned: Sequence[str]
) -> str | None:
    return guess_me(turns, planned) if me is None else named(turns, me)


def named(turns: Sequence[Turn], me: str) -> str:
    """Find my name among the speakers: the same, or the only one that begins so.

    Args:
        turns: The talk.
        me: My name, or its beginning.

    Returns:
        The name as the turns have it.

    Raises:
        InvalidInputError: No speaker, or more than one, fits.

    Source:
        Ours.

    >>> named([Turn(0, "Ana Souza", None, None, "Hello.")], "ana")
    'Ana Souza'
    """
    wanted = speaker_key(me)
    keys = {speaker.name: speaker_key(speaker.name) for speaker in count(turns)}
    same = [name for name, key in keys.items() if key == wanted]
    begun = [name for name, key in keys.items() if f"{key} ".startswith(f"{wanted} ")]
    if same or len(begun) == 1:
        return (same or begun)[0]
    raise InvalidInputError(
        f"me: no one speaker is called {me!r}; name one of: {', '.join(keys)}."
    )


def _unread(
    speakers: tuple[SpeakerCount, ...], planned: Sequence[Planned]
) -> InterviewReading:
    names = ", ".join(speaker.name for speaker in speakers)
    message = (
        f"It is not clear which speaker is you; give your name, one of {names}."
        if names
        else "No speaker is named; put a name before what each one says."
    )
    unasked = tuple(question.key for question in planned)
    return InterviewReading(
        None, speakers, (), unasked, (), (Problem("speakers", message),)
    )


def _guides(plan: Sequence[Planned], bank: Bank) -> dict[str, Question]:
    """Give what to listen for by key: the plan's own guide, else the bank's."""
    own = {question.key: question.guide for question in plan if question.guide}
    return {**bank.by_key, **own}


def _read(
    turns: Sequence[Turn],
    asked: Asked,
    answer: Sequence[int],
    guides: Mapping[str, Question],
    found: Match,
    ear: Ear | None,
) -> Reading:
    """Read an answer; only a sure match lends the guide of its question.

    Where the whole bank was planned, both keys of a doubtful match name its question.
    """
    sure = found.question_key if found.band is Band.SURE else None
    key = sure or (found.bank_key if found.band is Band.NONE else None)
    said = [Said(turn, turns[turn].text) for turn in answer]
    return read_answer(asked.text, said, guides.get(key or ""), ear)


def _unasked(planned: Sequence[Planned], matches: Sequence[Match]) -> tuple[str, ...]:
    sure = {found.question_key for found in matches if found.band is Band.SURE}
    return tuple(question.key for question in planned if question.key not in sure)


def _still_open(planned: Sequence[Planned], matches: Sequence[Match]) -> list[Planned]:
    """Leave out what was asked, or may have been."""
    matched = {found.question_key for found in matches}
    return [question for question in planned if question.key not in matched]


def _doubtful(readings: Sequence[AskedReading]) -> frozenset[int]:
    """Turns that answer what may have been a planned question: they were asked."""
    return frozenset(
        turn
        for reading in readings
        if reading.match.band is Band.MAYBE
        for turn in reading.answer_turns
    )
