from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.planning.agenda import Agenda
from askback.core.planning.build import build
from askback.core.planning.loop import Interview, Loop
from askback.core.planning.replan import Rest, SoFar, replan
from askback.core.topics import Criteria, Criterion, Phrasing, Role, Rule, Verdict
from askback.errors import NotFoundError
from tests.core.builders import interview, interviewer, loop, question

CRITERIA = Criteria(
    {name: Criterion(name, name, "people", 3) for name in ("team", "pay", "hours")}
)
DANA, LEE = interviewer("Dana"), interviewer("Lee", Role.HIRING_MANAGER)
BOTH = interview("call", 20, interviewers=(DANA, LEE))
QUESTIONS = (
    question("crew", criteria={"team": 0.9}),
    question("raise", criteria={"pay": 0.8}, phrasing=Phrasing.CHOICE),
    question("nights", criteria={"hours": 0.7}, phrasing=Phrasing.GENERAL),
    question("quarrel", criteria={"team": 0.6}),
    question("overtime", criteria={"hours": 0.5}),
)
RULED = tuple(question(rule.value, rule=rule, criteria={"team": 0.1}) for rule in Rule)
LATER = interview("later", 2, interviewers=(interviewer("Ash"),))


def of(*interviews: Interview, **changes: Any) -> Loop:
    """A call with two people, in which three criteria matter alike."""
    dull = {"interviews": interviews or (BOTH,), "weights": dict.fromkeys(WEIGHTS, 3)}
    return loop(*QUESTIONS, *RULED, **{**dull, **changes})


WEIGHTS = ("team", "pay", "hours")


def planned(given_: Loop) -> Agenda:
    return build(given_, CRITERIA, (), exact=False).agendas[0]


def rest(given_: Loop, minutes: float, *asked: str, **changes: Any) -> Rest:
    """Plan anew after some questions were answered."""
    so_far = SoFar(minutes, dict.fromkeys(asked, Verdict.ANSWERED))
    return replan(given_, planned(given_), replace(so_far, **changes), CRITERIA)


def keys(agenda: Agenda) -> list[str]:
    return [item.key for item in agenda.items]


def test_nothing_asked_and_all_minutes_left_changes_nothing() -> None:
    before = planned(of())

    found = rest(of(), 20)

    assert found.is_changed is False
    assert found.agenda.items == before.items
    assert found.agenda.minutes == 20


def test_what_was_asked_leaves_and_the_rest_stays_in_its_order() -> None:
    before = planned(of())
    first, *others = keys(before)
    left = before.planned_minutes - before.items[0].minutes

    found = rest(of(), left, first)

    assert keys(found.agenda) == others
    assert found.is_changed is False


def test_what_was_dodged_leaves_too_and_its_matter_is_still_open() -> None:
    dodged = rest(of(), 2, verdicts={"crew": Verdict.NOT_ANSWERED})
    answered = rest(of(), 2, "crew")

    assert "crew" not in keys(dodged.agenda)
    open_, told = (found.agenda.spares for found in (dodged, answered))
    assert "crew" not in {item.key for item in (*open_, *told)}


def test_who_answered_leaves_less_to_learn_of_it() -> None:
    one = interview("call", 4, interviewers=(DANA,))
    short = of(one, close=False, dropped=dict.fromkeys(Rule, "Not now."))
    assert set(keys(planned(short))) == {"crew", "raise"}

    whole = rest(short, 2, "crew", verdicts={"crew": Verdict.ANSWERED})

    assert keys(whole.agenda) == ["raise"]


def test_with_few_minutes_must_asks_go_first_and_the_close_comes_last() -> None:
    found = rest(of(), 5)

    assert keys(found.agenda) == ["why_you", "hate"]
    assert found.is_changed is True
    assert [item.key for item in found.agenda.spares][:2] == ["love", "close"]


def test_the_close_is_the_very_last() -> None:
    assert keys(rest(of(), 20, "crew").agenda)[-1] == "close"


@pytest.mark.parametrize("minutes", [0, 0.5])
def test_no_minutes_hold_nothing(minutes: float) -> None:
    found = rest(of(), minutes)

    assert found.agenda.items == ()
    assert [item.key for item in found.agenda.spares][:4] == [
        "why_you",
        "hate",
        "love",
        "close",
    ]


def test_what_is_parked_comes_after_the_others_and_before_the_must_asks() -> None:
    own = [item.key for item in planned(of()).items if not item.must]

    found = rest(of(), 20, parked=(own[1], own[0]))

    assert keys(found.agenda)[: len(own)] == [*own[2:], own[1], own[0]]
    assert [item.must for item in found.agenda.items][len(own) :] == [
        item.must for item in planned(of()).items if item.must
    ]
    assert found.is_changed is True


