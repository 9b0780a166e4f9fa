"""Make a whole question of what somebody brought, and say what was filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from askback.core.bank.findings import Kind
from askback.core.bank.formats import Draft
from askback.core.bank.lint import lint
from askback.core.bank.question import Cue, Question, Signal
from askback.core.bank.rules import Rules
from askback.core.bank.wording import Wording, named, spoken_words
from askback.core.topics import Criteria, Demand, Knows, Meta, Phrasing, Role
from askback.core.topics.lexical_topics import STOP

GUESSED = 0.6  # a subject named in a question is likely what its answer tells of
BESIDE = 0.3  # whatever else it names, and candour, which every answer shows
MOST = 3  # criteria of one question; the bank's have two to four
ABLE = 0.2  # whoever knows less need not be asked
MINUTES = 2.5  # what most questions of the bank take
KEY = 6  # words of a key

SIGNS = (
    Signal(
        colour="green",
        signal="something that happened, with its time",
        says=("last month two of us stayed until nine", "in March, Ana did"),
        cues=(
            Cue(
                "(last|this) (week|month|spring|summer|autumn|winter|year|monday|"
                "tuesday|wednesday|thursday|friday|saturday|sunday)"
            ),
            Cue(
                "in (january|february|march|april|june|july|august|september|october|"
                "november|december)"
            ),
            Cue("(yesterday|(two|three|four|five|six) (weeks|months|years) ago)"),
        ),
    ),
    Signal(
        colour="green",
        signal="what was changed afterwards",
        says=("since then we plan it a week ahead", "so now we ask first"),
        cues=(Cue("since then (we|i|they)"), Cue("so now (we|i|they|there)")),
    ),
    Signal(
        colour="red",
        signal="the question is not answered",
        says=("I'd have to come back to you on that", "good question, next one"),
        meta=Meta.NOT_ANSWERED,
    ),
    Signal(
        colour="red",
        signal="only generalities, no case",
        says=("we're very good at that", "it depends, really"),
        meta=Meta.GENERALITY,
    ),
)
"""What holds for every question: an event is a good sign, and silence is none."""

DEMANDS = (
    (re.compile(r"\bhow (?:many|much|long|often)\b"), Demand.NUMBER),
    (re.compile(r"\bwho(?:m|se)?\b"), Demand.NAME),
    (re.compile(r"^(?:so |and )?when\b|\bby when\b"), Demand.DATE),
    (re.compile(r"\bwhy\b"), Demand.REASON),
    (re.compile(r"\b(?:which|what) \w+s\b"), Demand.LIST),
)


@dataclass(frozen=True, slots=True)
class OwnTables:
    """What a question is completed by.

    Attributes:
        rules: The lint's patterns.
        wording: Words that name criteria.
        knows: Who knows what.
        criteria: The criteria there are.
    """

    rules: Rules
    wording: Wording
    knows: Knows
    criteria: Criteria


@dataclass(frozen=True, slots=True)
class Completed:
    """A question of the user's own.

    Attributes:
        question: Whole, so that it can be planned and listened for.
        filled: Fields that the user did not give, so that the page can say so.
    """

    question: Question
    filled: tuple[str, ...]


def complete(
    draft: Draft, tables: OwnTables, nearest: Question | None = None
) -> Completed:
    """Make a whole question of a draft.

    Args:
        draft: A text, and whatever else is known.
        tables: What the rest is filled in by.
        nearest: The bank's question that asks something similar; None if none does.

    Returns:
        The question and the fields that were filled in: how it is put by the lint,
        what it tells about by the nearest question or the words in it, whom to ask by
        who knows that, and signs that hold for every question.

    Source:
        Ours.
    """
    known = dict(draft.known)
    guessed = _guessed(draft, tables, nearest, known)
    fields: dict[str, Any] = {**_blank(draft), **guessed, **known, "text": draft.text}
    filled = tuple(name for name in guessed if name not in known)
    return Completed(Question(**fields), filled)


def _blank(draft: Draft) -> dict[str, Any]:
    """Return the fields that may be empty, and so are no guesses."""
    return {
        "key": key_of(draft.text),
        "by_role": {},
        "aliases": (),
        "rule": None,
        "work": frozenset(),
        "only_if": (),
        "source": "yours",
    }


def _guessed(
    draft: Draft,
    tables: OwnTables,
    nearest: Question | None,
    known: Mapping[str, Any],
) -> dict[str, Any]:
    read = lint(draft.text, tables.rules)
    phrasing: Phrasing = known.get("phrasing", read.phrasing)
    criteria = known.get("criteria") or _criteria(draft, tables, nearest)
    main = max(criteria, key=lambda key: criteria[key])
    about = tables.criteria.label(main)
    return {
        "intention": f"Your own question; taken to be about: {about}.",
        "benefit": "You hear what you wanted to know.",
        "criteria": criteria,
        "roles": roles_for(main, tables.knows),
        "stages": frozenset[Any](),
        "minutes": MINUTES,
        "phrasing": phrasing,
        "demands": demands_of(draft.text, phrasing),
        "sensitivity": 0 if nearest is None else nearest.sensitivity,
        "listen_for": SIGNS,
        "probes": ("When did that last happen?", "What came of it?"),
        "if_dodged": "Who else could tell me about that?",
        "fit": "Which answer would make you want the job, and which would stop you?",
        "searchable": any(f.kind is Kind.SEARCHABLE for f in read.findings),
    }


def _criteria(
    draft: Draft, tables: OwnTables, nearest: Question | None
) -> dict[str, float]:
    """By the nearest question, else by the words of the text, else by its heading."""
    if nearest is not None:
        return dict(nearest.criteria)
    for text in (draft.text, draft.topic):
        found = named(text, tables.wording.topics, tables.wording.longest)
        keys = [c.key for c in tables.criteria if c.key in found][:MOST]
        if keys:
            rest = dict.fromkeys(keys[1:], BESIDE)
            return {keys[0]: GUESSED, **rest}
    return {"candour": BESIDE}


def roles_for(criterion: str, knows: Knows) -> dict[Role, float]:
    """Return who can answer a question on a criterion, 0-1 each.

    Args:
        criterion: Its key, known or not.
        knows: Who knows what.

    Returns:
        0-1 by role; whoever knows next to nothing is left out.

    Source:
        Ours: whoever knows of the criterion; `knows.yaml` has the reasons.
    """
    known = {role: knows.of(role, criterion) for role in Role}
    return {role: share for role, share in known.items() if share >= ABLE}


def demands_of(text: str, phrasing: Phrasing) -> frozenset[Demand]:
    """Return what a full answer to a question must hold.

    Args:
        text: The question.
        phrasing: How it is put.

    Returns:
        A number, a name, a date, an event, a reason, a list or yes or no.

    Source:
        Ours.

    >>> sorted(demands_of("Who left, and why?", Phrasing.PAST_EVENT))
    [<Demand.EVENT: 'event'>, <Demand.NAME: 'name'>, <Demand.REASON: 'reason'>]
    """
    found = worded_demands(text)
    if phrasing is Phrasing.PAST_EVENT:
        return found | {Demand.EVENT}
    if phrasing is Phrasing.CLOSED and not found:
        return frozenset({Demand.YES_NO})
    return found


def worded_demands(text: str) -> frozenset[Demand]:
    """Return what the words of a question demand, however it is put.

    Args:
        text: The question.

    Returns:
        A number, a name, a date, a reason or a list.

    Source:
        Ours: the kinds of answer that interrogative words call for.

    >>> sorted(worded_demands("Who left, and why?"))
    [<Demand.NAME: 'name'>, <Demand.REASON: 'reason'>]
    """
    spoken = " ".join(spoken_words(text))
    return frozenset(demand for asks, demand in DEMANDS if asks.search(spoken))


def key_of(text: str) -> str:
    """Return a key for a text: its telling words, as `own-who-left-last`.

    Source:
        Ours.

    >>> key_of("Who was the last to leave?"), key_of("¿?")
    ('own-last-leave', 'own-question')
    """
    words = re.findall(r"[a-z0-9]+", text.lower().replace("'", "").replace("’", ""))
    telling = [word for word in words if word not in STOP][:KEY]
    return "-".join(["own", *(telling or words[:KEY] or ["question"])])[:60].strip("-")
