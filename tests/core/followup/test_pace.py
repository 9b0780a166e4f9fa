from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from askback.core.followup.pace import (
    LEAST_DAYS,
    Pace,
    Step,
    StepKind,
    ago,
    day_name,
    facts,
    gaps_of,
    pace_of,
)

TODAY = date(2026, 11, 22)


def on(day: int, kind: StepKind = StepKind.INTERVIEW, name: str = "") -> Step:
    return Step(kind, date(2026, 11, day), name)


def of(*steps: Step, promised: date | None = None, **more: object) -> Pace:
    given = {"today": TODAY, "is_waiting": True, "promised": promised, **more}
    return pace_of(steps, **given)  # type: ignore[arg-type]


def test_steps_are_theirs_and_what_is_on_one_day_is_one() -> None:
    steps = [on(10), on(1, StepKind.ADDED), on(5), on(5), on(6, StepKind.LETTER)]

    assert gaps_of(steps) == (4, 5)


def test_it_opens_with_whatever_was_first_and_not_after_the_first_talk() -> None:
    assert gaps_of([on(3, StepKind.ADDED), on(1, StepKind.POSTING), on(5)]) == (4,)
    assert gaps_of([on(9, StepKind.ADDED), on(5)]) == ()
    assert gaps_of([on(9, StepKind.ADDED)]) == ()


def test_the_middle_is_said_of_two_gaps_and_of_five_others() -> None:
    one = of(on(1, StepKind.ADDED), on(5), others=[1, 2, 3, 4])
    two = of(on(1, StepKind.ADDED), on(5), on(11), others=[1, 2, 3, 4, 9])

    assert (one.median_days, one.others_days) == (None, None)
    assert (two.median_days, two.others_days) == (5.0, 3)


def test_it_is_quiet_the_day_after_the_one_they_named() -> None:
    said = date(2026, 11, 21)
    talk = on(20)

    assert of(talk, promised=said).is_quiet
    assert not of(talk, promised=TODAY).is_quiet
    assert of(talk, promised=TODAY).ask_on == TODAY + timedelta(days=1)


def test_a_day_they_named_before_their_last_step_is_over() -> None:
    assert of(on(20), promised=date(2026, 11, 19)).promised is None


def test_without_a_day_it_is_quiet_when_longer_than_their_longest_step() -> None:
    steps = (on(1, StepKind.ADDED), on(5), on(12))  # 4 and 7 days

    assert of(*steps).ask_on == date(2026, 11, 20)
    assert of(*steps).is_quiet
    assert not of(*steps, today=date(2026, 11, 19)).is_quiet


def test_quick_as_they_were_a_weekend_is_no_silence() -> None:
    pace = of(on(15), on(16), on(17), today=date(2026, 11, 22))

    assert (pace.gaps, pace.silent_days, pace.is_quiet) == ((1, 1), LEAST_DAYS, False)
    assert pace.ask_on == date(2026, 11, 23)


def test_where_nothing_says_how_long_they_take_nothing_is_said() -> None:
    assert of(on(1)).ask_on is None
    assert of(on(1), others=[1] * 9).ask_on is None
    assert of(on(1, StepKind.ADDED)).ask_on is None
    assert not of(on(1)).is_quiet


def test_who_is_not_waiting_is_never_told_that_it_is_quiet() -> None:
    pace = of(on(1), on(2), promised=date(2026, 11, 3), is_waiting=False)

    assert (pace.ask_on, pace.is_quiet) == (None, False)
    assert facts(pace, TODAY) == ("Their step so far took 1 day.",)


def test_who_has_asked_waits_again_from_there() -> None:
    steps = (on(2), on(8), on(16, StepKind.ASKED))
    pace = of(*steps, promised=date(2026, 11, 10))

    assert (pace.asked_on, pace.promised) == (date(2026, 11, 16), None)
    assert pace.ask_on == date(2026, 11, 23)
    assert of(*steps, on(17)).asked_on is None
    assert of(on(16, StepKind.ASKED)).asked_on is None


def test_a_day_named_for_after_the_question_still_counts() -> None:
    pace = of(on(2), on(16, StepKind.ASKED), promised=date(2026, 11, 20))

    assert pace.promised == date(2026, 11, 20)


def test_what_is_still_to_come_is_no_step() -> None:
    assert of(on(5), on(28)).last == on(5)


def test_the_facts_are_the_days_and_no_reason() -> None:
    steps = (on(2), on(6), on(12, name="Panel"))

    assert facts(of(*steps, promised=date(2026, 11, 13), others=[6] * 5), TODAY) == (
        "They said by Friday 13 Nov; today is Sunday 22 Nov.",
        "Their steps so far took 4 and 6 days.",
        "In your other searches a step took 6 days in the middle.",
    )
    assert facts(of(*steps), TODAY) == (
        "Panel was on Thursday 12 Nov, 10 days ago.",
        "Their steps so far took 4 and 6 days.",
    )


def test_a_question_that_was_asked_is_a_fact_too() -> None:
    pace = of(on(2), on(6), on(14, StepKind.ASKED))

    assert facts(pace, TODAY) == (
        (
            "The last interview was on Friday 6 Nov, 16 days ago. "
            "You asked on Saturday 14 Nov, 8 days ago."
        ),
        "Their step so far took 4 days.",
    )


def test_many_steps_are_said_as_a_range() -> None:
    pace = of(*(on(day) for day in (1, 2, 4, 7, 11, 16)), is_waiting=False)

    assert facts(pace, TODAY) == (
        "Their steps so far took 1 to 5 days, in the middle 3.",
    )


def test_one_day_is_one_and_another_year_is_said() -> None:
    pace = of(on(20), is_waiting=False, others=[1] * 5)

    assert facts(pace, TODAY) == (
        "In your other searches a step took 1 day in the middle.",
    )
    assert facts(of(), TODAY) == ()
    assert day_name(date(2025, 12, 31), TODAY) == "Wednesday 31 Dec 2025"
    assert [ago(n) for n in (0, 1, 2)] == ["today", "yesterday", "2 days ago"]


@given(
    st.lists(st.builds(Step, st.sampled_from(StepKind), st.dates()), max_size=9),
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1)),
)
def test_nothing_is_called_quiet_before_their_own_measure(
    steps: list[Step], today: date, said: date | None
) -> None:
    pace = pace_of(steps, today=today, is_waiting=True, promised=said)

    assert all(gap > 0 for gap in pace.gaps)
    if pace.is_quiet and pace.promised is None:
        assert pace.silent_days > max(*pace.gaps, LEAST_DAYS)
    if pace.is_quiet and pace.promised is not None:
        assert today > pace.promised
