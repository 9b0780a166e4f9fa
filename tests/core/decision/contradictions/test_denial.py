from __future__ import annotations

import pytest

from askback.core.decision.contradictions.denial import stances
from tests.core.decision.contradictions.told import clause


@pytest.mark.parametrize(
    ("text", "things", "is_own", "is_strict"),
    [
        ("Nobody ever gets called at night.", {"call-outs"}, False, True),
        ("We don't have on-call.", {"on-call"}, False, True),
        ("I don't work weekends.", {"weekend work"}, True, False),
        ("I've never had a bonus.", {"the bonus"}, True, True),
        ("There is no bonus.", {"the bonus"}, False, True),
    ],
)
def test_a_denial_tells_of_what_of_whom_and_how_strictly(
    text: str, things: set[str], *, is_own: bool, is_strict: bool
) -> None:
    (stance,) = stances([clause(text)])

    assert not stance.affirms
    assert stance.things == things
    assert (stance.is_own, stance.is_strict) == (is_own, is_strict)


@pytest.mark.parametrize(
    "text",
    [
        "I don't think so.",
        "There's no doubt.",
        "It isn't always so.",
        "We hardly ever work weekends.",
        "There's no bonus unless we sell.",
        "The sales team doesn't have on-call.",
    ],
)
def test_a_thought_a_degree_or_a_limit_is_no_denial(text: str) -> None:
    assert list(stances([clause(text)])) == []


def test_what_nobody_denies_is_not_looked_at() -> None:
    bonus = clause("There's a bonus.")

    assert list(stances([bonus])) == []
    assert [s.affirms for s in stances([bonus, clause("There's no bonus.")])] == [
        False,
        True,
    ]


def test_a_yes_speaks_of_what_was_asked_and_a_you_may_be_one_person() -> None:
    (yes,) = stances([clause("Yes.", "Is there a bonus?")])
    (own,) = stances([clause("No.", "Do you work weekends?")])

    assert (yes.affirms, yes.is_asked, yes.is_own) == (True, True, False)
    assert yes.things == {"the bonus"}
    assert own.is_own
