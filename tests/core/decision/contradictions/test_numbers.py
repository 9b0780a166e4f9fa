from __future__ import annotations

import pytest

from askback.core.decision.contradictions import find
from tests.core.decision.contradictions.told import posting, said, whys

TEAM = "How many people are on the team?"
PAY = "What does it pay?"


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ((TEAM, "Six."), (TEAM, "We're nine."), "The team: six here, nine there."),
        (
            (PAY, "The salary is $60,000 a year."),
            (PAY, "It pays fifty thousand."),
            "The salary: $60,000 here, fifty thousand there.",
        ),
        (
            ("How often are reviews?", "Every six months."),
            ("How often are reviews?", "Once a year, I think."),
            "Performance reviews: every six months here, once a year there.",
        ),
        (
            ("How long is the probation?", "Three months."),
            ("Is there a probation?", "The probation is six months."),
            "The probation: three months here, six months there.",
        ),
        (
            ("How much travel is there?", "There's travel two days a month."),
            ("How much travel is there?", "We travel three days a week."),
            "Travel: two here, three there.",
        ),
        (
            ("How many people work here?", "The whole company is forty people."),
            ("How many people work here?", "Ninety people across the company."),
            "The company: forty here, ninety there.",
        ),
        (
            ("What's the bonus?", "The bonus is ten percent."),
            ("What's the bonus?", "It's three percent."),
            "The bonus: ten here, three there.",
        ),
        (
            ("How many trucks are there?", "Twenty trucks in the yard."),
            ("What do you drive?", "There's thirty trucks in the yard."),
            "Trucks: twenty here, thirty there.",
        ),
    ],
)
def test_numbers_of_one_thing_that_are_far_apart_differ(
    one: tuple[str, str], other: tuple[str, str], why: str
) -> None:
    assert whys(one, other) == [why]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((TEAM, "Six."), (TEAM, "Seven.")),  # who counts himself
        ((TEAM, "About ten."), (TEAM, "Twelve or so.")),
        ((TEAM, "Six or seven."), (TEAM, "Seven to nine.")),
        ((TEAM, "Six."), (TEAM, "When I joined we were twelve people.")),
        ((TEAM, "Six."), ("How big is the company?", "The whole company is ninety.")),
        (
            ("How many are you?", "Six."),
            ("How many are you?", "Forty people in the office."),
        ),
        ((PAY, "Eighteen dollars an hour."), (PAY, "It pays $45,000 a year.")),
        ((PAY, "It pays $4,000."), (PAY, "The salary is $48,000.")),
        ((PAY, "It pays $40,000."), (PAY, "It pays €50,000.")),
        ((PAY, "It pays up to sixty thousand."), (PAY, "It pays fifty thousand.")),
        ((PAY, "It pays at least forty thousand."), (PAY, "It pays fifty thousand.")),
        (
            ("How many hours a week do you work?", "I do forty hours."),
            ("How many hours a week do you work?", "I do fifty-five hours."),
        ),
        (
            ("How many hours a week do people work?", "Forty hours."),
            ("How many hours a week do people work?", "The boss does seventy hours."),
        ),
        (
            ("How many hours a week?", "Five hours a week."),
            ("How many hours a week do people work?", "Forty hours."),
        ),
        (
            ("How many covers do you do?", "On a Tuesday sixty covers."),
            ("How many covers do you do?", "On a Saturday two hundred covers."),
        ),
        (
            ("How many trucks are there?", "Twenty trucks."),
            ("How many shops are there?", "Thirty trucks."),
        ),
        (("", "We have ten beds."), ("", "There are twenty beds by the bonus.")),
    ],
)
def test_where_time_scope_or_thing_is_another_numbers_may_both_stand(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert whys(one, other) == []


def test_a_source_speaks_of_the_team_only_where_it_says_so() -> None:
    person = said("Seven.", TEAM)

    assert find([posting("We are 35 people today."), person]) == ()
    assert find([posting("The department is 35 people."), person]) == ()
    assert len(find([posting("You join a team of 35 people."), person])) == 1
