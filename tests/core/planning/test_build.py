from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askback.core.bank import Question, Signal
from askback.core.planning.agenda import (
    Agenda,
    AgendaItem,
    LeftOut,
    ListenFor,
    LoopPlan,
    When,
)
from askback.core.planning.build import build
from askback.core.planning.loop import Interview, Interviewer, Loop
from askback.core.topics import (
    Criteria,
    Criterion,
    Cues,
    Mention,
    Phrasing,
    Role,
    Rule,
    Stage,
)
from tests.core.builders import interview, interviewer, loop, question

GROUPS = {"team": "people", "candour": "company", "pay": "terms", "hours": "terms"}
CRITERIA = Criteria(
    {key: Criterion(key, key.capitalize(), group, 3) for key, group in GROUPS.items()}
)
RULES = (
    question("hate", rule=Rule.HATE, criteria={"candour": 0.9}, minutes=2),
    question("love", rule=Rule.LOVE, criteria={"team": 0.7}, minutes=1.5),
    question("why-you", rule=Rule.WHY_YOU, criteria={"pay": 0.1}, minutes=2),
    question("close", rule=Rule.CLOSE, criteria={"candour": 0.5}, minutes=1.5),
)
PANEL = (interviewer("Dana"), interviewer("Ines"))
MANAGER = Interviewer("Mo", Role.HIRING_MANAGER)


def plan(*questions: Question, exact: bool = True, **changes: Any) -> LoopPlan:
    return build(loop(*questions, **changes), CRITERIA, ("pager",), exact=exact)


def keys(agenda: Agenda) -> list[str]:
    return [item.key for item in agenda.items]


def test_an_item_says_all_that_is_needed_in_the_room() -> None:
    asked = question(
        "pager",
        text="How many nights?",
        by_role={Role.PEER: "How many nights were you called?"},
        listen_for=(
            Signal("green", "a number", ("three",)),
            Signal("red", "a laugh", ("ha",)),
        ),
        probes=("Which was the worst?", "And then?"),
        if_dodged="How many last week?",
    )

    (agenda,) = plan(asked).agendas

    assert agenda == Agenda(
        interview="call",
        minutes=30,
        items=(
            AgendaItem(
                key="pager",
                text="How many nights were you called?",
                criteria={"team": 0.5},
                why="Team: it matters to you, and nobody has told you of it yet. "
                "Dana, a peer, would know. "
                "It takes a problem for granted, so people name one.",
                listen_for=ListenFor(green=("a number",), red=("a laugh",)),
                probe="Which was the worst?",
                if_dodged="How many last week?",
                minutes=2,
                to=("Dana",),
                must=False,
                rounds=None,
            ),
        ),
        spares=(),
        left_out=(),
    )


def test_a_round_is_in_everybody_s_words_and_names_its_order() -> None:
    hate = question(
        "hate", rule=Rule.HATE, text="What is bad?", by_role={Role.PEER: "And you?"}
    )

    (agenda,) = plan(hate, interviews=(interview(interviewers=PANEL),)).agendas

    (item,) = agenda.items
    assert (item.text, item.must, item.minutes) == ("What is bad?", True, 2.5)
    assert item.to == ("Ines", "Dana")
    assert item.rounds == (("Ines", "Dana"),)


@pytest.mark.parametrize("count", [2, 3, 5])
def test_a_round_names_who_comes_after_whom_however_many_there_are(count: int) -> None:
    names = [f"P{n}" for n in range(count)]
    panel = interview(minutes=40, interviewers=tuple(map(interviewer, names)))

    (agenda,) = plan(*RULES[:2], interviews=(panel,)).agendas

    assert [(item.key, item.rounds) for item in agenda.items] == [
        ("hate", (tuple(reversed(names)),)),
        ("love", (tuple(names),)),
    ]


def test_a_round_of_one_who_is_left_is_no_round() -> None:
    panel = interview(interviewers=PANEL)

    (agenda,) = plan(
        RULES[0], interviews=(panel,), asked={"Dana": frozenset({"hate"})}
    ).agendas

    (item,) = agenda.items
    assert (item.to, item.rounds, item.minutes) == (("Ines",), None, 2)


