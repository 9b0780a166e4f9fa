from __future__ import annotations

import pytest

from askback.core.bank.asked import Asked, Form, sentences

PLAIN = {"whats": "what's", "dont": "don't"}


def only(text: str) -> Asked:
    (asked,) = sentences(text, PLAIN)
    return asked


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("So, um, whats the culture like", "what's the culture like"),
        ("Can you tell me a bit about the team?", "the team"),
        ("I was wondering if people leave.", "is it so that people leave"),
        ("Could you explain what you do?", "what you do"),
        ("“Who left?”", "who left"),
        ("Tell me about 2.5 things.", "2,5 things"),
        ("Would you say it's fair?", "is it so that it's fair"),
        ("so", "so"),
        ("could you describe", "could you describe"),
    ],
)
def test_a_question_is_unwrapped(text: str, core: str) -> None:
    assert only(text).core == core


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("who left", Form.WH),
        ("Up to what sum could I sign?", Form.WH),
        ("When someone left, who took over?", Form.WH),
        ("Minutes, birthdays, cakes: who does them?", Form.WH),
        ("is it far", Form.POLAR),
        ("If I came late, would it matter?", Form.POLAR),
        ("tell me about the team", Form.REQUEST),
        ("You have a pension?", Form.STATEMENT),
        ("And the pay?", Form.STATEMENT),
    ],
)
def test_its_form_is_told_without_its_marks(text: str, form: Form) -> None:
    assert only(text).form is form


def test_what_comes_first_is_not_the_main_clause() -> None:
    assert only("When you last met, who spoke?").main == "who spoke"
    assert only("When did you meet, then?").main == "when did you meet, then"
    assert only("If pressed, nobody says.").main == "if pressed, nobody says"


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("You have a pension?", True),
        ("it's quiet here, right", True),
        ("You don't micromanage, do you", True),
        ("You have a pension.", False),
        ("Who left", True),
    ],
)
def test_a_tag_asks_as_a_mark_does(text: str, *, asks: bool) -> None:
    assert only(text).asks is asks


def test_each_sentence_is_by_itself() -> None:
    told = [s.core for s in sentences("We met. Who spoke? ...", PLAIN)]

    assert told == ["we met", "who spoke"]


def test_a_text_without_words_has_no_sentence() -> None:
    assert sentences(" ?! ", PLAIN) == ()
