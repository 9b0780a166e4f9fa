from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askback.core.followup.filling import (
    fill,
    fill_line,
    gap,
    gaps_in,
    one_line,
    plain_text,
    unknown_places,
)

PLACES = {"name": "Ana", "detail": "", "me": "Ines"}


def test_a_paragraph_of_nothing_but_empty_places_is_left_out() -> None:
    letter = "Hello {name},\r\n\r\n{detail}\n \nThank you. {detail}\n\n{me}"

    assert fill(letter, PLACES) == "Hello Ana,\n\nInes"
    assert fill("", PLACES) == ""


def test_a_place_that_there_is_not_stays_and_is_named() -> None:
    assert fill("{nmae}\n\n{}", PLACES) == "{nmae}\n\n{}"
    found = unknown_places("{nmae} {name} {nmae}", PLACES)
    assert [problem.where for problem in found] == ["{nmae}"]
    assert found[0].message == (
        "There is no place {nmae}. There are {name}, {detail}, {me}."
    )


def test_what_is_put_in_a_place_calls_nothing_up() -> None:
    assert fill("{name}", {"name": "{me} {0.__class__} %s $x"}) == (
        "{me} {0.__class__} %s $x"
    )


def test_gaps_are_found_again() -> None:
    assert gaps_in(f"By {gap('a day')} or {gap('a reason')}. [sic]") == (
        "[FILL IN: a day]",
        "[FILL IN: a reason]",
    )


@given(st.text(max_size=200), st.text(max_size=60))
def test_a_line_is_one_line(text: str, name: str) -> None:
    line = fill_line(text, {"name": name})

    assert line == one_line(line)
    assert not set(line) & set("\r\n\0\x0b\x0c\x85\u2028\u2029")


@given(st.text(max_size=200))
def test_a_plain_text_stays_as_it_is_when_made_plain_again(text: str) -> None:
    assert plain_text(plain_text(text)) == plain_text(text)
    assert "\r" not in plain_text(text)
