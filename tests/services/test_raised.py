from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from askback.core.decision import COMPANY, Evidence
from askback.core.planning.agenda import AgendaItem, LoopPlan
from askback.core.planning.loop import Interview, Interviewer, Said
from askback.core.topics import Role, Stage
from askback.services.files import agenda, transcript
from askback.services.loops import LoopInput, make_loop, plan_loop
from askback.services.raised import question_of, said_ill

TIRED = "I was rung three nights in a row and nobody took over"
TEAM = Interview("Team", Stage.TEAM_FIT, 12, (Interviewer("Lee", Role.PEER),))
BOSS = Interview(
    "Manager",
    Stage.HIRING_MANAGER_CALL,
    12,
    (Interviewer("Dana", Role.HIRING_MANAGER),),
)
TOP = Interview("Director", Stage.EXECUTIVE, 8, (Interviewer("Eve", Role.EXECUTIVE),))


def heard(witness: str = "Ana", quote: str = TIRED, **changes: Any) -> Evidence:
    """Someone speaks ill of the nights."""
    dull = Evidence("on_call", witness, -1.0, 0.6, quote, "reading")
    return replace(dull, **changes)


def plan(*evidence: Evidence, **changes: Any) -> LoopPlan:
    dull = LoopInput((TEAM, BOSS, TOP), {}, evidence=evidence)
    return plan_loop(replace(dull, **changes), exact=False)


def raised(made: LoopPlan) -> dict[str, tuple[str, AgendaItem]]:
    """Return what was raised, by key: where it stands, and the item."""
    return {
        item.key: (one.interview, item)
        for one in made.agendas
        for item in one.items
        if item.key.startswith(("raised-", "concern-"))
    }


# What counts as raised


@pytest.mark.parametrize(
    "piece",
    [
        heard(direction=1.0),
        heard(direction=None),
        heard(direction=-0.1),
        heard(COMPANY, source="source"),
        heard(criterion="candour"),
    ],
    ids=["good", "without direction", "hardly", "a claim", "a dodge"],
)
def test_only_ill_words_of_a_person_raise_something(piece: Evidence) -> None:
    assert said_ill([piece]) == []


def test_an_answer_that_tells_of_candour_and_more_raises_both() -> None:
    found = said_ill([heard(), heard(criterion="candour", weight=0.3)])

    assert [said.criterion for said in found] == ["on_call", "candour"]


def test_what_the_user_noted_is_known_as_a_note() -> None:
    assert said_ill([heard(source="note")]) == [
        Said("on_call", "Ana", TIRED, 0.6, noted=True)
    ]


# The plan


def test_nothing_raised_plans_nothing_of_the_kind() -> None:
    assert raised(plan()) == {}


def test_what_one_raised_is_asked_of_the_next_without_giving_them_away() -> None:
    found = raised(plan(heard()))

    assert list(found) == ["raised-on_call"]
    where, item = found["raised-on_call"]
    assert (where, item.to) == ("Team", ("Lee",))
    assert item.text == (
        "I understand that nights and weekends have been heavy at times. "
        "When was the last bad week, and what changed after it?"
    )
    assert item.why == (
        f'Ana said: "{TIRED}". '
        "A second account, from Lee, a peer, in their own words. "
        "Keep to yourself who said it."
    )
    assert item.probe
    assert item.if_dodged
    assert len(item.listen_for.green) >= 2
    assert len(item.listen_for.red) >= 2


def test_what_was_raised_carries_its_words() -> None:
    loop = make_loop(LoopInput((TEAM,), {}, evidence=(heard(),)))

    (question,) = [q for q in loop.questions if q.key == "raised-on_call"]
    assert question.source == f"raised: {TIRED}"


def test_nobody_hears_their_own_words_again() -> None:
    assert raised(plan(heard("Lee")))["raised-on_call"][0] == "Manager"


def test_what_two_raised_is_put_to_the_hiring_manager_to_be_solved() -> None:
    found = raised(plan(heard(), heard("Kim", "I keep my phone by my bed")))

    assert list(found) == ["concern-on_call"]
    where, item = found["concern-on_call"]
    assert where == "Manager"
    assert item.text == (
        "A few things I heard make me think that nights and weekends here wear people "
        "down. What would have to be true for that to change this year, "
        "and who decides it?"
    )
    assert 'Kim said: "I keep my phone by my bed".' in item.why


