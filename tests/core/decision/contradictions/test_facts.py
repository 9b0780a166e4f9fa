from __future__ import annotations

import pytest

from askback.core.decision.contradictions.facts import FACTS, stands
from tests.core.decision.contradictions.told import clause, differ, whys

HOLIDAY = "We do every Christmas, the ward is open."


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (
            ("Weekends?", "No weekends, ever."),
            ("What's the rota?", "We do one Sunday in three."),
            "Weekend work: “no weekends” here, “we do one sunday” there.",
        ),
        (
            ("Is there a bonus?", "A bonus every year, in May."),
            ("Did the bonus come?", "In 2024 nothing."),
            "A bonus every year: “bonus every year” here, “in 2024 nothing” there.",
        ),
        (
            ("Is it a new post?", "Brand new."),
            ("", "You'd have Ada's van."),
            "Why the post is open: “brand new” here, “you'd have ada's van” there.",
        ),
        (
            ("Who reads my letters?", "Nothing goes out without two of us."),
            ("And at night?", "You send it yourself."),
            (
                "A second reader: “nothing goes out without” here, “send it yourself” "
                "there."
            ),
        ),
        (
            ("Who signs?", "Every purchase order I sign, all of them."),
            ("Does Ana sign?", "She hasn't signed a purchase order for a year."),
            "Who signs: “every purchase order i sign” here, “she hasn't signed” there.",
        ),
    ],
)
def test_a_rule_is_broken_by_a_case(
    one: tuple[str, str], other: tuple[str, str], why: str
) -> None:
    assert whys(one, other) == [why]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("No weekends.", "We don't work every weekend."),
        ("No weekends.", "If we're short we work every weekend."),
        (
            "No weekends.",
            "My wife works there, and we do every weekend with her mother.",
        ),
        ("No weekends.", "We used to do every Saturday."),
        ("No weekends in our office.", "In our depot we do every Saturday."),
        ("No weekends on the night shift.", "On the day shift we do a lot."),
        ("The choir is entirely voluntary.", "Everyone is expected to do first aid."),
        ("No Saturdays, and we do every Saturday.", "We do every Saturday."),
    ],
)
def test_another_time_other_people_or_a_wish_break_no_rule(
    one: str, other: str
) -> None:
    assert whys(one, other) == []


def test_a_thing_has_the_same_state_twice_without_a_difference() -> None:
    assert differ("No nights here.", "Nobody works nights.") == []


def test_a_sentence_is_looked_at_once_and_the_fourth_does_not_lean_on_a_question() -> (
    None
):
    assert [s.is_first for s in stands(clause(HOLIDAY))] == [False]
    far = differ(
        (
            "Is the contract permanent?",
            "So. Well. You see. It's like this. Fixed-term.",
        ),
        ("", "It's a permanent contract."),
    )
    assert [found.subject for found in far] == ["the contract"]


def test_every_thing_is_named_once() -> None:
    names = [fact.name for fact in FACTS]

    assert len(set(names)) == len(names)
    assert all(fact.first != fact.second for fact in FACTS)
