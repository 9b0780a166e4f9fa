from __future__ import annotations

import pytest

from askback.core.planning.loop import Interviewer, Tables, reach
from askback.core.topics import Phrasing, Role, Stage
from tests.core.builders import interview, interviewer, knows, loop, question


def test_worth_is_the_share_of_the_weight_that_is_unknown() -> None:
    planned = loop(weights={"team": 3, "pay": 1}, unknown={"team": 0.5})

    assert planned.worth == {"team": 0.375, "pay": 0.25}


def test_an_open_dealbreaker_counts_with_the_highest_weight() -> None:
    planned = loop(weights={"team": 3, "pay": 2}, open_dealbreakers=frozenset({"pay"}))

    assert planned.worth == {"team": 3 / 8, "pay": 5 / 8}


def test_where_nothing_matters_nothing_is_worth_anything() -> None:
    assert loop(weights={"team": 0}).worth == {"team": 0}


def test_who_was_asked_what_is_remembered_by_name() -> None:
    planned = loop(asked={"Dana": frozenset({"pager"})})

    assert planned.was_asked("Dana", "pager")
    assert not planned.was_asked("Dana", "raise")
    assert not planned.was_asked("Ines", "pager")


@pytest.mark.parametrize(
    ("person", "stage", "settled"),
    [
        (interviewer(), Stage.TECHNICAL, 0.9 * 0.5 * 0.8 * 0.6),
        (interviewer(), Stage.OFFER_CALL, 0.9 * 0.5 * 0.8 * 0.5 * 0.6),
        (Interviewer("Bo", Role.EXECUTIVE), Stage.TECHNICAL, 0.9 * 0.5 * 0.2 * 1.0),
    ],
)
def test_an_answer_settles_by_strength_phrasing_suits_and_knows(
    person: Interviewer, stage: Stage, settled: float
) -> None:
    asked = question(
        criteria={"team": 0.9},
        roles={Role.PEER: 0.8},
        stages=frozenset({Stage.TECHNICAL}),
        phrasing=Phrasing.GENERAL,
    )
    tables = Tables(
        knows=knows(team={Role.PEER: 0.6, Role.EXECUTIVE: 1.0}),
        phrasing={Phrasing.GENERAL: 0.5},
    )

    assert reach(asked, person, stage, tables) == {"team": pytest.approx(settled)}


def test_a_favourite_counts_for_more_and_never_as_certain() -> None:
    liked = question("liked", criteria={"team": 0.4, "pay": 0.9})
    planned = loop(liked, liked=frozenset({"liked"}))

    told = planned.told(liked, interviewer(), Stage.TECHNICAL)

    assert told == {"team": pytest.approx(0.5), "pay": 0.95}


def test_what_is_not_liked_counts_as_it_is() -> None:
    plain = question("plain", criteria={"team": 0.4})
    planned = loop(plain, liked=frozenset({"liked"}))

    assert planned.told(plain, interviewer(), Stage.TECHNICAL) == {"team": 0.4}


def test_who_is_entered_twice_is_one_person() -> None:
    ana, lead = interviewer("Ana"), Interviewer("Ana", Role.EXECUTIVE)

    assert interview(interviewers=(ana, lead, ana)).people == (ana, lead)
