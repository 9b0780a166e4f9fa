from __future__ import annotations

import pytest

from askback.core.practice.mock import FollowUp, Lack, Said, follow

WHOLE = Said(120, end="and it held.", result="it held for a year", has_number=True)
NEXT = ("Who else was there?", "And then?")


def of(said: Said | None, *before: Lack, is_story: bool = True) -> FollowUp | None:
    return follow(said, is_story=is_story, follow_ups=NEXT, before=before)


def lack(said: Said | None, *before: Lack, is_story: bool = True) -> Lack | None:
    found = of(said, *before, is_story=is_story)
    return found.lack if found else None


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (Said(39, has_number=True), Lack.SHORT),
        (Said(40, has_number=True), Lack.ASKED),
        (Said(90, lacks=("situation", "result")), Lack.RESULT),
        (Said(90, lacks=("task", "action")), Lack.ACTION),
        (Said(90, lacks=("task",)), Lack.TASK),
        (Said(90, lacks=("situation",)), Lack.SITUATION),
        (Said(90, result="it got faster"), Lack.NUMBER),
        (Said(90, hedges=("maybe", "sort of")), Lack.HEDGED),
        (Said(90, hedges=("maybe",)), Lack.ASKED),
        (Said(90, missed=("the cost",)), Lack.POINT),
        (WHOLE, Lack.ASKED),
    ],
)
def test_the_first_thing_that_was_not_heard_is_asked_for(
    said: Said, expected: Lack
) -> None:
    assert lack(said) is expected


def test_of_an_opinion_no_story_is_asked_for() -> None:
    said = Said(90, lacks=("situation", "result"), result="it got faster")

    assert lack(said, is_story=False) is Lack.ASKED


def test_the_reason_and_the_words_it_rests_on_are_shown() -> None:
    assert of(Said(7, end="we just did it.")) == FollowUp(
        "Tell me more. What happened, step by step?",
        Lack.SHORT,
        "It was 7 words.",
        "we just did it.",
    )


def test_a_point_is_named_in_the_users_own_words() -> None:
    found = of(Said(90, missed=("who I told first", "the cost")))

    assert found is not None
    assert found.text == "You wanted to say this, too: who I told first. What about it?"


def test_hedges_are_quoted_as_they_were_said() -> None:
    found = of(Said(90, hedges=("maybe", "sort of", "I guess", "kind of")))

    assert found is not None
    assert found.quote == "maybe, sort of, I guess"


def test_the_same_is_not_asked_again_while_there_is_something_else() -> None:
    said = Said(90, lacks=("result", "action"))

    assert lack(said, Lack.RESULT) is Lack.ACTION
    assert lack(said, Lack.RESULT, Lack.ACTION) is Lack.ASKED


def test_of_an_answer_that_was_only_said_what_is_often_asked_next_follows() -> None:
    assert of(None) == FollowUp(
        NEXT[0], Lack.ASKED, "Interviewers often ask this next."
    )


def test_where_nothing_follows_there_is_nothing() -> None:
    assert follow(WHOLE, is_story=True) is None
    assert follow(None, is_story=True) is None


def test_what_is_all_there_is_may_be_asked_again() -> None:
    said = Said(90, lacks=("result",))

    found = follow(said, is_story=True, before=[Lack.RESULT])

    assert found is not None
    assert found.lack is Lack.RESULT
