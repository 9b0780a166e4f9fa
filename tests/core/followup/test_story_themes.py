from __future__ import annotations

from askback.core.followup.story_themes import THEMES, bare


def test_what_every_question_begins_with_is_left_out() -> None:
    assert bare("Tell us about a time when you failed.") == "failed."
    assert bare("Have you ever taught?") == "taught?"
    assert bare("The bridge swayed.") == "The bridge swayed."


def test_a_question_of_nothing_else_stays_whole() -> None:
    assert bare("How do you ") == "How do you "


def test_each_theme_is_asked_and_told() -> None:
    assert all(asked and told for asked, told in THEMES)
    assert all(text[-1] in ".?;" for pair in THEMES for side in pair for text in side)
