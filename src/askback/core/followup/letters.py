"""Letters after an interview and around an offer, made of what is really known.

A letter holds one true detail, questions that were not asked, the user's own words, and
nothing of what is made of the person. What is not known is a gap in plain sight.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from askback.core.followup.details import Detail
from askback.core.followup.filling import Template, fill, fill_line, gap, gaps_in
from askback.core.followup.worded import greeting, in_writing, shortened
from askback.core.topics import Problem, Role, Rule, Stage

MOST_WORDS = 150  # of a thank-you; who reads it has forty more
MOST_QUESTIONS = 3  # more are homework
MOST_IN_THANKS = 2  # whoever is thanked owes nothing


class LetterKind(StrEnum):
    """What a letter is for."""

    THANKS = "thanks"
    QUESTIONS = "questions"
    OBJECTION = "objection"
    NEXT_STEP = "next_step"
    MORE_TIME = "more_time"
    NEGOTIATE = "negotiate"
    ACCEPT = "accept"
    DECLINE = "decline"
    KEEP_IN_TOUCH = "keep_in_touch"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True)
class Phrases:
    """What letters are put together from, as `letters.yaml` has it.

    Attributes:
        templates: The wording of each kind.
        places: What each place is for, by its name.
        thanks: Sentences by role.
        parts: Sentences of the other places, several of each.
        about: What a subject is called, by criterion.
        meetings: What a meeting is called, by stage.
    """

    templates: Mapping[LetterKind, Template]
    places: Mapping[str, str]
    thanks: Mapping[str, Sequence[str]]
    parts: Mapping[str, Sequence[str]]
    about: Mapping[str, str]
    meetings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Facts:
    """What one letter to one person can rest on.

    Attributes:
        kind: What the letter is for.
        to: The name of whom it goes to; empty where nobody is named.
        role: What they are to the job; None where that is not known.
        stage: What kind of meeting it was; None for a letter about no meeting.
        day: The meeting's day in words; empty where it has none.
        company: Whose job it is.
        title: The job.
        me: The user's name; empty where it is not known.
        detail: What they said.
        questions: What was not asked, worded for them, the most valuable first.
        reply: The user's answer to a doubt, in the user's words.
        asks_next: Whether to ask what comes next.
        offer: The pay, the start and the deadline of an offer, in words.
        turn: How many letters of the loop come before it; people of one loop get other
            wordings in turn, so that no two letters are alike.
        again: How many of these go to people of the same role.
    """

    kind: LetterKind
    to: str
    role: Role | None = None
    stage: Stage | None = None
    day: str = ""
    company: str = ""
    title: str = ""
    me: str = ""
    detail: Detail | None = None
    questions: tuple[str, ...] = ()
    reply: str = ""
    asks_next: bool = False
    offer: Mapping[str, str] = field(default_factory=dict[str, str])
    turn: int = 0
    again: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter as askback would write it.

    Attributes:
        subject: One line.
        body: Plain text.
        asked: How many of the questions are in it.
        problems: What is still to be done to it, each with its place.
    """

    subject: str
    body: str
    asked: int
    problems: tuple[Problem, ...]


def read_phrases(loaded: Mapping[str, Any]) -> Phrases:
    """Read what `letters.yaml` holds.

    Args:
        loaded: The file as its YAML reader gives it.

    Source:
        Ours.
    """
    kinds = loaded["kinds"]
    named = ("places", "kinds", "thanks", "about", "meetings")
    return Phrases(
        templates={
            kind: Template(kinds[kind]["subject"], kinds[kind]["body"].strip())
            for kind in LetterKind
        },
        places=loaded["places"],
        thanks=loaded["thanks"],
        parts={name: rows for name, rows in loaded.items() if name not in named},
        about=loaded["about"],
        meetings=loaded["meetings"],
    )