def test_an_agenda_says_when_to_ask_what_is_planned_and_what_is_spare() -> None:
    cues = Cues({"team": (Mention("the team", frozenset({Stage.TECHNICAL})),)})
    tables = replace(loop().tables, cues=cues)
    short = interview(minutes=4)

    (agenda,) = plan(
        RULES[0], *map(question, "abc"), interviews=(short,), tables=tables
    ).agendas

    assert [(item.key, item.when, item.cue) for item in agenda.items] == [
        ("a", When.CUE, "If they mention the team, ask it then; otherwise at the end."),
        ("hate", When.END, ""),
    ]
    assert [(item.key, item.when) for item in agenda.spares] == [
        ("b", When.LETTER),
        ("c", When.LETTER),
    ]


def test_close_is_the_very_last_of_an_agenda() -> None:
    panel = interview(interviewers=(*PANEL, MANAGER), minutes=40)

    (agenda,) = plan(*RULES, question("pager"), interviews=(panel,)).agendas

    assert keys(agenda) == ["pager", "why-you", "hate", "love", "close"]


def test_what_was_left_out_comes_with_its_reason() -> None:
    long = question("long", minutes=5.0)

    (agenda,) = plan(long, interviews=(interview(minutes=2),)).agendas

    assert agenda.left_out == (LeftOut("long", "It needs 5 minutes."),)


def test_the_plan_is_compared_with_the_fixed_list() -> None:
    weak = question("pager", criteria={"team": 0.2})
    strong = question("better", criteria={"team": 0.9})

    planned = plan(weak, strong, interviews=(interview(minutes=2),))

    assert planned.value == pytest.approx(0.75 * 0.9)
    assert planned.fixed_list_value == pytest.approx(0.75 * 0.2)
    assert planned.open_worth == 1.0
    assert planned.bound >= planned.value


def test_second_accounts_are_part_of_what_there_is_to_settle() -> None:
    planned = plan(
        question("pager"),
        pressing=frozenset({"team"}),
        open_dealbreakers=frozenset({"team"}),
    )

    assert planned.open_worth > 1.0
    assert planned.value <= planned.bound <= planned.open_worth * (1 + 1e-5)


def test_at_once_means_without_proof_and_as_many_agendas() -> None:
    planned = plan(question("pager"), exact=False)

    assert [keys(agenda) for agenda in planned.agendas] == [["pager"]]


def test_an_expected_slot_spares_the_first_interview_and_gets_no_agenda() -> None:
    questions = (
        question("peer-1", criteria={"hours": 0.9}),
        question(
            "boss-1",
            criteria={"pay": 0.9},
            roles={Role.PEER: 0.8, Role.HIRING_MANAGER: 1.0},
        ),
    )
    first = interview("first", 2)
    slot = interview("expected 1", 2, interviewers=(MANAGER,), expected=True)
    weights = {"pay": 5, "hours": 3}

    alone = plan(*questions, interviews=(first,), weights=weights)
    with_slot = plan(*questions, interviews=(first, slot), weights=weights)

    assert [keys(a) for a in alone.agendas] == [["boss-1"]]
    assert [keys(a) for a in with_slot.agendas] == [["peer-1"]]


