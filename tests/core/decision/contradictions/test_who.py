from __future__ import annotations

import pytest

from askback.core.decision.contradictions import find
from tests.core.decision.contradictions.told import said, whys

BUILT = "Who decides what gets built?"


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (
            (BUILT, "The founder decides."),
            ("Who decides the roadmap?", "The team does."),
            "What gets built: founder here, the people themselves there.",
        ),
        (
            ("Who would I report to?", "To me."),
            ("Who would be my manager?", "You'd report to Karen."),
            "Who you report to: Ana here, Karen there.",
        ),
        (
            ("Who owns the garden?", "The matron does."),
            ("Who owns the garden?", "The head chef."),
            "Who decides: matron here, head chef there.",
        ),
    ],
)
def test_two_deciders_of_one_thing_differ(
    one: tuple[str, str], other: tuple[str, str], why: str
) -> None:
    assert whys(one, other) == [why]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((BUILT, "Marta."), (BUILT, "The product manager.")),  # she may be that
        ((BUILT, "The founder decides."), (BUILT, "The owner decides.")),
        ((BUILT, "The team decides."), (BUILT, "We decide.")),
        ((BUILT, "The team decides."), (BUILT, "It depends on the director.")),
        ((BUILT, "The team decides."), (BUILT, "The director doesn't decide.")),
        ((BUILT, "The team decides."), (BUILT, "Nice weather.")),
        ((BUILT, "The team decides."), ("Who pays?", "The director pays for lunch.")),
        ((BUILT, "Lena does."), (BUILT, "In the end it's Lena who decides.")),
        ((BUILT, "The director decides."), (BUILT, "I decide.")),
    ],
)
def test_who_may_be_the_same_or_decides_another_thing_is_let_stand(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert whys(one, other) == []


def test_one_question_of_the_bank_is_one_thing() -> None:
    ana = said("The founder decides.", "Who decides there?", key="decides")
    ben = said(
        "The team does.", "Who has the last word here?", who="Ben", key="decides"
    )

    (found,) = find([ana, ben])

    assert (found.subject, found.criterion) == ("who decides", "autonomy")
