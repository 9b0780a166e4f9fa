from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from askback.core.planning.build import build
from askback.core.planning.layout import lay_out
from askback.core.planning.loop import Interview, Loop, Raised, Said
from askback.core.planning.raised import (
    LONGEST,
    Ahead,
    raise_again,
    short,
    themes,
)
from askback.core.planning.raised_table import RaisedTable
from askback.core.topics import Criteria, Criterion, Role, Stage
from tests.core.builders import interview, interviewer, knows, loop, question

CRITERIA = Criteria({"team": Criterion("team", "The team", "people", 3)})
TABLE = RaisedTable(
    {
        key: question(key, text=f"Tell me of {key}?", minutes=1.5)
        for key in ("raised-team", "concern-team", "raised-pay", "concern-pay")
    }
)
NIGHT = Said("team", "Dana", "three nights in a row", 0.6)
DANA = interviewer("Dana", Role.HIRING_MANAGER)
LEE = interviewer("Lee")
ASH = interviewer("Ash", Role.SKIP_LEVEL)
EVE = interviewer("Eve", Role.EXECUTIVE)
FIRST = interview("first", interviewers=(LEE,))
LAST = interview("last", interviewers=(ASH, EVE), stage=Stage.EXECUTIVE)


def ahead(*interviews: Interview, **changes: object) -> Ahead:
    """What comes next, of which everybody knows everything."""
    dull = Ahead(
        interviews=interviews or (FIRST,),
        asked={},
        weights={"team": 3, "pay": 3},
        torn=frozenset(),
        knows=knows(),
        met={"Dana": Role.HIRING_MANAGER},
        heard={},
    )
    return replace(dull, **changes)  # type: ignore[arg-type]


def to_whom(*said: Said, after: Ahead | None = None) -> dict[str, frozenset[str]]:
    found = raise_again(said, after or ahead(), TABLE, CRITERIA)
    return {question.key: raised.to for question, raised in found}


def test_an_answer_counts_for_the_criterion_of_which_it_tells_most() -> None:
    beside = replace(NIGHT, criterion="pay", weight=0.3)

    assert themes([beside, NIGHT]) == {"team": (NIGHT,)}


def test_one_witness_who_says_it_twice_is_one() -> None:
    again = replace(NIGHT, quote="and the night before", weight=0.4)

    assert themes([again, NIGHT]) == {"team": (NIGHT,)}


def test_what_has_no_words_raises_nothing() -> None:
    assert themes([replace(NIGHT, quote=" ")]) == {}


@given(st.permutations([NIGHT, replace(NIGHT, who="Lee"), replace(NIGHT, weight=0.2)]))
def test_the_order_in_which_it_was_said_does_not_matter(said: list[Said]) -> None:
    assert themes(said) == {"team": (NIGHT, replace(NIGHT, who="Lee"))}


def test_what_one_raised_is_put_to_another_who_knows() -> None:
    both = interview("both", interviewers=(DANA, LEE))

    assert to_whom(NIGHT, after=ahead(both)) == {"raised-team": {"Lee"}}


def test_who_does_not_know_is_not_asked_for_a_second_account() -> None:
    little = knows(team={Role.PEER: 0.39, Role.SKIP_LEVEL: 0.4, Role.EXECUTIVE: 0})

    assert to_whom(NIGHT, after=ahead(FIRST, LAST, knows=little)) == {
        "raised-team": {"Ash"}
    }


def test_who_has_told_of_it_before_gives_no_second_account() -> None:
    after = ahead(FIRST, LAST, heard={"team": frozenset({"Lee", "Eve"})})

    assert to_whom(NIGHT, after=after) == {"raised-team": {"Ash"}}


def test_nobody_left_means_no_question() -> None:
    assert to_whom(NIGHT, after=ahead(interview(interviewers=(DANA,)))) == {}


def test_what_does_not_matter_to_the_user_is_left_alone() -> None:
    assert to_whom(NIGHT, after=ahead(weights={"team": 0})) == {}


def test_what_has_no_wording_is_left_alone() -> None:
    weights = {"turnover": 3.0}
    said = replace(NIGHT, criterion="turnover")

    assert to_whom(said, after=ahead(weights=weights)) == {}


