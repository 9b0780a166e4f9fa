from __future__ import annotations

import pytest

from askback.adapters import shipped
from askback.core.practice.decode import Kind, kind_of


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("Tell me about a time you lost a parcel.", Kind.BEHAVIOURAL),
        ("have you ever had to close a ward", Kind.BEHAVIOURAL),
        ("When did you last change a fuse board?", Kind.BEHAVIOURAL),
        ("Give me an example of when you calmed a class.", Kind.BEHAVIOURAL),
        ("Talk us through the move to the new kitchen", Kind.BEHAVIOURAL),
        ("How many guests can you serve in an hour?", Kind.NUMBER),
        ("roughly what does a roof like that weigh", Kind.NUMBER),
        ("What would you do if the lift stopped?", Kind.HYPOTHETICAL),
        ("Suppose the ferry is late.", Kind.HYPOTHETICAL),
        ("How do you prune an apple tree?", Kind.HYPOTHETICAL),
        ("Translate this into French.", Kind.TASK),
        ("Please show me how you splice a rope", Kind.TASK),
        ("What do you think of school uniforms?", Kind.OPINION),
        ("Why is the sea salt?", Kind.OPINION),
        ("Should we close on Sundays?", Kind.OPINION),
        ("What is the capital of Portugal?", Kind.FACT),
        ("Do you take sugar?", Kind.FACT),
        ("", Kind.FACT),
    ],
)
def test_the_form_of_a_question_says_what_it_asks_for(asked: str, kind: Kind) -> None:
    assert kind_of(asked) is kind


def test_typographic_apostrophes_and_blanks_make_no_difference() -> None:
    assert kind_of("  Let’s  say\n the oven fails ") is Kind.HYPOTHETICAL


def test_a_text_without_end_is_read_in_one_go() -> None:
    assert kind_of("so and please now then ok " * 40_000) is Kind.FACT


def test_something_can_be_said_of_every_kind() -> None:
    forms = shipped.forms()

    assert set(forms) == set(Kind)
    assert all(len(form.looking_for.strong) >= 3 for form in forms.values())
    assert all(len(form.points) >= 3 for form in forms.values())
