"""Which story answers a doubt."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from askback.core.followup.stories import Story, fitting
from askback.core.followup.story_themes import THEMES
from askback.core.topics import Vectors

LED = Story("1", "Winter timetable", "I led six drivers through it.", ("Leadership",))
BAKED = Story("2", "The oven", "I mended the oven at night.", ("Baking", "Repair"))
SPOKE = Story("3", "The parents' evening", "Two hundred parents were angry.")


class Near:
    """Finds two texts near where they name the same thing."""

    model_id = "near"

    def embed(self, texts: Sequence[str]) -> Vectors:
        rows = [
            [float("angry" in t), float("oven" in t), float("taxes" in t), 0.1]
            for t in texts
        ]
        found = np.array(rows, dtype=np.float32).reshape(len(texts), 4)
        lengths = np.linalg.norm(found, axis=1, keepdims=True)
        return np.asarray(found / lengths, dtype=np.float32)


def test_a_story_that_shows_the_skill_comes_first() -> None:
    fits = fitting("Can you lead?", ["leadership"], [BAKED, LED], Near())

    assert [(fit.story.title, fit.skill, fit.near) for fit in fits] == [
        ("Winter timetable", "Leadership", 1.0)
    ]


def test_the_skill_itself_goes_before_what_comes_near_it() -> None:
    fits = fitting("?", ["Repair", "Leadership", "Baking"], [LED, BAKED])

    assert [fit.story.key for fit in fits] == ["2", "1"]


def test_where_no_skill_is_named_the_nearest_in_meaning_counts() -> None:
    fits = fitting("How do you meet angry people?", [], [BAKED, SPOKE], Near())

    assert [(fit.story.key, fit.skill) for fit in fits] == [("3", "")]


def test_a_story_that_is_about_something_else_is_none() -> None:
    assert fitting("Do you do taxes?", ["Tax"], [LED, BAKED, SPOKE], Near()) == ()


def test_without_a_model_words_that_both_have_count() -> None:
    doubt = "Have you mended an oven at night?"

    assert [fit.story.key for fit in fitting(doubt, [], [LED, BAKED])] == ["2"]
    assert fitting("Can you mend?", [], [LED, BAKED]) == ()


def test_of_no_stories_none_fits() -> None:
    assert fitting("Any doubt", [], [], Near()) == ()
    assert fitting(" ", [], [LED], Near()) == ()
    assert fitting("Any doubt", [], []) == ()


def test_two_are_enough() -> None:
    many = [Story(str(n), "One", "", ("Baking",)) for n in range(5)]

    assert len(fitting("", ["Baking"], many)) == 2


class Themed:
    """Finds a question near a theme as it is asked, and a story as it is told."""

    model_id = "themed"

    def embed(self, texts: Sequence[str]) -> Vectors:
        asked = {text for sides in THEMES[:1] for text in sides[0]}
        told = {text for sides in THEMES[:1] for text in sides[1]}
        rows = [
            [
                float(t in asked or "slip" in t),
                float(t in told or "owned up" in t) + 0.2 * ("partly" in t),
                0.6,
            ]
            for t in texts
        ]
        found = np.array(rows, dtype=np.float32).reshape(len(texts), 3)
        lengths = np.linalg.norm(found, axis=1, keepdims=True)
        return np.asarray(found / lengths, dtype=np.float32)


OWNED = Story("4", "The leg", "x", parts=("It rained.", "I owned up to it."))


def test_a_story_that_tells_of_what_is_asked_answers_with_its_words() -> None:
    [fit] = fitting("Any slip?", [], [OWNED, BAKED], Themed())

    assert (fit.story.key, fit.quote, fit.skill) == ("4", "It rained.", "")
    assert 0.45 <= fit.near <= 1


def test_of_two_that_are_as_near_neither_is_meant() -> None:
    other = Story("5", "The arm", "x", parts=OWNED.parts)

    assert fitting("Any slip?", [], [OWNED, other], Themed()) == ()


def test_a_story_without_parts_is_one_part() -> None:
    [fit] = fitting("How do you meet angry people?", [], [SPOKE], Near())

    assert fit.quote == "Two hundred parents were angry."