@pytest.mark.parametrize(
    ("changes", "warnings"),
    [
        (
            {"interviews": ()},
            ("There is no interview to plan for. Add one, with its minutes.",),
        ),
        (
            {"interviews": (interview(expected=True),)},
            ("There is no interview to plan for. Add one, with its minutes.",),
        ),
        (
            {"interviews": (interview("panel", interviewers=()),)},
            ("panel: nobody is named, so nothing is planned. Add who you will meet.",),
        ),
        (
            {"interviews": (interview(minutes=0), interview("panel", 1.5))},
            (
                "call: 0 minutes hold no question. Two minutes hold one.",
                "panel: 1.5 minutes hold no question. Two minutes hold one.",
            ),
        ),
        (
            {"asked": {"Dana": frozenset({"pager"})}},
            ("call: there is nothing left to ask here. Add questions of your own.",),
        ),
        (
            {"unknown": {"team": 0.0, "pay": 0.0}},
            (
                "Nothing that matters to you is unknown, so any question will do.",
                "call: there is nothing left to ask here. Add questions of your own.",
            ),
        ),
        ({}, ()),
    ],
)
def test_a_loop_that_cannot_be_planned_gives_a_warning(
    changes: dict[str, Any], warnings: tuple[str, ...]
) -> None:
    planned = plan(question("pager"), **changes)

    booked = [i for i in loop(**changes).interviews if not i.expected]
    assert planned.warnings == warnings
    assert len(planned.agendas) == len(booked)


@st.composite
def loops(draw: st.DrawFn) -> Loop:
    """Three interviews of some people, and a small bank with the four rules."""
    questions = tuple(
        question(
            f"q{n}",
            criteria={draw(st.sampled_from(list(GROUPS))): draw(st.floats(0.1, 1))},
            minutes=draw(st.sampled_from([1.0, 1.5, 2.0, 3.0])),
            sensitivity=draw(st.integers(0, 2)),
            phrasing=draw(st.sampled_from(list(Phrasing))),
        )
        for n in range(8)
    )
    people = st.lists(st.sampled_from([*PANEL, MANAGER]), max_size=3, unique=True)
    interviews = tuple(
        Interview(
            f"i{n}",
            draw(st.sampled_from(list(Stage))),
            draw(st.sampled_from([0.0, 2.0, 5.0, 8.5, 12.0])),
            tuple(draw(people)),
            expected=draw(st.booleans()),
        )
        for n in range(3)
    )
    return loop(
        *RULES,
        *questions,
        interviews=interviews,
        weights=dict.fromkeys(GROUPS, 3),
        pressing=frozenset({"pay"}) if draw(st.booleans()) else frozenset(),
        close=draw(st.booleans()),
    )


few = settings(max_examples=25, deadline=None)


@few
@given(loops())
def test_no_agenda_is_longer_than_its_interview(planned: Loop) -> None:
    for agenda in build(planned, CRITERIA, ()).agendas:
        assert agenda.planned_minutes <= agenda.minutes


@few
@given(loops())
def test_a_question_stands_in_one_agenda_and_a_must_ask_once_a_person(
    planned: Loop,
) -> None:
    agendas = build(planned, CRITERIA, ()).agendas

    put = [
        (item.key, name if item.must else "")
        for agenda in agendas
        for item in agenda.items
        for name in (item.to if item.must else ("",))
    ]
    assert len(put) == len(set(put))


@few
@given(loops())
def test_nobody_is_asked_more_than_two_strong_questions_about_a_criterion(
    planned: Loop,
) -> None:
    counts: dict[tuple[str, str], list[bool]] = {}
    for agenda in build(planned, CRITERIA, ()).agendas:
        for item in agenda.items:
            for criterion, strength in item.criteria.items():
                for name in item.to if strength >= 0.5 else ():
                    counts.setdefault((name, criterion), []).append(item.must)

    assert all(len(musts) <= max(2, sum(musts)) for musts in counts.values())


@few
@given(loops())
def test_the_same_loop_gives_the_same_plan(planned: Loop) -> None:
    assert build(planned, CRITERIA, ()) == build(planned, CRITERIA, ())


@few
@given(loops())
def test_a_proven_plan_settles_at_least_what_a_quick_one_does_less_the_gap(
    planned: Loop,
) -> None:
    quick = build(planned, CRITERIA, (), exact=False)
    proven = build(planned, CRITERIA, ())

    assert proven.value >= quick.value * 0.99 - 1e-9
    assert quick.value <= proven.bound + 1e-9


def test_a_question_without_a_probe_is_planned_without_one() -> None:
    (agenda,) = plan(question("a", probes=())).agendas

    assert agenda.items[0].probe == ""
