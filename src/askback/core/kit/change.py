"""Change a kit: what is asked where, in which words, by whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from askback.core.kit.balance import Frame, share_out
from askback.core.kit.build import MORE
from askback.core.kit.values import Ask, Kit, Meeting, Practice
from askback.errors import InvalidInputError


def ask_of(kit: Kit, key: str) -> Ask | None:
    """Return a question of a kit, asked or in store, if it has it."""
    return next((ask for ask in kit.questions if ask.key == key), None)


def left(kit: Kit, meeting: Meeting) -> float:
    """Return the minutes of an interview that nothing is planned for.

    Args:
        kit: The kit.
        meeting: One of its interviews.

    Returns:
        Minutes; below 0 where more is planned than there is.

    Source:
        Ours.
    """
    minutes = {ask.key: ask.minutes for ask in kit.questions}
    asked = sum(minutes.get(key, 0.0) for key in meeting.questions)
    return meeting.minutes - meeting.opening - meeting.candidate - asked


def move(kit: Kit, key: str, place: int | None) -> Kit:
    """Return a kit in which a question is put in another interview, or in none.

    Args:
        kit: The kit.
        key: The question.
        place: The interview, from 0; None for none.
    """
    meetings = [
        replace(one, questions=tuple(q for q in one.questions if q != key))
        for one in kit.meetings
    ]
    if place is not None:
        there = meetings[place]
        meetings[place] = replace(there, questions=(*there.questions, key))
    return replace(kit, meetings=tuple(meetings))


def swap(kit: Kit, key: str, other: str) -> Kit:
    """Return a kit in which a question gives its place to another, and takes its."""
    turned = {key: other, other: key}
    meetings = tuple(
        replace(one, questions=tuple(turned.get(q, q) for q in one.questions))
        for one in kit.meetings
    )
    return replace(kit, meetings=meetings)


def write(kit: Kit, ask: Ask) -> Kit:
    """Return a kit with a question in place of that of its key, or with one more."""
    if ask_of(kit, ask.key) is None:
        return replace(kit, questions=(*kit.questions, ask))
    questions = tuple(ask if one.key == ask.key else one for one in kit.questions)
    return replace(kit, questions=questions)


def drop(kit: Kit, key: str) -> Kit:
    """Return a kit without a question, in store too."""
    kept = tuple(ask for ask in kit.questions if ask.key != key)
    return replace(move(kit, key, None), questions=kept)


def set_meeting(kit: Kit, place: int, meeting: Meeting) -> Kit:
    """Return a kit with an interview as it was changed.

    Raises:
        InvalidInputError: Another interview has its name; cards would be mixed up.
    """
    others = [one.name for n, one in enumerate(kit.meetings) if n != place]
    if meeting.name in others:
        raise InvalidInputError(
            f"Another interview is called {meeting.name}. Give this one its own name."
        )
    meetings = list(kit.meetings)
    meetings[place] = meeting
    return replace(kit, meetings=tuple(meetings))


def answered(kit: Kit, answers: Mapping[str, str]) -> Kit:
    """Return a kit with what is answered honestly, by the key of what is asked."""
    asked = tuple(
        replace(one, answer=answers.get(one.key, one.answer)) for one in kit.asked_back
    )
    return replace(kit, asked_back=asked)


def agreed(kit: Kit, practice: Practice, *, is_agreed: bool) -> Kit:
    """Return a kit with a practice that is agreed on, or without it."""
    kept = tuple(one for one in kit.practices if one.key != practice.key)
    return replace(kit, practices=(*kept, practice) if is_agreed else kept)


def balanced(kit: Kit, frame: Frame, names: Sequence[str] = ()) -> Kit:
    """Share the questions of a kit out anew.

    Args:
        kit: The kit.
        frame: Interviews, minutes and people.
        names: What the people are called, in order; who has none keeps a number.

    Returns:
        The kit; interviews keep their names where there are as many as before.

    Source:
        Ours; the programme is that of `core.planning`.
    """
    worth = {one.key: 1 + MORE * min(one.mentions - 1, 5) for one in kit.competencies}
    asks = [ask for ask in kit.questions if ask.competency in worth]
    meetings = share_out(asks, worth, frame)
    called = [one.name for one in kit.meetings]
    if len(called) == len(meetings):
        meetings = tuple(
            replace(one, name=name) for one, name in zip(meetings, called, strict=True)
        )
    return with_people(replace(kit, meetings=meetings), names)


def with_people(kit: Kit, names: Sequence[str]) -> Kit:
    """Return a kit whose numbered interviewers are called by their names."""
    called = {f"Interviewer {n}": name for n, name in enumerate(names, 1) if name}
    meetings = tuple(
        replace(
            one, interviewers=tuple(called.get(who, who) for who in one.interviewers)
        )
        for one in kit.meetings
    )
    return replace(kit, meetings=meetings)
