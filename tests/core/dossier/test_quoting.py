from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.dossier.quoting import MOST_WORDS, phrase, spoken

LONG = "word " * MOST_WORDS


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("We are a small team of nine.", "We are a small team of nine"),
        ("🚀 Own the roadmap!", "Own the roadmap"),
        ("Schedule: Mon to Thu, three to one", "Mon to Thu, three to one"),
        ("Nights (about one in four)", "Nights"),
        ("Nights (about one in four) and days", "Nights (about one in four) and days"),
        ("Nights (about one", "Nights"),
        (
            "We teach nine year olds to read and to write by hand. Nothing else is.",
            "We teach nine year olds to read and to write by hand",
        ),
        ('We say "team" a lot', "We say 'team' a lot"),
        (
            (
                "You will carry a caseload of around sixty people across the county, "
                "which you plan yourself with a colleague."
            ),
            "You will carry a caseload of around sixty people across the county",
        ),
        (
            (
                "You will plan, deliver, mark and review lessons for six classes of "
                "thirty pupils while you train."
            ),
            (
                "You will plan, deliver, mark and review lessons for six classes of "
                "thirty pupils"
            ),
        ),
        (
            "We run four wards and you would be the one who plans the beds of them all",
            "We run four wards",
        ),
        (
            (
                "The whole of our small but rather old and busy house stands open to "
                "visitors from May"
            ),
            "The whole of our small but rather old and busy house stands open",
        ),
    ],
)
def test_a_quote_ends_where_a_phrase_ends(quote: str, said: str) -> None:
    assert spoken(quote) == said


def test_a_part_begins_with_a_clause_where_the_beginning_is_too_far() -> None:
    quote = f"{LONG}; there is no blame here, and you may ask us"
    at = quote.index("no blame")

    assert spoken(quote, at, at + 8) == "there is no blame here, and you may ask us"


def test_a_part_may_begin_after_a_comma_with_a_word_that_opens_a_clause() -> None:
    quote = f"{LONG}nights, we never work alone"
    at = quote.index("alone")

    assert spoken(quote, at, at + 5) == "we never work alone"


def test_lines_are_not_joined_to_one_quote() -> None:
    quote = "Thirty hours a week for a year\nBased at the town hall\nWith two others"
    at = quote.index("town")

    assert spoken(quote) == "Thirty hours a week for a year"
    assert spoken(quote, at, at + 4) == "Based at the town hall"


@pytest.mark.parametrize("quote", ["", "...", "word " * 40])
def test_where_no_phrase_ends_nothing_is_quoted(quote: str) -> None:
    assert spoken(quote) is None


@given(st.text())
def test_a_quote_can_be_said_in_one_breath(quote: str) -> None:
    said = spoken(quote)

    assert said is None or 0 < len(said.split()) <= MOST_WORDS


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("of the team of the", None),
        ("and a small team of three", "a small team of three"),
        ("the", None),
        ("word " * 20, None),
    ],
)  # fmt: skip
def test_telling_words_lose_what_hangs_over(words: str, said: str | None) -> None:
    assert phrase(words) == said


@pytest.mark.parametrize(
    "said",
    [
        "Every crew has its roster eight weeks ahead,” says Rask",
        "Every crew has its roster eight weeks ahead,' said Rask of Cald",
    ],
)
def test_who_said_it_is_no_part_of_what_was_said(said: str) -> None:
    assert spoken(said) == "Every crew has its roster eight weeks ahead"
