from __future__ import annotations

import pytest

from askback.core.bank.better import UNPUBLISHED, in_plain_words
from askback.core.bank.lint import lint
from askback.services.files.bank import rules

RULES = rules()
NEAR = [("Who left last?", 0.7)]
FAR = [("Who left last?", 0.55)]
ELSEWHERE = [("Who left last?", 0.2)]


def test_own_words_come_first_and_the_nearest_of_the_bank_last() -> None:
    better = lint("Do people quit early?", RULES, NEAR).better

    assert better == (
        "When did someone here last quit early, and what came of it?",
        "Who left last?",
    )


@pytest.mark.parametrize(
    ("near", "better"),
    [(FAR, ("Who left last?",)), (ELSEWHERE, ()), ([], ())],
)
def test_where_no_rule_fits_the_nearest_is_offered_if_it_is_near(
    near: list[tuple[str, float]], better: tuple[str, ...]
) -> None:
    assert lint("Is it a permanent contract?", RULES, near).better == better


def test_at_most_three_are_offered() -> None:
    text = "What is the pay, what is the commute like and what are the hours?"

    assert len(lint(text, RULES, NEAR).better) == 3


def test_what_was_asked_is_not_offered() -> None:
    near = [("Is it a permanent contract?", 0.99)]

    assert lint("is it a permanent contract", RULES, near).better == ()


def test_several_are_taken_apart_and_each_put_better() -> None:
    text = "How is the commute and what is the salary?"

    assert lint(text, RULES).better == (
        "When it comes to the commute, what do people here complain about most?",
        "What is the salary?",
    )


def test_a_list_of_subjects_is_not_taken_apart() -> None:
    text = "Tell me about the pay, the tools and the commute."

    assert lint(text, RULES).better == ()


def test_names_keep_their_capitals() -> None:
    better = lint("Can I work from Lyon or do I have to move?", RULES).better
    assert better == ()
    (first, *_) = lint("Tell me about the Lyon team.", RULES).better
    assert "the Lyon team" in first


def test_a_shouted_question_is_answered_in_a_low_voice() -> None:
    (first, *_) = lint("WHAT IS THE TEAM LIKE?", RULES).better

    assert "comes to the team," in first


def test_what_is_public_leads_to_what_is_not() -> None:
    assert lint("Who founded the company?", RULES).better == (UNPUBLISHED,)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("What are the OKRs?", "What are the goals?"),
        ("What is the WPT?", None),
        ("What are the goals?", None),
    ],
)
def test_jargon_is_said_plainly_where_its_meaning_is_sure(
    text: str, plain: str | None
) -> None:
    assert in_plain_words(text, RULES) == plain


def test_jargon_alone_is_only_said_plainly() -> None:
    assert lint("Which OKRs slipped last year?", RULES).better == (
        "Which goals slipped last year?",
    )


def test_jargon_in_a_question_that_is_put_badly_is_mended_with_it() -> None:
    (first, *_) = lint("Do you have the bandwidth for training?", RULES).better[:1] or (
        "",
    )

    assert "bandwidth" not in first


def test_a_claim_is_turned_round() -> None:
    better = lint("The team is supportive, right?", RULES).better

    assert better == ("When was the team last less than supportive, and why?",)


def test_a_finding_that_no_rule_mends_offers_nothing_of_its_own() -> None:
    assert lint("How great is it?", RULES).better == ()
    assert lint("Which WPT applies?", RULES).better == ()
    assert lint("We run the WPT.", RULES).better == ()
