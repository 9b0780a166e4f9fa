from __future__ import annotations

from typing import Any

import pytest

from askback.core.bank import Question
from askback.core.planning.ask import Ask, gains
from askback.core.planning.layout import Layout, lay_out
from askback.core.planning.loop import Interview, Interviewer, Loop, Tables
from askback.core.planning.problem import Limit
from askback.core.planning.solve import solve
from askback.core.topics import Phrasing, Role, Rule, Stage
from tests.core.builders import interview, interviewer, knows, loop, question

HATE = question("hate", rule=Rule.HATE, criteria={"candour": 0.9})
PEER, OTHER = interviewer("Dana"), interviewer("Ines")
MANAGER = Interviewer("Mo", Role.HIRING_MANAGER)
TWO = (interview("one"), interview("two", interviewers=(OTHER,)))


def places(planned: Loop) -> list[tuple[str, str, tuple[str, ...], bool]]:
    return [
        (a.question.key, a.interview.name, tuple(p.name for p in a.to), a.must)
        for a in lay_out(planned).asks
    ]


def chosen(planned: Loop) -> list[tuple[str, str]]:
    layout = lay_out(planned)
    asks = [layout.asks[n] for n in solve(layout.problem, gap=0).chosen]
    return sorted((ask.question.key, ask.interview.name) for ask in asks)


def test_must_asks_come_first_then_each_question_in_each_interview() -> None:
    planned = loop(HATE, question("pager"), interviews=TWO)

    assert places(planned) == [
        ("hate", "one", ("Dana",), True),
        ("hate", "two", ("Ines",), True),
        ("pager", "one", ("Dana",), False),
        ("pager", "two", ("Ines",), False),
    ]
    assert lay_out(planned).problem.must == frozenset({0, 1})


def test_an_option_says_what_it_stands_for() -> None:
    panel = interview(interviewers=(PEER, OTHER))

    (option,) = lay_out(loop(HATE, interviews=(panel,))).problem.options

    assert (option.question, option.interview) == ("hate", "call")
    assert (option.minutes, option.way) == (2.5, "Ines, Dana")


def test_a_problem_has_the_loop_s_worth_and_minutes() -> None:
    problem = lay_out(loop(interviews=TWO)).problem

    assert problem.worth == {"team": 0.75, "pay": 0.25}
    assert problem.minutes == {"one": 30, "two": 30}


def test_a_round_settles_unless_nobody_tells() -> None:
    tables = Tables(
        knows=knows(team={Role.PEER: 0.5, Role.HIRING_MANAGER: 0.2}),
        phrasing=dict.fromkeys(Phrasing, 1.0),
    )
    asked = question(criteria={"team": 1.0})

    told = gains(loop(tables=tables), Ask(asked, interview(), (PEER, MANAGER)))

    assert told == {"team": pytest.approx(1 - 0.5 * 0.8)}


def test_in_a_panel_a_question_goes_to_whoever_tells_most_that_matters() -> None:
    panel = interview(interviewers=(PEER, MANAGER, OTHER))
    asked = question("pager", roles={Role.PEER: 0.6, Role.HIRING_MANAGER: 0.9})

    best, round_ = places(loop(asked, interviews=(panel,)))

    assert best == ("pager", "call", ("Mo",), False)
    assert round_ == ("pager", "call", ("Dana", "Ines", "Mo"), False)


def test_a_round_takes_longer_and_tells_what_any_of_them_tells() -> None:
    panel = interview(interviewers=(PEER, OTHER))

    best, round_ = lay_out(loop(question("pager"), interviews=(panel,))).problem.options

    assert round_.minutes == best.minutes + 0.5
    told = best.gains["team"]
    assert round_.gains["team"] == pytest.approx(1 - (1 - told) ** 2)
    assert (best.way, round_.way) == ("Dana", "Dana, Ines")


def test_a_round_that_is_longer_than_the_interview_may_not_be_put() -> None:
    panel = interview(minutes=2.2, interviewers=(PEER, OTHER))

    assert places(loop(question("pager", minutes=2), interviews=(panel,))) == [
        ("pager", "call", ("Dana",), False)
    ]


def test_a_question_goes_to_one_person_or_round_and_not_both() -> None:
    panel = interview(interviewers=(PEER, OTHER))

    assert chosen(loop(question("pager"), interviews=(panel,))) == [("pager", "call")]


def test_a_person_is_not_asked_the_same_twice() -> None:
    panel = interview(interviewers=(PEER, OTHER))
    asked = {"Dana": frozenset({"pager"})}

    assert places(loop(question("pager"), interviews=(panel,), asked=asked)) == [
        ("pager", "call", ("Ines",), False)
    ]


def test_where_all_were_asked_a_question_may_not_be_put() -> None:
    asked = {"Dana": frozenset({"pager"})}

    assert places(loop(question("pager"), asked=asked)) == []


@pytest.mark.parametrize(
    ("question_", "changes"),
    [
        (question("pager"), {"dropped": {"pager": "It was answered."}}),
        (question("pager", minutes=31.0), {}),
        (question("pager"), {"interviews": (interview(interviewers=()),)}),
        (
            question("pager", sensitivity=1),
            {"interviews": (interview(stage=Stage.RECRUITER_SCREEN),)},
        ),
    ],
)
def test_what_may_not_be_asked_is_no_option(
    question_: Question, changes: dict[str, Any]
) -> None:
    assert places(loop(question_, **changes)) == []


def test_a_question_is_put_in_one_interview_only() -> None:
    layout = lay_out(loop(question("pager"), interviews=TWO))

    assert layout.problem.limits == (Limit(frozenset({0, 1}), 1),)
    assert chosen(loop(question("pager"), interviews=TWO)) == [("pager", "one")]