def test_what_is_parked_and_no_longer_fits_is_the_first_spare() -> None:
    bare = of(close=False, dropped=dict.fromkeys(Rule, "Not now."))

    found = rest(bare, 2, parked=("overtime",))

    assert keys(found.agenda) != ["overtime"]
    spares = [item.key for item in found.agenda.spares]
    assert spares[0] == "overtime"
    assert spares.count("overtime") == 1


def test_minutes_won_are_filled() -> None:
    short = of(replace(BOTH, minutes=8))

    found = rest(short, 20)

    assert set(keys(planned(short))) < set(keys(found.agenda))
    assert found.is_changed is True


def test_after_two_questions_on_a_matter_the_same_people_tell_no_more_of_it() -> None:
    only = of(
        interview("call", 8, interviewers=(DANA,)),
        close=False,
        weights={"team": 3},
        dropped=dict.fromkeys(Rule, "Not now."),
    )

    found = rest(only, 8, verdicts=dict.fromkeys(["crew", "quarrel"], Verdict.PARTLY))

    assert keys(found.agenda) == []


def test_what_was_spoken_ill_of_just_now_wants_another_account_later() -> None:
    early = of(interview("call", 2, interviewers=(DANA,)), LATER, close=False)
    early = replace(early, dropped=dict.fromkeys(Rule, "Not now."))

    plain = rest(early, 2)
    torn = rest(early, 2, reds=frozenset({"hours"}))

    assert keys(plain.agenda) == keys(planned(early))
    assert "wanted here" not in plain.agenda.items[0].why
    assert any(
        "A second account is wanted here." in item.why
        for item in (*torn.agenda.items, *torn.agenda.spares)
    )


def test_a_pin_stays_until_it_was_asked() -> None:
    pinned = of(replace(BOTH, pinned=("overtime",)))

    assert "overtime" in keys(rest(pinned, 12).agenda)
    assert "overtime" not in keys(rest(pinned, 12, "overtime").agenda)


def test_a_better_choice_takes_the_place_of_what_stands() -> None:
    bare = of(
        interview("call", 2, interviewers=(DANA,)),
        close=False,
        dropped=dict.fromkeys(Rule, "Not now."),
    )
    (first,) = keys(planned(bare))
    known = replace(bare, unknown={"team": 0.05})

    so_far = SoFar(2, {})
    found = replan(known, planned(bare), so_far, CRITERIA)

    assert first == "crew"
    assert keys(found.agenda) == ["raise"]
    assert found.is_changed is True


def test_whoever_is_no_longer_there_is_not_asked() -> None:
    before = planned(of())
    alone = of(replace(BOTH, interviewers=(DANA,)))
    without = replace(alone, questions=(*QUESTIONS, *RULED[:2]))

    found = replan(without, before, SoFar(20, {}), CRITERIA)

    assert {name for item in found.agenda.items for name in item.to} == {"Dana"}
    assert {i.key for i in found.agenda.items if i.must} <= {q.key for q in RULED[:2]}


def test_nobody_there_leaves_nothing_to_ask() -> None:
    empty = of(replace(BOTH, interviewers=()))

    found = replan(empty, planned(of()), SoFar(9, {"crew": Verdict.ANSWERED}), CRITERIA)

    assert found.agenda.items == ()


def test_an_agenda_of_another_loop_is_refused() -> None:
    with pytest.raises(NotFoundError):
        replan(of(LATER), planned(of()), SoFar(5, {}), CRITERIA)


ASKED = st.dictionaries(
    st.sampled_from([q.key for q in (*QUESTIONS, *RULED)]),
    st.sampled_from(list(Verdict)),
)


@given(minutes=st.floats(0, 40), verdicts=ASKED)
def test_the_rest_holds_to_its_minutes_and_repeats_nothing(
    minutes: float, verdicts: dict[str, Verdict]
) -> None:
    given_ = of(BOTH, LATER)
    so_far = SoFar(minutes, verdicts, parked=("raise",))

    found = replan(given_, PLANNED, so_far, CRITERIA)

    held = keys(found.agenda)
    assert found.agenda.planned_minutes <= minutes + 1e-6
    assert len(set(held)) == len(held)
    assert not set(held) & set(verdicts)
    assert found == replan(given_, PLANNED, so_far, CRITERIA)


PLANNED = planned(of(BOTH, LATER))
