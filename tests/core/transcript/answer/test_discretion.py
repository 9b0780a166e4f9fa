from __future__ import annotations

import pytest

from askback.core.transcript.answer import Reason, Verdict
from askback.core.transcript.answer.dodges import dodges
from tests.core.transcript.answer.builders import parts_of, read


@pytest.mark.parametrize(
    "text",
    [
        "That one I can't do, I'm afraid, it goes through the agency.",
        "she told me about it in confidence so id rather leave it",
        "That's his to tell, it's a private matter.",
        "I can't tell you that, data protection.",
        "I'm not the one to say, really.",
        "It's in the grievance process until it's been heard.",
        "You won't get that from me.",
        "It goes through my colleague in payroll.",
        "I promised her I wouldn't say.",
        "He told me in confidence, so I won't talk about it.",
    ],
)
def test_a_gentle_refusal_is_declined(text: str) -> None:
    found = read("Why did the last fitter leave?", text)

    assert (found.verdict, found.reason) == (Verdict.NOT_ANSWERED, Reason.DECLINED)


@pytest.mark.parametrize(
    "text",
    [
        "I can't go into it, but she was forty percent under for three quarters.",
        "It's not for me to say why, but he went in June and Carla took the nights.",
    ],
)
def test_an_answer_that_follows_all_the_same_counts(text: str) -> None:
    assert read("Why did the last rep leave?", text).verdict is Verdict.ANSWERED


@pytest.mark.parametrize(
    "text",
    [
        "Paperwork. That I can't stand.",
        "They keep the vans in the yard.",
        "Twelve of us share the tools that I can't do without.",
        "You gave us no word on it.",
    ],
)
def test_what_only_sounds_alike_is_no_refusal(text: str) -> None:
    assert dodges("How is it?", parts_of(text)) == ()


def test_where_a_case_stands_is_the_answer_where_that_was_asked() -> None:
    said = "No, it's still with the tribunal."

    assert dodges("Has the tribunal ruled?", parts_of(said)) == ()