def test_what_the_hiring_manager_raised_too_goes_above_them() -> None:
    both = (heard("Dana"), heard("Kim", "I keep my phone by my bed"))

    assert raised(plan(*both))["concern-on_call"][0] == "Director"
    assert raised(plan(*both, interviews=(TEAM, BOSS))) == {}
    assert (
        raised(plan(*both, interviews=(TEAM,), met={"Dana": Role.HIRING_MANAGER})) == {}
    )


def test_what_was_asked_about_it_is_not_asked_again() -> None:
    asked = {"Lee": frozenset({"raised-on_call"})}

    assert raised(plan(heard(), asked=asked)) == {}


def test_ones_own_criterion_has_a_probe_too() -> None:
    found = raised(
        plan(heard(criterion="x-dog-friendly"), weights={"x-dog-friendly": 4})
    )

    _, item = found["raised-x-dog-friendly"]
    assert "Dog friendly" in item.text


def test_what_was_told_unasked_is_not_probed() -> None:
    dropped = {"raised-on_call": "It was answered without being asked."}

    assert raised(plan(heard(), dropped=dropped)) == {}


# A second witness


def asked_of(made: LoopPlan, criterion: str) -> dict[str, set[str]]:
    """Return the questions about a criterion, by interview."""
    return {
        one.interview: {
            item.key
            for item in one.items
            if not item.must and item.criteria.get(criterion, 0) >= 0.5
        }
        for one in made.agendas
    }


GOOD = heard("Lee", "Once this year, it was over in ten minutes", direction=1.0)


def test_a_dealbreaker_that_is_open_gets_its_second_witness() -> None:
    told = {"Lee": frozenset({"last-called-out", "rota-share"})}
    weights = {"on_call": 3}

    plain = asked_of(plan(GOOD, weights=weights, asked=told), "on_call")
    open_ = asked_of(
        plan(GOOD, weights=weights, asked=told, dealbreakers=frozenset({"on_call"})),
        "on_call",
    )

    assert plain["Manager"] == set()
    assert open_["Manager"] != set()
    assert not open_["Team"] & told["Lee"]


def test_what_was_contradicted_gets_another_witness_and_who_spoke_is_spared() -> None:
    told = {"Lee": frozenset({"last-called-out", "rota-share"})}
    torn = (GOOD, heard("Kim", direction=-1.0))

    found = plan(*torn, weights={"on_call": 4}, asked=told, interviews=(TEAM, BOSS))

    about = asked_of(found, "on_call")
    assert about["Manager"] != set()
    assert not about["Team"] & told["Lee"]


# By its key alone


def test_an_answer_to_what_was_raised_can_be_weighed_by_its_key() -> None:
    question = question_of("raised-pay")

    assert question is not None
    assert question.criteria["pay"] == 0.9
    assert question_of("raised-") is None
    assert question_of("pay-range") is None


# From files


TALK = """\
Me Myself: When did work last reach you at night or on a weekend, and what was it?
Ana Ruiz: Last night, and the night before. Honestly I keep my phone by the bed, we're \
all on call really.
"""


def test_a_loop_of_files_probes_what_a_transcript_raised(tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text(TALK)
    told = transcript.read_file(str(tmp_path / "talk.txt"), me="Me Myself")
    told["answered_unasked"] = [
        {"key": key, "turn": 1, "quote": "x", "start": 0, "end": 1}
        for key in ("thankless-jobs", "hate")
    ]
    (tmp_path / "heard.json").write_text(json.dumps(told))
    loop = {
        "opportunity": {"company": "Halden"},
        "heard": ["heard.json"],
        "interviews": [
            {
                "name": "Team",
                "stage": "team_fit",
                "minutes_for_questions": 30,
                "interviewers": [{"name": "Lee", "role": "peer"}],
            }
        ],
    }
    (tmp_path / "loop.json").write_text(json.dumps(loop))

    made = agenda.build_from_file(str(tmp_path / "loop.json"))

    where, item = raised(made)["raised-on_call"]
    quote = told["asked"][0]["answer"]["quote"]
    assert where == "Team"
    assert item.why.startswith(f'Ana Ruiz said: "{quote}"')
    keys = {one.key for one in made.agendas[0].items}
    assert "thankless-jobs" not in keys
    assert "hate" in keys


def test_what_was_said_in_passing_leaves_a_witness_to_be_heard() -> None:
    passing = heard("Lee", direction=None, weight=0.19)
    full = heard("Lee", direction=None, weight=0.2)
    claim = heard(COMPANY, direction=None, source="source")

    assert make_loop(LoopInput((TEAM,), {}, evidence=(passing, claim))).heard == {}
    assert make_loop(LoopInput((TEAM,), {}, evidence=(full,))).heard == {
        "on_call": {"Lee"}
    }
