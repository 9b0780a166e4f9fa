from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.services.names_alike import alike_of, is_label, look_alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana P.", "Ana Petrova"),
        ("Ana", "Ana Petrova"),
        ("A. Petrova", "Ana Petrova"),
        ("AP", "Ana Petrova"),
        ("Petrova, Ana", "Ana Petrova"),
        ("ana petrova (Guest)", "Ana Petrova"),
        ("Ana Petrova [External]", "Ana Petrova"),
        ("ana.petrova@fennel.example", "Ana Petrova"),
        ("José", "Jose Almeida"),
        ("Siobhan O'Brien", "Siobhan O’Brien-Walsh"),
    ],
)
def test_a_part_of_a_name_or_its_initials_look_like_it(one: str, other: str) -> None:
    assert look_alike(one, other)
    assert look_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana", "Anna"),
        ("Ana P.", "Ana Marsh"),
        ("Ana Petrova", "Ivan Petrova"),
        ("A", "Ana Petrova"),
        ("AB", "Ana Petrova"),
        ("Speaker 1", "Speaker 2"),
        ("Guest", "Guest Ana"),
        ("", "Ana"),
        ("(Guest)", "Ana"),
    ],
)
def test_other_names_do_not_look_the_same(one: str, other: str) -> None:
    assert not look_alike(one, other)
    assert not look_alike(other, one)


@pytest.mark.parametrize(
    "name",
    [
        "Speaker 1",
        "SPEAKER_00",
        "speaker-3",
        "Speaker2",
        "Unknown Speaker",
        "Guest",
        "Interviewer",
        "A",
        "1",
        "?",
        "Me",
    ],
)
def test_a_label_is_no_name(name: str) -> None:
    assert is_label(name)


@pytest.mark.parametrize("name", ["Ana", "Guest Ana", "Dr Li", "王芳", "You Jin Park"])
def test_a_name_is_no_label(name: str) -> None:
    assert not is_label(name)


def test_of_two_that_look_the_same_neither_is_suggested() -> None:
    assert alike_of("Dana", ["Dana Marsh", "Lee Ho"]) == "Dana Marsh"
    assert alike_of("Dana", ["Dana Marsh", "Dana Ho"]) == ""
    assert alike_of("Dana", []) == ""


@given(st.text(max_size=30), st.text(max_size=30))
def test_who_looks_like_whom_does_not_hang_on_the_order(one: str, other: str) -> None:
    assert look_alike(one, other) == look_alike(other, one)
