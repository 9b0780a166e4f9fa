from __future__ import annotations

import pytest

from askback.core.followup.worded import REPLY_WORDS, greeting, in_writing, shortened


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Dana Marsh", "Dana"),
        ("Prof Ada Lee", "Prof Ada Lee"),
        ("Marsh, Dana", "Dana"),
        ("Marsh,", "Marsh"),
        ("Sanne", "Sanne"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_people_are_greeted_as_one_would(name: str, greeted: str) -> None:
    assert greeting(name) == greeted


@pytest.mark.parametrize(
    ("spoken", "written"),
    [
        ("So, who decides?", "Who decides?"),
        ("And  when was\nthat", "When was that?"),
        ("Tell me who left.", "Tell me who left."),
        ("Well now, then?", "?"),
        ("so", "So?"),
    ],
)
def test_a_question_is_put_as_one_writes_it(spoken: str, written: str) -> None:
    assert in_writing(spoken) == written


def test_two_sentences_of_a_reply_are_kept_as_they_are() -> None:
    long = "word " * (REPLY_WORDS - 2)

    assert shortened("One. Two. Three.") == "One. Two."
    assert shortened("One. Two") == "One. Two"
    assert shortened("One") == "One"
    assert shortened(f"Yes, I did. {long}and more.") == "Yes, I did."
    assert shortened(f"{long}{long}. And more. Yes.") == f"{long}{long}.".strip()
