from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askback.core.live import Jot, last, standing

NOTE = "note/pay/"


def texts(*jots: Jot) -> list[object]:
    return [jot.value for jot in standing(jots)[NOTE]]


def test_nothing_noted_is_nothing() -> None:
    assert standing([]) == {}


def test_texts_that_did_not_know_of_each_other_both_stand() -> None:
    here = Jot("tab", NOTE, 3, "40 k", at=2)
    there = Jot("phone", NOTE, 1, "forty", at=1)

    assert texts(here, there) == ["forty", "40 k"]


def test_what_was_seen_is_replaced_and_what_came_after_is_not() -> None:
    phone = Jot("phone", NOTE, 4, "40 to 45", seen={"tab": 2}, at=5)

    assert texts(Jot("tab", NOTE, 2, "40 k"), phone) == ["40 to 45"]
    assert texts(Jot("tab", NOTE, 3, "40 k a year"), phone) == [
        "40 k a year",
        "40 to 45",
    ]


def test_of_two_that_replace_each_other_the_last_stands() -> None:
    one = Jot("a", NOTE, 1, "x", seen={"b": 9}, at=1)
    other = Jot("b", NOTE, 1, "y", seen={"a": 9}, at=2)

    assert texts(one, other) == ["y"]


def test_fields_do_not_touch_each_other() -> None:
    here = Jot("a", NOTE, 1, "x", at=1)
    there = Jot("b", "note/hours/", 2, "y", seen={"a": 9}, at=2)

    assert standing([here, there]) == {NOTE: (here,), "note/hours/": (there,)}


JOTS = st.lists(
    st.builds(
        Jot,
        device=st.sampled_from("abc"),
        field=st.just(NOTE),
        number=st.integers(0, 5),
        value=st.text(max_size=3),
        seen=st.dictionaries(st.sampled_from("abc"), st.integers(0, 5)),
        at=st.floats(0, 9),
    ),
    min_size=1,
    max_size=3,
    unique_by=lambda jot: jot.device,
)


@given(JOTS)
def test_something_always_stands_and_order_of_arrival_is_nothing(
    jots: list[Jot],
) -> None:
    there = standing(jots)[NOTE]

    assert there
    assert set(map(id, there)) <= set(map(id, jots))
    assert standing(reversed(jots))[NOTE] == there


@given(JOTS)
def test_what_nobody_saw_stands(jots: list[Jot]) -> None:
    unseen = [j for j in jots if not any(j.device in by.seen for by in jots)]

    assert all(jot in standing(jots)[NOTE] for jot in unseen)


def test_the_last_tap_counts() -> None:
    assert (
        last([Jot("a", NOTE, 9, "x", at=1), Jot("b", NOTE, 1, "y", at=2)]).value == "y"
    )
