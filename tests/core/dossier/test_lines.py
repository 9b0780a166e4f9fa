from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askback.core.dossier.lines import LONGEST, flat, lines, plain, sentences


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b in sentences(text, lines(text, len(text)))]


@given(st.text())
def test_plain_text_keeps_every_place(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert len(flat(text)) == len(text)


@given(st.text())
def test_sentences_follow_one_another_and_are_short(text: str) -> None:
    found = list(sentences(text, lines(text, len(text))))

    places = [place for pair in found for place in pair]
    assert places == sorted(places)
    assert all(0 < end - start <= LONGEST for start, end in found)


def test_wrapped_lines_are_one_sentence_and_bullets_are_not() -> None:
    text = (
        "We are a small team that looks after the whole of the coast and its\n"
        "harbours. Ask Dr. Ash.\n\n* first thing\n* second thing that goes on and\n"
        "  on\nShort line\nNext"
    )

    assert cut(text) == [
        text[: text.index(" Ask")],
        "Ask Dr. Ash.",
        "first thing",
        "second thing that goes on and\n  on",
        "Short line",
        "Next",
    ]


def test_a_line_that_ends_a_thought_ends_a_sentence() -> None:
    assert cut("What we offer and what we ask of whoever will join us:\nbread") == [
        "What we offer and what we ask of whoever will join us:",
        "bread",
    ]


def test_a_wall_of_text_is_cut_at_blanks_or_anywhere() -> None:
    assert [len(piece) for piece in cut("x" * 900)] == [400, 400, 100]
    assert all(piece[-1] == "x" for piece in cut("xx " * 400))


def test_headings_are_marked() -> None:
    text = "# Nurse\n**Pay:** good\nDuties:\n1. wash\n> **\n"

    assert [(text[x.start : x.end], x.marked, x.bullet) for x in lines(text, 99)] == [
        ("Nurse", True, False),
        ("Pay:** good", False, False),
        ("Duties:", True, False),
        ("wash", False, True),
    ]
