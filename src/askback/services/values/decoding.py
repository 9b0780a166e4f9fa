"""What is said of a question that interviewers ask."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Near:
    """A question that comes near.

    Attributes:
        key: Its name.
        text: Its text.
    """

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class FittingStory:
    """A story of the user's that answers a question.

    Attributes:
        id: Names it.
        title: What the user calls it.
        why: The skill that both name; empty where they are near in meaning alone.
    """

    id: str
    title: str
    why: str


@dataclass(frozen=True, slots=True)
class Decoded:
    """What a question asks for, and what an answer should hold.

    Attributes:
        asked: The question as it was typed or heard.
        looked_for: The same as it was read: slips mended, fillers left out.
        band: `sure`, `maybe`, or `none` where it is none we know.
        score: How near the nearest question is, 0-1.
        key: Of the question it is; empty where it is none we know.
        text: That question's own wording; else what was asked.
        family: The title of its family; empty where it is none we know.
        concern: What they worry about.
        competency: The key of what they look for; empty where it is not known.
        competency_label: The same in words.
        competency_about: The same in a sentence.
        strong: What a strong answer holds.
        weak: What a weak one holds, or lacks.
        follow_ups: What they may ask next.
        shape: What an answer is made of.
        target_s: A sensible length, in seconds.
        points: What an answer should cover, in order.
        careful: What not to say, or what they may not ask.
        stages: Where it is asked.
        kind: What it asks for, by its form.
        kind_label: The same in words.
        others: Questions that it may be besides, or that come nearest.
        stories: The user's stories that answer it; none where nobody was asked for.
    """

    asked: str
    looked_for: str
    band: str
    score: float
    key: str
    text: str
    family: str
    concern: str
    competency: str
    competency_label: str
    competency_about: str
    strong: tuple[str, ...]
    weak: tuple[str, ...]
    follow_ups: tuple[str, ...]
    shape: str
    target_s: int
    points: tuple[str, ...]
    careful: str
    stages: tuple[str, ...]
    kind: str
    kind_label: str
    others: tuple[Near, ...] = ()
    stories: tuple[FittingStory, ...] = ()
