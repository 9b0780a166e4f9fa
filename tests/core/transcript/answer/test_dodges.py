from __future__ import annotations

import pytest

from askback.core.transcript.answer.dodges import dodges, remainder
from tests.core.transcript.answer.builders import parts_of


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How open is pay?", "The recruiter said she can't share it, so I complained."),
        ("What if you're stuck?", "When I don't know something I ring the lead."),
        ("How do you answer that?", 'We say "I can\'t discuss that" and smile.'),
        ("Do you publish the bands?", "We don't publish the bands."),
        ("Has it been agreed?", "It's still being decided."),
        ("Who should I ask about leave?", "You'd ask Marta."),
        ("How are contracts approved?", "It all goes through legal."),
        ("How is private data kept?", "We can't share anything with the agency."),
        ("How are rows settled?", "We don't discuss individuals in the staff room."),
        ("How did it go?", "They asked and we couldn't get into the flat."),
    ],
)
def test_a_refusal_that_is_told_is_not_made(question: str, text: str) -> None:
    assert dodges(question, parts_of(text)) == ()


def test_an_excuse_is_no_answer() -> None:
    said = parts_of("I can't discuss leavers. In a team of five you'd know who it was.")

    assert remainder(said, dodges("Who left?", said)) == ()


def test_a_but_turns_a_refusal() -> None:
    said = parts_of("I can't discuss leavers. But two went in May.")

    assert [c.raw for c in remainder(said, dodges("Who left?", said))] == [
        "But two went in May."
    ]


def test_a_number_turns_a_refusal_where_one_was_asked_for() -> None:
    said = parts_of("I can't name names. Two went in May.")
    found = dodges("How many left?", said)

    assert [c.raw for c in remainder(said, found, counted=True)] == ["Two went in May."]
    assert remainder(said, found) == ()


def test_after_not_knowing_only_what_is_said_of_oneself_is_an_excuse() -> None:
    said = parts_of("I've no idea, I never led a team. The rota is on the wall.")

    assert [c.raw for c in remainder(said, dodges("How is it led?", said))] == [
        "The rota is on the wall."
    ]


def test_what_was_told_before_a_refusal_stays() -> None:
    said = parts_of("She left in May. I can't say more, because it's with the lawyers.")

    assert [c.raw for c in remainder(said, dodges("Who left?", said))] == [
        "She left in May."
    ]


def test_praise_of_the_question_is_not_told() -> None:
    said = parts_of("Great question, six.")

    assert [c.raw for c in remainder(said, ())] == ["six."]
