from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.decision.contradictions.values import Account
from askback.core.decision.preference import Preference, fit

OFFICE = Preference("at most", "<=", 2, "office days")
HOME = Preference("days from home", ">=", 3, "days a week")
PAY = Preference("at least", ">=", 68000, "GBP")
NIGHTS = Preference("nights on call", "<=", 4, "nights a month")
HOURS = Preference("", "<=", 45, "hours a week")
LEAVE = Preference("leave", ">=", 28, "days")
TEAM = Preference("", "<=", 8, "people")
NOTICE = Preference("notice", "<=", 1, "months")


def judged(
    preference: Preference,
    criterion: str,
    text: str,
    question: str = "",
    *,
    breaks: bool = False,
    is_source: bool = False,
) -> float | None:
    account = Account(
        "Ana",
        "Call",
        text,
        question=question,
        criteria={criterion: 0.9},
        is_source=is_source,
    )
    found = fit(preference, account, criterion, breaks=breaks)
    assert found is None or found.span.quote in text
    return found.direction if found else None


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("You'd be in the office three days a week.", -1.0),
        ("Two days a week in the office, the rest from home.", 1.0),
        ("Three days from home.", 1.0),
        ("Everyone's in Monday, Tuesday and Thursday.", -1.0),
        ("Never more than two days in the office.", 1.0),
        ("Nobody here works from home.", None),
        ("About two days a week in the office.", None),
        ("Maybe three days in the office.", None),
        ("It used to be five days in the office, now it's two.", None),
        ("Two days in the office. But for your role it would be four.", None),
        ("Two days in the office. For managers it's five days in the office.", None),
        ("They want us to be in the office three days next year.", None),
        ("My wife is in the office five days at her firm.", None),
        ("It's a lovely office.", None),
    ],
)
def test_days_in_the_office_are_judged_by_the_days_one_wants(
    text: str, direction: float | None
) -> None:
    assert judged(OFFICE, "place", text, "How many days are you in?") == direction


def test_days_from_home_are_those_of_the_week_that_are_left() -> None:
    assert judged(HOME, "place", "Four days a week in the office.") == -1.0
    assert judged(HOME, "place", "One day a week in the office.") == 1.0


def test_days_in_the_office_by_the_month_are_not_told_by_the_week() -> None:
    wanted = Preference("", "<=", 6, "office days a month")

    assert judged(wanted, "place", "Two days a week in the office.") is None


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("The salary is £62,000 to £70,000.", None),
        ("The band is £70k to £80k.", 1.0),
        ("It pays seventy-two thousand.", 1.0),
        ("It pays fifty-one thousand pounds a year.", -1.0),
        ("The salary is £67,000.", -0.5),
        ("Six thousand pounds a month.", 1.0),
        ("Forty pounds an hour.", None),
        ("Sixty.", None),
        ("The training budget is £1,000.", None),
        ("There's a bonus of £5,000.", None),
        ("€75,000 a year.", None),
        ("The salary is £66,000 plus a bonus.", None),
        ("There are three rounds.", None),
        ("I think the salary is £50,000.", None),
        ("The salary isn't £70,000.", None),
        ("From £70,000.", 1.0),
        ("Up to £60,000.", -1.0),
    ],
)
def test_pay_is_judged_in_its_own_coin_and_as_a_whole(
    text: str, direction: float | None
) -> None:
    asked = "What's the salary for this post?"

    assert judged(PAY, "pay", text, asked) == direction


def test_a_near_miss_of_a_dealbreaker_is_a_miss() -> None:
    assert judged(PAY, "pay", "The salary is £67,000.", breaks=True) == -1.0


def test_a_posting_may_claim_a_figure_without_being_asked() -> None:
    claim = "£52,000 a year"

    assert judged(PAY, "pay", claim, is_source=True) == -1.0
    assert judged(PAY, "pay", claim) is None
    assert judged(TEAM, "team", "Nine nurses.", is_source=True, breaks=True) == -1.0


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Two nights a week.", -1.0),
        ("One night a month.", 1.0),
        ("I do about two nights a month on call.", 1.0),
        ("Nine nights a month.", -1.0),
        ("One week in six.", None),
        ("Two nights a term.", None),
        ("One night a week.", None),
    ],
)
def test_a_rate_is_brought_to_another_only_where_that_is_certain(
    text: str, direction: float | None
) -> None:
    asked = "How often are you on call?"

    assert judged(NIGHTS, "on_call", text, asked) == direction


def test_a_bare_number_counts_what_was_asked_for() -> None:
    asked = "How many nights a month are you on call?"

    assert judged(NIGHTS, "on_call", "Two.", asked) == 1.0
    assert judged(NIGHTS, "on_call", "It varies. It does. Two.", asked) is None
    assert judged(NIGHTS, "on_call", "Two.", "Are you on call?") is None


