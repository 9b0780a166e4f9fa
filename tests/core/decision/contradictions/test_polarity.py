from __future__ import annotations

import pytest

from askback.core.decision.contradictions import find
from tests.core.decision.contradictions.told import said, whys

BONUS = ("Is there a bonus?", "There's a bonus every year.")


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (
            BONUS,
            ("What about a bonus?", "There's no bonus."),
            "The bonus: yes here, no there.",
        ),
        (
            ("Is there on-call?", "No, we don't have on-call."),
            ("When were you last on call?", "I was on call last weekend."),
            "On-call: no here, yes there.",
        ),
        (
            ("Do you do reviews?", "We do performance reviews for everybody."),
            ("When was yours?", "I've never had a performance review."),
            "Performance reviews: yes here, no there.",
        ),
        (
            ("Do you get a company van?", "Yes, every fitter gets a van."),
            ("Is there a van?", "There isn't a van."),
            "Van: yes here, no there.",
        ),
        (
            ("Is there overtime?", "Yes."),
            ("Is there overtime?", "No."),
            "Overtime: yes here, no there.",
        ),
        (
            ("Do people get promoted?", "Absolutely, all the time."),
            ("Do people get promoted?", "Nobody's been promoted since I started."),
            "Promotions: yes here, no there.",
        ),
    ],
)
def test_a_yes_and_a_no_to_one_thing_differ(
    one: tuple[str, str], other: tuple[str, str], why: str
) -> None:
    assert whys(one, other) == [why]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (BONUS, ("Is there a bonus?", "I didn't get a bonus.")),
        (BONUS, ("Is there a bonus?", "Last year there was no bonus.")),
        (
            ("Is there parking?", "No."),
            ("Is it safe?", "There's a camera in the parking."),
        ),
        (("Did he tell you?", "He has not told me."), ("Did she ask?", "Yeah.")),
        (("", "Nobody comes in."), ("", "It all comes back to care.")),
        (BONUS, ("Is there a bonus?", "There's hardly any bonus.")),
        (BONUS, ("Is there a bonus?", "There's no bonus unless we sell a lot.")),
        (
            ("Is there a bonus?", "We had talk of a bonus if sales go up."),
            ("Is there a bonus?", "There's no bonus."),
        ),
        (
            ("Do you work late?", "I worked late last Tuesday."),
            ("Do people work late?", "People don't work late."),
        ),
        (
            ("Are there tests?", "We have tests for the new parts."),
            ("Are there tests?", "There are no tests for the old code."),
        ),
        (
            ("Is overtime paid?", "Yes."),
            ("Do people work overtime?", "No."),
        ),
        (
            ("Is overtime paid?", "Yes."),
            ("Is overtime planned ahead?", "No."),
        ),
        (
            ("Is there a bonus?", "He gets a bonus."),
            ("Is there a bonus?", "There's no bonus."),
        ),
        (
            ("", "The support team does on-call."),
            ("", "We don't have on-call."),
        ),
        (
            ("", "In my team we have a bonus."),
            ("", "There's no bonus in the whole company."),
        ),
        (
            ("Is there a bonus?", "There was a bonus in 2019, and then this year one."),
            ("Is there a bonus?", "There's no bonus."),
        ),
        (
            ("", "We have a bonus since I joined this year."),
            ("", "There's no bonus."),
        ),
        (("", "The kettle boils."), ("", "The kettle doesn't boil.")),
        (("", "There is a curriculum."), ("", "There's no curriculum.")),
        (("Is it loud?", "Yes, but not always."), ("Is it loud?", "No.")),
        (("Is it loud?", "Yes and no."), ("Is it loud?", "No.")),
        (("If I asked, would it be loud?", "Yes."), ("Is it loud?", "No.")),
    ],
)
def test_a_no_that_leaves_room_contradicts_nothing(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert whys(one, other) == []


def test_one_question_of_the_bank_says_that_both_speak_of_one_thing() -> None:
    ana = said("The kettle boils.", "What about it?", key="kettle")
    ben = said("The kettle doesn't boil.", "How is it?", who="Ben", key="kettle")

    (found,) = find([ana, ben])

    assert found.why == "Kettle boil: yes here, no there."
