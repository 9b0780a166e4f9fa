from __future__ import annotations

from askback.core.live import After, Hour, Jot, Line, Surprise, hour_of
from askback.core.live.jots import Value


def jot(field: str, value: Value, at: float = 1.0, device: str = "a") -> Jot:
    return Jot(device, field, 1, value, at=at)


def test_nothing_noted_is_an_empty_hour() -> None:
    assert hour_of([]) == Hour()
    assert Hour().after.is_empty


def test_lines_come_in_the_order_in_which_they_were_begun() -> None:
    hour = hour_of(
        [
            jot("note/hours/Ann", "nights", at=7),
            jot("mark/pay/Bob", "answered", at=3),
            jot("gut/pay/Bob", "warm", at=9),
        ]
    )

    assert hour.lines == (
        Line("pay", "Bob", mark="answered", gut="warm", at=9),
        Line("hours", "Ann", notes=("nights",), at=7),
    )


def test_what_was_taken_back_is_not_there() -> None:
    hour = hour_of(
        [jot("mark/pay/", ""), jot("note/pay/", "  "), jot("state/pay/", "")]
    )

    assert (hour.lines, hour.states) == ((), {})


def test_two_texts_are_both_kept_and_the_same_one_once() -> None:
    hour = hour_of(
        [
            jot("note/pay/", "40 k", at=1),
            jot("note/pay/", "forty", at=2, device="b"),
            jot("note/pay/", "40 k ", at=3, device="c"),
        ]
    )

    assert hour.lines[0].notes == ("40 k", "forty")


def test_the_last_tap_of_any_device_counts() -> None:
    hour = hour_of(
        [
            jot("state/pay/", "parked", at=1),
            jot("state/pay/", "asked", at=2, device="b"),
        ]
    )

    assert hour.states == {"pay": "asked"}


def test_minutes_are_as_last_set_and_since_when() -> None:
    assert hour_of([jot("left//", 7.5, at=40)]).minutes == (7.5, 40)
    assert hour_of([jot("left//", "soon")]).minutes is None


def test_it_is_over_when_the_user_says_so() -> None:
    assert hour_of([jot("end//", "over")]).is_over
    assert not hour_of([jot("end//", "")]).is_over


def test_questions_of_ones_own_have_their_words() -> None:
    hour = hour_of([jot("own/own-1/", "Which migration?"), jot("own/own-2/", "")])

    assert hour.own == {"own-1": "Which migration?"}


def test_the_two_minutes_after_are_told_apart_from_questions() -> None:
    surprise = {"text": "No desk", "criterion": "hours", "direction": -1, "who": "Ann"}
    hour = hour_of(
        [
            jot("gut/after/", "cold"),
            jot("note/after/", "They hurried."),
            jot("note/next/", "A call on Friday"),
            jot("surprise/s-1/", surprise, at=4),
            jot("surprise/s-2/", {"text": " ", "direction": 5}),
            jot("surprise/s-3/", "A dog"),
            jot("objection/o-1/", "Too junior?"),
        ]
    )

    assert hour.lines == ()
    assert hour.after == After(
        gut="cold",
        words=("They hurried.",),
        surprises=(
            Surprise("s-1", "No desk", "hours", -1.0, "Ann", 4),
            Surprise("s-3", "A dog", at=1.0),
        ),
        objections=("Too junior?",),
        next=("A call on Friday",),
    )
    assert not hour.after.is_empty
