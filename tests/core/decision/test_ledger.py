from __future__ import annotations

from typing import Any

import pytest

from askback.core.decision import (
    COMPANY,
    Belief,
    Evidence,
    Heard,
    Verdict,
    beliefs,
    claimed,
    noticed,
    signalled,
    unknown,
    weigh_answer,
)
from askback.core.decision.evidence import Factors
from askback.core.decision.ledger import Fact
from askback.core.topics import Role
from tests.core.builders import knows, question


def heard(**changes: Any) -> Heard:
    dull: dict[str, Any] = {
        "question": question(criteria={"team": 0.8, "pay": 0.2}),
        "witness": "Dana",
        "role": Role.PEER,
        "verdict": Verdict.ANSWERED,
        "reason": None,
        "specificity": 1.0,
        "direction": 0.5,
        "quote": "six of us",
        "source": "reading",
    }
    return Heard(**(dull | changes))


def evidence(**changes: Any) -> list[Evidence]:
    return weigh_answer(heard(**changes), knows(pay={Role.PEER: 0.5}))


def test_an_answer_is_evidence_on_each_criterion_it_tells_of() -> None:
    assert evidence() == [
        Evidence("team", "Dana", 0.5, 0.8, "six of us", "reading"),
        Evidence("pay", "Dana", 0.5, 0.1, "six of us", "reading"),
    ]


def test_a_criterion_that_the_witness_cannot_know_is_left_out() -> None:
    pieces = weigh_answer(heard(), knows(pay={Role.PEER: 0.0}))

    assert [piece.criterion for piece in pieces] == ["team"]


def test_what_cannot_be_told_is_no_evidence() -> None:
    assert evidence(verdict=Verdict.CANT_TELL) == []


@pytest.mark.parametrize("reason", ["deflected", "generalities"])
def test_an_answer_withheld_without_a_reason_is_half_a_red_on_candour_alone(
    reason: str,
) -> None:
    pieces = evidence(verdict=Verdict.NOT_ANSWERED, reason=reason, direction=1.0)

    assert pieces == [Evidence("candour", "Dana", -1.0, 0.5, "six of us", "reading")]


@pytest.mark.parametrize("reason", ["declined", "unable", "deferred", None])
def test_an_answer_withheld_for_a_reason_counts_nothing(reason: str | None) -> None:
    assert evidence(verdict=Verdict.NOT_ANSWERED, reason=reason) == []


def test_a_dodge_weighs_by_how_much_the_witness_knows_of_candour() -> None:
    dodged = heard(verdict=Verdict.NOT_ANSWERED, reason="deflected")

    (piece,) = weigh_answer(dodged, knows(candour={Role.PEER: 0.6}))

    assert piece.weight == 0.3


def test_what_a_company_says_of_itself_is_little_and_takes_no_side() -> None:
    assert claimed("team", "like a family", knows()) == Evidence(
        "team", COMPANY, None, 0.1, "like a family", "source"
    )


def test_beliefs_are_kept_by_criterion() -> None:
    found = beliefs(evidence())

    assert list(found) == ["team", "pay"]
    assert found["team"].miss == pytest.approx(0.2)
    assert found["pay"].miss == pytest.approx(0.9)


def test_what_is_unknown_is_told_by_criterion() -> None:
    found = {"team": Belief(miss=0.37, witnesses=1), "pay": Belief()}

    assert unknown(found) == {"team": 0.37, "pay": 1.0}


@pytest.mark.parametrize(
    ("colours", "towards"),
    [([], None), (["red"], -1.0), (["green", "red"], 0.0), (["green"] * 2, 1.0)],
)
def test_the_colours_of_signs_give_the_direction(
    colours: list[str], towards: float | None
) -> None:
    assert signalled(colours) == towards


def test_what_the_user_noticed_counts_as_far_as_the_person_can_know_it() -> None:
    piece = noticed(
        "pay", -1.0, "He laughed.", ("Dana", Role.PEER), knows(pay={Role.PEER: 0.5})
    )

    assert piece == Evidence("pay", "Dana", -1.0, 0.5, "He laughed.", "note")


def test_a_fact_decides_on_its_criterion_and_brings_its_own_words() -> None:
    team, pay = evidence(facts={"pay": Fact(-1.0, "Forty thousand.")}, by="signs")

    assert (team.direction, team.by, team.quote) == (0.5, "signs", "six of us")
    assert (pay.direction, pay.by, pay.quote) == (-1.0, "preference", "Forty thousand.")


def test_every_weight_says_what_it_is_made_of() -> None:
    pieces = evidence(verdict=Verdict.PARTLY, specificity=0.0)
    (withheld,) = evidence(verdict=Verdict.NOT_ANSWERED, reason="deflected")
    claim = claimed("pay", "£40,000", knows(), -1.0)

    for piece in (*pieces, withheld, claim):
        assert piece.factors is not None
        assert piece.factors.weight == piece.weight
    assert pieces[0].factors == Factors(0.8, 1.0, 0.6, 0.5)
    assert (withheld.direction, withheld.by) == (-1.0, "withheld")
    assert (claim.direction, claim.by) == (-1.0, "preference")
