from __future__ import annotations

from dataclasses import replace

from askback.core.decision.contradictions import Account
from askback.core.decision.contradictions.statements import MOST, statements
from tests.core.decision.contradictions.told import clause, said


def test_clauses_stand_in_their_sentences_and_questions_tell_nothing() -> None:
    found = list(statements(said("Six, I think. And you? Fine.")))

    assert [s.low for s in found] == ["six", "i think.", "fine."]
    assert found[1].side.span.quote == "Six, I think."


def test_only_the_first_sentences_lean_on_the_question() -> None:
    found = list(statements(said("Six. Six. Six. Six.", "How many are you?")))

    assert [bool(s.question) for s in found] == [True, True, True, False]


def test_an_account_may_be_a_part_of_a_text() -> None:
    text = "First. Second. Third."

    found = statements(Account("blog", "blog", text, start=7, end=14, is_source=True))

    assert [s.low for s in found] == ["second."]


def test_what_says_little_is_about_what_was_asked() -> None:
    assert clause("Ten percent.", "How big is the bonus?").about == {"the bonus"}
    assert clause("The old green door squeaks.", "How big is the bonus?").about == set()
    assert clause("Six, for the on-call.", "How many?").about == {"on-call"}


def test_i_think_is_no_word_on_oneself() -> None:
    assert not clause("I think it's six hours.").is_own
    assert clause("I do six hours.").is_own
    assert not clause("I do six hours like everyone.").is_own
    assert clause("She does six.").is_of_another


def test_of_a_very_long_text_the_first_sentences_are_read() -> None:
    assert len(list(statements(said("Six. " * (MOST + 9))))) == MOST


def test_a_question_that_points_back_is_about_what_was_said_before() -> None:
    account = Account(
        "Ana", "", "Two.", "Is it two?", "office-days", before="The office."
    )
    (two,) = statements(account)
    (plain,) = statements(replace(account, question="Two days?"))
    (unasked,) = statements(replace(account, question=""))

    assert two.context == "is it two? office days the office."
    assert plain.context == "two days? office days"
    assert unasked.context == ""
