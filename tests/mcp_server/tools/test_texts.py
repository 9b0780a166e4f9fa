from __future__ import annotations

import pytest

from askback.errors import InvalidInputError
from askback.mcp_server import tools
from askback.mcp_server.shapes.common import LONGEST
from tests.mcp_server.said import HOSTILE, ORDER, POSTING

SKILLS = (
    "Python Java Rust Go Kotlin Swift Ruby PHP Scala Terraform Docker Kubernetes Kafka "
    "Redis PostgreSQL MySQL MongoDB GraphQL React Angular Django Flask Spark Excel"
)
PAID = """\
Ward nurse at Fennel Care

You must know wound care and triage. Training is nice to have. You will earn 38,000 to
43,000 pounds a year. You will lead a team of twelve and train juniors.
"""


def test_a_posting_is_read_with_quotes_and_places() -> None:
    shown = tools.read_posting(POSTING)
    said = (*shown.claims, *shown.skills, *shown.loaded_phrases, *shown.questions)

    assert said
    assert all(POSTING[one.start : one.end] == one.verbatim for one in said)
    assert "Why the post is open" in [one.what for one in shown.omissions]
    assert (shown.pay, shown.left_out) == (None, {})


def test_pay_is_quoted() -> None:
    pay = tools.read_posting(PAID).pay

    assert pay is not None
    assert (pay.minimum, pay.maximum, pay.currency, pay.period) == (
        38_000,
        43_000,
        "GBP",
        "year",
    )
    assert PAID[pay.start : pay.end] == pay.verbatim


def test_an_order_in_a_posting_is_words_and_nothing_else() -> None:
    shown = tools.read_posting(HOSTILE)
    said = shown.model_dump()

    assert ORDER not in str([said[name] for name in ("title", "company", "omissions")])
    assert [(one.where, one.message[:21]) for one in shown.problems[:1]] == [
        ("text", "It holds 2 characters")
    ]


def test_lists_and_quotes_are_cut() -> None:
    places = " and ".join(f"on ward {n}" for n in range(400))
    many = "\n".join(
        f"You will work {n} hours a week in a fast-paced place, like a family.\n"
        for n in range(40)
    )
    skills = "\n".join(f"- You must know {name}." for name in SKILLS.split())
    text = f"{PAID}\n\n{many}\n{skills}\nYou will work nights {places}."
    shown = tools.read_posting(text)
    lists = (shown.claims, shown.loaded_phrases, shown.questions, shown.skills)

    assert all(len(one) <= 20 for one in lists)
    assert "skills" in shown.left_out
    assert all(len(span.verbatim) <= LONGEST for one in lists for span in one)


def test_an_answer_that_is_none_is_said_to_be_none_with_its_words() -> None:
    answer = "Well, you know, we are like a family here."
    shown = tools.read_answer("How many people left last year?", answer)

    assert (shown.verdict, shown.reason) == ("not_answered", "generalities")
    assert shown.quote is not None
    assert answer[shown.quote.start : shown.quote.end] == shown.quote.verbatim
    assert shown.observations == ["no number although you asked how many"]


def test_no_answer_has_no_quote() -> None:
    assert tools.read_answer("How many people left?", "").quote is None


def test_signals_of_an_answer_stand_in_it() -> None:
    answer = "In May Ana left after three months because nobody had time to train her."
    shown = tools.read_answer("Who was the last person to leave, and why?", answer)

    assert shown.verdict == "answered"
    assert all(one.verbatim in answer for one in shown.signals)


def test_a_kit_asks_everybody_the_same() -> None:
    shown = tools.build_kit(PAID, interviews=2, minutes=45, interviewers=2)

    assert shown.company == "Fennel Care"
    assert [meeting.minutes for meeting in shown.meetings] == [45, 45]
    asks = [ask for meeting in shown.meetings for ask in meeting.questions]
    assert {ask.competency for ask in asks} <= {one.key for one in shown.competencies}
    assert all(len(ask.rubric) == 4 for ask in asks)
    assert all(PAID[one.start : one.end] == one.verbatim for one in shown.competencies)
    assert shown.asked_back


def test_a_posting_that_names_nothing_makes_no_kit() -> None:
    with pytest.raises(InvalidInputError):
        tools.build_kit("...")