def draft(facts: Facts, template: Template, phrases: Phrases) -> Draft:
    """Write a letter from what is known; a thank-you is kept short.

    Args:
        facts: What the letter rests on.
        template: The wording of its kind.
        phrases: The sentences that stand in its places.

    Returns:
        The letter; where a thank-you would be longer than 150 words it asks fewer
        questions, but at least one if there is one.

    Source:
        Ours.
    """
    is_thanks = facts.kind is LetterKind.THANKS
    most = min(len(facts.questions), MOST_IN_THANKS if is_thanks else MOST_QUESTIONS)
    asked = most
    body = fill(template.body, _places(facts, phrases, asked))
    while is_thanks and asked > 1 and len(body.split()) > MOST_WORDS:
        asked -= 1
        body = fill(template.body, _places(facts, phrases, asked))
    places = _places(facts, phrases, asked)
    used = asked if "{questions}" in template.body else 0
    subject = fill_line(template.subject, places)
    return Draft(subject, body, used, _problems(facts, f"{subject}\n{body}"))


def _places(facts: Facts, phrases: Phrases, asked: int) -> dict[str, str]:
    """Return what stands in each place."""
    title = facts.title or gap("the job")
    base = {
        "name": greeting(facts.to) or gap("a name"),
        "full_name": facts.to or gap("a name"),
        "company": facts.company,
        "title": title,
        "me": facts.me or gap("your name"),
        "meeting": _meeting(facts, phrases),
    }
    thanks = phrases.thanks.get(facts.role or Role.PEER, ())
    return {
        **base,
        "thanks": fill(_turn(thanks, facts.again), base),
        "detail": _detail(facts, phrases),
        "objection": _objection(facts, phrases),
        "questions": _questions(facts, phrases, asked),
        "next_step": _next_step(facts, phrases),
        **{
            name: facts.offer.get(name) or gap(what)
            for name, what in (
                ("pay", "the pay"),
                ("start", "the day you start"),
                ("deadline", "the day they named"),
            )
        },
    }


def _turn(sentences: Sequence[str], number: int) -> str:
    return sentences[number % len(sentences)] if sentences else ""


def _meeting(facts: Facts, phrases: Phrases) -> str:
    name = phrases.meetings.get(facts.stage or Stage.OTHER, "")
    return f"{name} on {facts.day}" if facts.day else name


def _detail(facts: Facts, phrases: Phrases) -> str:
    if facts.detail is None:
        is_owed = facts.kind is LetterKind.THANKS
        return _detail_owed(facts) if is_owed else ""
    spoken = facts.detail.spoken
    subject = "love" if spoken.rule is Rule.LOVE else spoken.criterion
    about = phrases.about.get(subject, "")
    wording = phrases.parts["detail" if about else "detail_plain"]
    return fill(
        _turn(wording, facts.turn), {"about": about, "quote": facts.detail.quote}
    )


def _objection(facts: Facts, phrases: Phrases) -> str:
    if facts.reply:
        return fill(
            _turn(phrases.parts["objection"], facts.turn),
            {"reply": shortened(facts.reply)},
        )
    is_owed = facts.kind is LetterKind.OBJECTION
    return gap("your answer to what they doubted") if is_owed else ""


def _questions(facts: Facts, phrases: Phrases, asked: int) -> str:
    put = [in_writing(question) for question in facts.questions[:asked]]
    if not put:
        is_owed = facts.kind is LetterKind.QUESTIONS
        return gap("your question") if is_owed else ""
    if len(put) == 1:
        lead = _turn(phrases.parts["question"], facts.turn)
        return fill(lead, {"question": put[0]})
    listed = "\n".join(f"{number}. {text}" for number, text in enumerate(put, 1))
    return f"{_turn(phrases.parts['questions'], facts.turn)}\n\n{listed}"


def _next_step(facts: Facts, phrases: Phrases) -> str:
    wanted = facts.asks_next or facts.kind is LetterKind.NEXT_STEP
    return _turn(phrases.parts["next_step"], facts.turn) if wanted else ""


def _problems(facts: Facts, text: str) -> tuple[Problem, ...]:
    """Say what is still to be done to a letter."""
    found: list[Problem] = []
    owed = _detail_owed(facts)
    for one in gaps_in(text):
        if one == owed:
            who = greeting(facts.to) or "them"
            message = (
                f"There are no words of {who} on record that are fit for a letter. "
                "Write one thing they really said, or take the line out."
            )
            found.append(Problem("detail", message))
        else:
            found.append(Problem(one, "Fill it in, or take it out."))
    return tuple(found)


def _detail_owed(facts: Facts) -> str:
    """Return the gap that stands where no words of theirs can."""
    return gap(f"one thing {greeting(facts.to) or 'they'} said that stayed with you")