def test_what_was_put_to_somebody_is_put_again_only_where_accounts_differ() -> None:
    after = ahead(asked={"Kim": frozenset({"raised-team"})})

    assert to_whom(NIGHT, after=after) == {}
    assert to_whom(NIGHT, after=replace(after, torn=frozenset({"team"}))) == {
        "raised-team": {"Lee"}
    }


def test_what_two_raised_goes_to_the_hiring_manager() -> None:
    said = (replace(NIGHT, who="Kim"), replace(NIGHT, who="Jo"))
    boss = interview("boss", interviewers=(LEE, DANA))

    assert to_whom(*said, after=ahead(LAST, boss)) == {"concern-team": {"Dana"}}


def test_without_a_hiring_manager_it_goes_to_whoever_leads_highest() -> None:
    said = (replace(NIGHT, who="Kim"), replace(NIGHT, who="Jo"))

    assert to_whom(*said, after=ahead(FIRST, LAST)) == {"concern-team": {"Eve"}}
    assert to_whom(*said, after=ahead(FIRST)) == {}


def test_what_the_hiring_manager_raised_too_goes_one_level_up() -> None:
    said = (NIGHT, replace(NIGHT, who="Kim"))
    boss = interview("boss", interviewers=(DANA,))

    assert to_whom(*said, after=ahead(boss, LAST)) == {"concern-team": {"Ash"}}
    assert to_whom(*said, after=ahead(boss)) == {}


def test_a_concern_is_put_once() -> None:
    said = (replace(NIGHT, who="Kim"), replace(NIGHT, who="Jo"))
    asked = {"Ash": frozenset({"concern-team"})}

    after = ahead(LAST, asked=asked, torn=frozenset({"team"}))
    assert to_whom(*said, after=after) == {}


def test_a_question_says_which_words_it_grew_from_and_does_not_say_them() -> None:
    said = (NIGHT, replace(NIGHT, who="Kim", quote="I sleep badly"))

    ((one, raised),) = raise_again(said, ahead(LAST), TABLE, CRITERIA)

    assert one.source == "raised: three nights in a row / I sleep badly"
    assert raised == Raised("team", said, frozenset({"Ash"}))
    assert not any(
        words in wording
        for words in ("Dana", "Kim", "three nights", "sleep")
        for wording in one.wordings
    )


def test_of_a_long_quote_its_first_words_are_kept() -> None:
    assert short("two " * 60) == "two " * 60
    assert short("two " * 60 + "more") == ("two " * 60).strip()
    assert short("z" * (LONGEST + 1)) == "z" * LONGEST


# How a loop plans what was raised


