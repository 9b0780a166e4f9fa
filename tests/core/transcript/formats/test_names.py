from __future__ import annotations

import pytest

from askback.core.transcript.formats.names import Likeness, likeness, words_of


@pytest.mark.parametrize(
    "text",
    [
        "Ana",
        "Ana Souza",
        "ANA SOUZA",
        "J. R. Okafor",
        "Dr. Lindqvist",
        "Siobhán O'Brien-Hayes",
        "Pieter van der Berg",
        "de Souza",
        "Ana (She/Her)",
        "Ana Souza (Acme Ltd) [Guest]",
        "Ana Souza - Northern Freight & Sons",
        "Ana Souza | Acme",
        "Ana Souza, RN",
        "An Nguyen",
        "Will",
        "王小明",
        "Ме\u0301ри",
        "Zoë",
        "Abdul-Rahman al-Farsi",
        "Мария Иванова [External]",
        "dana.petrova@example.org",
        "+44 ***-**0 1234",
    ],
)
def test_these_are_names(text: str) -> None:
    assert likeness(text) is Likeness.NAME


@pytest.mark.parametrize(
    "text",
    [
        "Me",
        "you",
        "Speaker 1",
        "SPEAKER_00",
        "Interviewer 2",
        "Hiring Manager",
        "Q",
        "HR",
    ],
)
def test_these_are_parts(text: str) -> None:
    assert likeness(text) is Likeness.PART


@pytest.mark.parametrize("text", ["ana", "ana souza", "van der berg"])
def test_these_may_be_names(text: str) -> None:
    assert likeness(text) is Likeness.LOWER


@pytest.mark.parametrize(
    "text",
    [
        "",
        "(She/Her)",
        "Note",
        "https",
        "Meeting",
        "Monday",
        "Action Items",
        "So the thing is",
        "so the thing is",
        "The Plan",
        "This Ward",
        "Here's",
        "Dana’s",
        "Ana and Bo",
        "Five Words Are Too Many",
        "Abcdefghijklmnopqrst Abcdefghijklmnopqrstuv",
        "Ana - " + "very long company name " * 4,
        "Room 4",
        "C++",
        "Ana2",
        "'Tis",
        "eBay Ana",
        "What I did",
        "So. Bo Li",
        "y Tuesday.Note",
        "ana@",
    ],
)
def test_these_name_nobody(text: str) -> None:
    assert likeness(text) is Likeness.NOT


def test_the_words_of_a_name_leave_out_what_is_added() -> None:
    assert words_of("Ana van Dyke - Acme (Guest)") == ["ana", "van", "dyke"]
