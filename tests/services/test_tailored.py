from __future__ import annotations

import pytest

from askback.core.bank import Question
from askback.core.dossier import TailoredQuestion
from askback.core.topics import Role, Span
from askback.services.tailored import as_questions, named

TEXT = "Every nurse has a mentor."


def test_each_question_has_its_own_key_and_quotes_its_source() -> None:
    span = Span.of(TEXT, 0, len(TEXT))
    grown = [
        TailoredQuestion("Who was the last mentor?", "learning", span),
        TailoredQuestion("When did they meet?", "learning", span),
    ]

    found = as_questions(grown, "tailored-1")

    assert [q.key for q in found] == ["tailored-1-1", "tailored-1-2"]
    assert [q.text for q in found] == [g.text for g in grown]
    assert {q.source for q in found} == {f"grown from: {TEXT}"}
    assert found[0].criteria == {"candour": 0.3, "learning": 0.8}


def test_the_sentence_said_again_is_a_red_sign_and_an_event_a_green_one() -> None:
    grown = TailoredQuestion("Q", "team", Span.of(TEXT, 0, 5))

    (question,) = as_questions([grown], "t")

    assert [s.colour for s in question.listen_for] == ["green", "green", "red", "red"]


def question_of(ask: str, criterion: str = "team") -> Question:
    text = f'You write "When and how many and why". {ask}'
    grown = TailoredQuestion(text, criterion, Span.of(TEXT, 0, 5))
    return as_questions([grown], "t")[0]


@pytest.mark.parametrize(
    ("ask", "demands", "phrasing"),
    [
        ("When did that last fall short?", {"event"}, "problem"),
        ("Who left last, and why?", {"name", "reason", "event"}, "past_event"),
        ("How often did that happen last month?", {"number", "event"}, "past_event"),
        ("What did it come to last year?", {"number", "event"}, "past_event"),
        ("Which part does nobody dare to touch?", set(), "problem"),
        ("How much was it, and whose idea?", {"number", "name"}, "past_event"),
    ],
)  # fmt: skip
def test_what_is_demanded_is_what_the_ask_demands(
    ask: str, demands: set[str], phrasing: str
) -> None:
    question = question_of(ask)

    assert {demand.value for demand in question.demands} == demands
    assert question.phrasing.value == phrasing


def test_a_figure_that_was_asked_for_and_is_missing_is_a_red_sign() -> None:
    asked = question_of("How often did that happen?").listen_for
    other = question_of("Who was it?").listen_for

    assert [s.signal for s in asked if s not in other] == ["no figure"]


def test_the_second_try_and_the_probes_fit_the_ask() -> None:
    who = question_of("Who was it?")
    which = question_of("Which part is it?")

    assert who.if_dodged == "Without a name, then: what role did they have?"
    assert who.probes == ("How did they take it?", "What happened then?")
    assert which.if_dodged == "Can you give me the last example?"
    assert which.probes == ("What happened then?",)


def test_whoever_knows_most_of_the_criterion_is_asked() -> None:
    pay, tools = question_of("When?", "pay").roles, question_of("When?", "tools").roles

    assert max(pay, key=lambda role: pay[role]) is Role.RECRUITER
    assert max(tools, key=lambda role: tools[role]) is Role.PEER
    assert Role.EXECUTIVE in tools
    assert Role.RECRUITER not in question_of("When?", "upkeep").roles


def test_no_sentence_no_question() -> None:
    assert as_questions([], "t") == ()


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("posting", 'The advert says "we train". Who last?'),
        ("article", 'An article says "we train". Who last?'),
        ("notes", 'I noted "we train". Who last?'),
    ],
)
def test_a_question_names_the_kind_of_its_source(kind: str, text: str) -> None:
    assert named('The advert says "we train". Who last?', kind) == text
    assert named("Who left last?", kind) == "Who left last?"
