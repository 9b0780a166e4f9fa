"""Which of the user's stories answers a doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from askback.core.followup.story_themes import THEMES, bare
from askback.core.topics import Embedder
from askback.core.topics.lexical import content

NEAR = 0.45  # of cosines, with its theme's; see docs/measured.md, Stories
LEAD = 0.06  # before the next story: where two are as near, neither is meant
ASKED = 0.4  # cosine with a theme's question; below it the question has no theme
SHARED = 3  # telling words that both have, where there is no model to ask
MOST = 2  # stories offered for one doubt: a third is read by nobody before a call


@dataclass(frozen=True, slots=True)
class Story:
    """One of the user's experiences.

    Attributes:
        key: Names it.
        title: What the user calls it.
        text: All its parts.
        skills: What it shows.
        parts: The same text part by part; empty where it is not parted.
    """

    key: str
    title: str
    text: str
    skills: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fit:
    """A story that answers a doubt.

    Attributes:
        story: The story.
        skill: The skill that both name; empty where they are only near in meaning.
        near: How near in meaning, 0-1; 1 where a skill is named.
        quote: The words of the story that answer; empty where a skill is named.
    """

    story: Story
    skill: str = ""
    near: float = 1.0
    quote: str = ""


def fitting(
    text: str,
    skills: Sequence[str],
    stories: Sequence[Story],
    embedder: Embedder | None = None,
) -> tuple[Fit, ...]:
    """Return the stories that answer a doubt, the best first.

    Args:
        text: The doubt.
        skills: What it is about, and what comes near that, in this order.
        stories: The user's stories.
        embedder: Says how near in meaning texts are; None where there is none, and
            then only words that both have count.

    Returns:
        At most two that show one of the skills. Where none does, the one nearest in
        meaning, if it is near and leads. None where none is: a story that does not
        answer is worse than none.

    Source:
        Ours; measured on datasets/stories, see docs/measured.md.

    >>> led = Story("1", "Winter timetable", "I led six.", ("Leadership",))
    >>> [fit.skill for fit in fitting("Can you lead?", ["leadership"], [led])]
    ['Leadership']
    """
    named = _by_skill(skills, stories)
    if named or not stories or not text.strip():
        return tuple(named[:MOST])
    if embedder is None:
        return tuple(_by_words(text, stories)[:MOST])
    return _by_meaning(_nearness(text, stories, embedder))


def _by_skill(skills: Sequence[str], stories: Sequence[Story]) -> list[Fit]:
    found: dict[str, Fit] = {}
    for skill in skills:
        for story in stories:
            shown = {name.casefold(): name for name in story.skills}
            if skill.casefold() in shown:
                found.setdefault(story.key, Fit(story, shown[skill.casefold()]))
    return list(found.values())


def _by_words(text: str, stories: Sequence[Story]) -> list[Fit]:
    wanted = content(text)
    shares = [
        (len(wanted & content(f"{story.title} {story.text}")), story)
        for story in stories
    ]
    shares = [(shared, story) for shared, story in shares if shared >= SHARED]
    shares.sort(key=lambda pair: -pair[0])
    return [Fit(story, near=shared / len(wanted)) for shared, story in shares]


@dataclass(frozen=True, slots=True)
class _Told:
    """A story as it is compared: the whole, then its parts."""

    story: Story
    texts: tuple[str, ...]


def _nearness(
    text: str, stories: Sequence[Story], embedder: Embedder
) -> list[tuple[float, Fit]]:
    """Return how near each story is to what is asked, and by which of its parts.

    The mean of the whole and of the nearest part; where the question is of a theme
    ("a mistake"), more by how much the story tells of that theme.
    """
    question = embedder.embed([bare(text)])[0]
    theme, weight = _theme(text, embedder)
    found: list[tuple[float, Fit]] = []
    for told in map(_told, stories):
        vectors = embedder.embed(told.texts)
        cosines: list[float] = (vectors @ question).tolist()
        place = max(range(1, len(cosines)), key=cosines.__getitem__)
        near = (cosines[0] + cosines[place]) / 2
        if theme:
            near += weight * float((vectors @ embedder.embed(theme).T).max())
        found.append((near, _fit(told, near, place)))
    return sorted(found, key=lambda pair: -pair[0])


def _told(story: Story) -> _Told:
    parts = story.parts or (story.text,)
    return _Told(story, (f"{story.title}. {story.text}", *parts))


def _fit(told: _Told, near: float, place: int) -> Fit:
    return Fit(told.story, near=max(0.0, min(1.0, near)), quote=told.texts[place])


def _theme(text: str, embedder: Embedder) -> tuple[tuple[str, ...], float]:
    """Return how stories tell of what is asked, and how surely that is asked."""
    whole = embedder.embed([text])[0]
    near = [float((embedder.embed(asked) @ whole).max()) for asked, _ in THEMES]
    best = max(range(len(THEMES)), key=near.__getitem__)
    return (THEMES[best][1], near[best]) if near[best] >= ASKED else ((), 0.0)


def _by_meaning(near: Sequence[tuple[float, Fit]]) -> tuple[Fit, ...]:
    """Return the nearest story, where it is near and leads."""
    first, fit = near[0]
    second = near[1][0] if len(near) > 1 else 0.0
    return (fit,) if first >= NEAR and first - second >= LEAD else ()