@pytest.mark.parametrize(
    ("wanted", "criterion", "text", "question", "direction"),
    [
        (HOURS, "hours", "Fifty-five hours a week.", "How many hours?", -1.0),
        (HOURS, "hours", "Forty hours.", "How many hours a week?", 1.0),
        (HOURS, "hours", "Eight hours a day.", "How many hours?", None),
        (LEAVE, "hours", "You get 25 days of holiday.", "How much leave?", -1.0),
        (LEAVE, "hours", "You get 25 days of holiday plus bank holidays.", "", None),
        (LEAVE, "hours", "Sam did eleven days over the bank holiday.", "", None),
        (TEAM, "team", "Seven.", "How many people have left the team?", None),
        (Preference("", "<=", 8, "beds"), "team", "Six beds.", "How many beds?", 1.0),
        (Preference("", "<=", 8, "beds"), "team", "Six beds.", "How is it?", None),
        (LEAVE, "hours", "Thirty days of holiday.", "", 1.0),
        (TEAM, "team", "There are six of us.", "How big is the team?", 1.0),
        (TEAM, "team", "Twelve engineers.", "How big is the team?", -1.0),
        (TEAM, "team", "Twelve engineers.", "", None),
        (TEAM, "team", "Twelve months.", "How big is the team?", None),
        (
            Preference("", ">=", 60, "k EUR p.a."),
            "pay",
            "It pays €72,000.",
            "What does it pay?",
            1.0,
        ),
        (
            Preference("on call", "<=", 1, "nights monthly"),
            "on_call",
            "Three nights a month.",
            "How often are you on call?",
            -1.0,
        ),
        (NOTICE, "opening", "Three months' notice.", "How long is notice?", -1.0),
        (NOTICE, "opening", "Two weeks' notice.", "How long is notice?", 1.0),
        (NOTICE, "opening", "Two weeks.", "How long is the trial?", None),
        (
            Preference("time for upkeep", ">=", 20, "%"),
            "upkeep",
            "Ten percent of our time goes to upkeep.",
            "",
            -1.0,
        ),
        (
            Preference("", "==", 2, "rounds"),
            "hiring",
            "Two rounds.",
            "How many rounds?",
            1.0,
        ),
        (
            Preference("", "==", 2, "rounds"),
            "hiring",
            "Five rounds.",
            "How many rounds are there?",
            -1.0,
        ),
        (
            Preference("", "==", 2, "rounds"),
            "hiring",
            "2 to 3 rounds.",
            "How many rounds are there?",
            None,
        ),
        (
            Preference("", "<", 2, "rounds"),
            "hiring",
            "Two rounds.",
            "How many rounds are there?",
            -0.5 * 2,
        ),
    ],
)
def test_figures_of_many_kinds_are_judged(
    wanted: Preference,
    criterion: str,
    text: str,
    question: str,
    direction: float | None,
) -> None:
    assert judged(wanted, criterion, text, question, breaks=True) == direction


def test_what_can_never_be_compared_says_nothing() -> None:
    asked = "How many nights?"

    for unit in ("nights per rotation", "", "a week"):
        wanted = Preference("", "<=", 2, unit)
        assert judged(wanted, "on_call", "Five nights.", asked) is None
    assert judged(Preference("", "", 2, "nights"), "on_call", "Five nights.") is None
    assert judged(Preference(), "on_call", "Five nights.") is None


@pytest.mark.parametrize(
    ("want", "text", "direction"),
    [
        ("remote", "We're fully remote.", 1.0),
        ("remote", "It's not remote.", -1.0),
        ("remote", "Everyone's in the office five days.", -1.0),
        ("remote", "You can be remote two days.", None),
        ("remote", "Remote is possible, sometimes.", None),
        ("remote", "The remote team in Leeds does that.", None),
        ("remote", "We used to be fully remote.", None),
        ("remote", "Unless it rains we're fully remote.", None),
        ("remote", "We're fully remote. Everyone's in the office five days.", None),
        ("pairing", "We pair on everything.", 1.0),
        ("pairing", "We don't do pairing.", -1.0),
        ("pairing", "We don't always do pairing.", None),
        ("pairing", "I don't do pairing.", None),
        ("pairing", "I do pairing.", None),
        ("pairing", "We want to do pairing.", None),
        ("pairing", "Some people do pairing.", None),
        ("pairing", "It is quiet.", None),
        ("own office", "You'd have your own office.", 1.0),
        ("an own office", "Nobody here has an own office.", -1.0),
        ("own office", "We're in the office every day.", None),
        ("no overtime", "There is no overtime.", 1.0),
        ("no on-call", "We have on-call.", -1.0),
        ("no on-call", "We don't have on-call.", 1.0),
        ("mentoring", "We don't have any mentoring here, I'm afraid.", -1.0),
        ("more pairing", "We pair on everything.", None),
        ("???", "We pair on everything.", None),
        ("work quietly", "We work quietly.", 1.0),
        ("flexible hours", "We have flexible hours.", 1.0),
        ("flexible hours", "You clock in.", -1.0),
    ],
)
def test_words_count_where_a_clause_says_them_plainly(
    want: str, text: str, direction: float | None
) -> None:
    assert judged(Preference(want), "place", text) == direction


@pytest.mark.parametrize(
    ("question", "text", "direction"),
    [
        ("Do you do pairing?", "Yes, always.", 1.0),
        ("Do you do pairing?", "No.", -1.0),
        ("Do you do pairing?", "Yes we do pairing.", 1.0),
        ("Do you do pairing?", "No, we never do pairing.", -1.0),
        ("Do you do pairing?", "Yes and no.", None),
        ("Do you do pairing?", "Yes, sometimes.", None),
        ("Do you do pairing?", "Lee does that.", None),
        ("Do you do pairing with the clients?", "Yes.", None),
        ("Why pairing?", "Yes.", None),
    ],
)
def test_a_yes_or_a_no_answers_for_the_words_of_the_question(
    question: str, text: str, direction: float | None
) -> None:
    assert judged(Preference("pairing"), "team", text, question) == direction


@given(st.text(max_size=80), st.text(max_size=20), st.text(max_size=20))
def test_no_words_break_it_and_every_quote_is_verbatim(
    text: str, want: str, unit: str
) -> None:
    for wanted in (Preference(want), Preference(want, "<=", 2, unit), OFFICE):
        found = fit(wanted, Account("", "", text), "place")
        assert found is None or text[found.span.start : found.span.end] in text


def test_a_hostile_answer_is_read_to_its_end() -> None:
    long = "We have two days in the office and pairing " * 4000

    assert judged(OFFICE, "place", long) in {None, 1.0}
    assert judged(Preference("pairing"), "place", long) is None