def planned(**changes: object) -> Loop:
    """Two interviews in which a theme of Dana's is still to be probed."""
    plain = loop(
        question("better", criteria={"team": 1.0, "pay": 1.0}),
        question("raised-team", criteria={"team": 0.1}, minutes=2),
        interviews=(
            interview("first", interviewers=(DANA, LEE)),
            interview("last", interviewers=(ASH,)),
        ),
        raised={"raised-team": Raised("team", (NIGHT,), frozenset({"Lee", "Ash"}))},
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def probes(given: Loop) -> list[tuple[str, str]]:
    """Return where what was raised stands whatever else is worth, and of whom."""
    asks = lay_out(given).asks
    return [(a.interview.name, a.to[0].name) for a in asks if a.probes]


def test_what_was_raised_is_probed_in_the_next_interview_by_another() -> None:
    assert probes(planned()) == [("first", "Lee")]
    keys = [a.question.key for a in lay_out(planned()).asks]
    assert keys.count("raised-team") == 1


def test_it_waits_where_nobody_there_can_tell() -> None:
    to = {"raised-team": Raised("team", (NIGHT,), frozenset({"Ash"}))}

    assert probes(planned(raised=to)) == [("last", "Ash")]


def test_it_waits_where_there_is_no_room_or_where_it_is_too_early() -> None:
    first, last = planned().interviews
    short_first = replace(first, minutes=1.5)
    screen = replace(first, stage=Stage.RECRUITER_SCREEN)
    delicate = tuple(replace(q, sensitivity=1) for q in planned().questions)

    assert probes(planned(interviews=(short_first, last))) == [("last", "Ash")]
    early = planned(interviews=(screen, last), questions=delicate)
    assert probes(early) == [("last", "Ash")]


def test_only_what_is_booked_has_it_for_sure() -> None:
    unsure = tuple(replace(i, expected=True) for i in planned().interviews)

    assert probes(planned(interviews=unsure)) == []


def test_what_weighs_little_is_probed_only_where_it_is_worth_it() -> None:
    light = planned(weights={"team": 1, "pay": 1})

    assert probes(light) == []
    assert probes(replace(light, open_dealbreakers=frozenset({"team"}))) == [
        ("first", "Lee")
    ]


def test_what_the_user_pinned_or_dropped_is_not_probed_besides() -> None:
    first, last = planned().interviews
    pinned = replace(last, pinned=("raised-team",))

    asks = lay_out(planned(interviews=(first, pinned))).asks
    assert [a.interview.name for a in asks if a.question.key == "raised-team"] == [
        "last"
    ]
    assert probes(planned(interviews=(first, pinned))) == []
    assert probes(planned(dropped={"raised-team": "You never want to."})) == []


def test_a_third_of_the_minutes_go_to_what_was_raised() -> None:
    keys = [f"raised-{n}" for n in range(4)]
    themes_ = {key: Raised("team", (NIGHT,), frozenset({"Lee"})) for key in keys}
    room = interview("first", minutes=12, interviewers=(LEE,))

    given_ = loop(*map(question, keys), interviews=(room,), raised=themes_)

    assert probes(given_) == [("first", "Lee"), ("first", "Lee")]


def test_what_matters_most_comes_first() -> None:
    themes_ = {
        f"raised-{c}": Raised(c, (replace(NIGHT, criterion=c),), frozenset({"Lee"}))
        for c in ("pay", "team")
    }
    room = interview("first", minutes=3, interviewers=(LEE,))

    given_ = loop(
        *map(question, themes_),
        interviews=(room,),
        raised=themes_,
        weights={"pay": 2, "team": 3},
    )

    (one,) = [ask for ask in lay_out(given_).asks if ask.probes]
    assert one.question.key == "raised-team"


def test_the_agenda_tells_who_raised_it_and_to_keep_it_to_oneself() -> None:
    first, _ = build(planned(), CRITERIA, (), exact=False).agendas

    why = next(item.why for item in first.items if item.key == "raised-team")
    assert why == (
        'Dana said: "three nights in a row". '
        "A second account, from Lee, a peer, in their own words. "
        "Keep to yourself who said it."
    )


def test_a_concern_tells_of_two_who_raised_it() -> None:
    said = tuple(replace(NIGHT, who=who) for who in ("Dana", "", "Kim"))
    said = (replace(NIGHT, noted=True), *said[1:])
    raised = {"raised-team": Raised("team", said, frozenset({"Ash"}))}
    pinned = replace(planned().interviews[1], pinned=("raised-team",))

    (last,) = build(
        planned(raised=raised, interviews=(pinned,)), CRITERIA, (), exact=False
    ).agendas

    why = next(item.why for item in last.items if item.key == "raised-team")
    assert why == (
        "You put it there. "
        'You noted (Dana): "three nights in a row". '
        'Someone said: "three nights in a row". '
        "3 people raised it; Ash, the manager's manager, can say what it takes. "
        "Keep to yourself who said it."
    )


def test_who_may_not_hear_it_is_told_to_be_the_wrong_person() -> None:
    boss = interview("boss", interviewers=(DANA,))

    (agenda,) = build(planned(interviews=(boss,)), CRITERIA, (), exact=False).agendas

    assert [(left.key, left.why) for left in agenda.left_out] == [
        ("raised-team", "It is for somebody else to answer.")
    ]


def test_whoever_has_not_told_of_what_presses_earns_the_whole_reward() -> None:
    heard = {"team": frozenset({"Lee"})}
    first, last = (
        interview("first", interviewers=(LEE,)),
        interview("last", interviewers=(ASH,)),
    )
    press = loop(
        question("crew"),
        interviews=(first, last),
        pressing=frozenset({"team"}),
        unknown={"team": 0.4},
        heard=heard,
    )

    (bonus,) = lay_out(press).problem.bonuses

    assert [lay_out(press).asks[n].to for n in bonus.options] == [(ASH,)]
    assert bonus.worth == 0.25 * 3 / 4
