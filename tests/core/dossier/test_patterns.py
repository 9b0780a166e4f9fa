from __future__ import annotations

import re

import pytest

from askback.core.dossier.patterns import compile_said


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("on[- ]?call|nights?", ("call", "night")),
        (r"(a|b) (foo|bars?)", ("foo", "bar")),
        (r"x? (no|without) blam(e|ing)", ("blam",)),
        (r"\d+ (day|week)s?", ("day", "week")),
        (r"(team)? of \d+", ()),
        (r"no|yes", ()),
    ],
)
def test_a_pattern_knows_the_words_it_needs(
    pattern: str, needs: tuple[str, ...]
) -> None:
    assert compile_said(pattern).needs == needs


def test_what_is_no_pattern_is_refused() -> None:
    with pytest.raises(re.error, match="unterminated"):
        compile_said("ab(un")


def test_a_blank_stands_for_a_line_end_and_may_be_left_out() -> None:
    assert compile_said("no blame").search("no \n blame") is not None
    assert compile_said("half ?day").search("halfday") is not None
    assert compile_said("[a b]c").search(" c") is not None


def test_words_are_whole() -> None:
    assert compile_said("art").search("a party") is None


def test_a_long_text_is_searched_near_its_words_only() -> None:
    low = "team " + "x " * 300 + "a team of six" + " y" * 300

    found = compile_said(r"team of \w+").spot(low)

    assert found is not None
    assert found.group() == "team of six"
    assert compile_said(r"team of nine").spot(low) is None
    assert compile_said(r"of (a|b)").spot("of b") is not None


def test_escaped_brackets_are_signs_like_others() -> None:
    pattern = compile_said(r"(a \(big )?team|crew \(\d+")

    assert pattern.needs == ("team", "crew")
    assert pattern.spot("a crew (4") is not None


def test_a_bracket_that_does_not_close_is_said() -> None:
    with pytest.raises(ValueError, match="does not close"):
        compile_said("(team", checked=False)
