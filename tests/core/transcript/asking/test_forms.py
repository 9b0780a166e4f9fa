"""The forms of questions."""

from __future__ import annotations

import pytest

from askback.core.transcript.asking.forms import Form, form_at


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("how many people are on the ward", Form.WH),
        ("who decides", Form.WH),
        ("what's the range", Form.WH),
        ("what happens when they disagree", Form.WH),
        ("do you get the time back", Form.POLAR),
        ("would something like that work", Form.POLAR),
        ("tell me about the rota", Form.REQUEST),
        ("could you give me an example", Form.REQUEST),
        ("i'd quite like to know what it pays", Form.INDIRECT),
        ("i'm curious how long people stay", Form.INDIRECT),
        ("my last question is whether you train people", Form.INDIRECT),
        ("what happened was that we lost", None),
        ("when i joined there were ten", None),
        ("which was hard", None),
        ("have your breakfast", None),
        ("i'd want to know what she knows", None),
        ("they tell me about it", None),
    ],
)
def test_a_form_is_told_without_a_question_mark(text: str, form: Form | None) -> None:
    assert form_at(text, marked=False) == form


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("anyone else?", Form.POLAR),
        ("what we did?", Form.WH),
        ("where in that would I come?", Form.WH),
        ("six of you?", None),
    ],
)
def test_a_question_mark_allows_more_forms(text: str, form: Form | None) -> None:
    assert form_at(text, marked=True) == form
