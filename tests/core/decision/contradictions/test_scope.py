from __future__ import annotations

import pytest

from askback.core.decision.contradictions.scope import (
    facets,
    is_of_others,
    may_meet,
    speaks_for_itself,
    when,
)
from tests.core.decision.contradictions.told import clause


@pytest.mark.parametrize(
    ("text", "is_plain"),
    [
        ("We work one day a week at Leeds.", True),
        ("I don't care if it's late.", True),
        ("Ten days if I'm lucky.", True),
        ("We used to work nights.", False),
        ("One day we'll stop that.", False),
        ("If you stay, you work nights.", False),
        ("My wife works nights.", False),
    ],
)
def test_a_wish_a_case_the_past_and_others_do_not_count(
    text: str, *, is_plain: bool
) -> None:
    assert speaks_for_itself(clause(text)) == is_plain


def test_two_kinds_of_a_thing_do_not_meet() -> None:
    first, later = clause("New patients get an hour."), clause("Follow-ups get ten.")

    assert facets(first).isdisjoint(facets(later))
    assert not may_meet(first, later)
    assert may_meet(first, clause("All patients get ten."))


def test_what_holds_since_a_time_holds_now() -> None:
    assert when(clause("It's thirty since April.")) == frozenset()
    assert when(clause("It was thirty last year.")) == {"last year"}


def test_others_are_not_the_people_of_the_job() -> None:
    assert is_of_others(clause("Their team is in four days."))
    assert not is_of_others(clause("We're in four days."))