def test_a_must_ask_is_put_in_every_interview() -> None:
    assert chosen(loop(HATE, interviews=TWO)) == [("hate", "one"), ("hate", "two")]


def strong(key: str, strength: float = 0.5) -> Question:
    return question(key, criteria={"team": strength})


def test_one_person_is_asked_two_strong_questions_about_a_criterion() -> None:
    planned = loop(*map(strong, "abc"))

    assert len(chosen(planned)) == 2


def test_a_weak_question_about_a_criterion_is_not_counted() -> None:
    planned = loop(strong("a"), strong("b"), strong("c", 0.49))

    assert len(chosen(planned)) == 3


def test_another_person_may_be_asked_two_more() -> None:
    planned = loop(*map(strong, "abcdef"), interviews=TWO)

    places = [interview for _, interview in chosen(planned)]

    assert (places.count("one"), places.count("two")) == (2, 2)


def test_one_person_met_twice_is_still_one_person() -> None:
    twice = (interview("one"), interview("two"))

    assert len(chosen(loop(*map(strong, "abcdef"), interviews=twice))) == 2


def test_a_must_ask_counts_among_the_two() -> None:
    must = question("hate", rule=Rule.HATE, criteria={"team": 0.9})

    assert len(chosen(loop(must, *map(strong, "abc")))) == 2


def pressed(**changes: Any) -> Loop:
    """Two interviews with two minutes each: team in both, or hours in the second."""
    short = tuple(interview(i.name, 2, interviewers=i.interviewers) for i in TWO)
    questions = (
        question("team-1", criteria={"team": 0.8}),
        question("team-2", criteria={"team": 0.8}),
        question("hours", criteria={"hours": 0.8}),
    )
    weights = {"team": 5, "hours": 1.4}
    return loop(*questions, interviews=short, weights=weights, **changes)


def test_a_second_witness_is_wanted_on_what_presses() -> None:
    plain, pressing = pressed(), pressed(pressing=frozenset({"team"}))

    assert {key for key, _ in chosen(plain)} == {"hours", "team-1"}
    assert {key for key, _ in chosen(pressing)} == {"team-1", "team-2"}


def test_the_reward_is_a_quarter_of_the_worth_shared_by_interviews() -> None:
    problem = lay_out(pressed(pressing=frozenset({"team", "pay"}))).problem

    assert [bonus.options for bonus in problem.bonuses] == [{0, 1}, {3, 4}]
    assert [bonus.worth for bonus in problem.bonuses] == [
        pytest.approx(0.25 * (5 / 6.4) / 2)
    ] * 2


def test_a_second_witness_is_not_forced() -> None:
    little = pressed(pressing=frozenset({"team"}), unknown={"team": 0.1})

    assert {key for key, _ in chosen(little)} >= {"hours"}


def test_a_question_that_barely_touches_what_presses_earns_no_reward() -> None:
    weak = loop(strong("a", 0.4), pressing=frozenset({"team"}))

    assert lay_out(weak).problem.bonuses == ()


def test_must_asks_that_do_not_fit_are_kept_apart() -> None:
    love = question("love", rule=Rule.LOVE)
    layout: Layout = lay_out(loop(HATE, love, interviews=(interview("x", 1),)))

    assert layout.asks == ()
    assert [m.question.key for m in layout.unfitted["x"]] == ["hate"]


def test_an_expected_slot_takes_its_share_of_the_questions() -> None:
    slot = interview("expected 1", 2, interviewers=(OTHER,), expected=True)
    planned = loop(strong("a"), strong("b"), interviews=(interview("one", 2), slot))

    assert [name for _, name in chosen(planned)] == ["one", "expected 1"]


def pinned(*keys: str, minutes: float = 30) -> Interview:
    return interview("one", minutes, pinned=keys)


def test_a_pin_is_on_its_agenda_whatever_it_is_worth() -> None:
    weak = question("weak", criteria={"inclusion": 0.1})
    planned = loop(
        question("a"), question("b"), weak, interviews=(pinned("weak", minutes=4),)
    )

    assert ("weak", "one") in chosen(planned)
    assert [a.question.key for a in lay_out(planned).asks if a.pinned] == ["weak"]


def test_a_pinned_question_is_planned_nowhere_else() -> None:
    planned = loop(
        question("a"), interviews=(pinned("a"), interview("two", interviewers=(OTHER,)))
    )

    assert places(planned) == [("a", "one", ("Dana",), False)]


def test_pins_beyond_the_minutes_are_the_first_spares() -> None:
    questions = [question(key) for key in "abc"]
    planned = loop(HATE, *questions, interviews=(pinned("a", "b", "c", minutes=6),))

    layout = lay_out(planned)

    assert [a.question.key for a in layout.asks if a.pinned] == ["a", "b"]
    assert [ask.question.key for ask in layout.unfitted["one"]] == ["c"]


def test_a_person_may_be_asked_more_than_two_of_a_kind_where_all_are_pinned() -> None:
    planned = loop(
        *(question(key) for key in "abcd"), interviews=(pinned("a", "b", "c"),)
    )

    assert [key for key, _ in chosen(planned)] == ["a", "b", "c"]


@pytest.mark.parametrize("key", ["hate", "gone", "asked"])
def test_a_pin_that_cannot_be_put_is_passed_over(key: str) -> None:
    planned = loop(
        HATE,
        question("asked"),
        interviews=(pinned(key),),
        asked={"Dana": frozenset({"asked"})},
    )

    assert [ask for ask in lay_out(planned).asks if ask.pinned] == []
