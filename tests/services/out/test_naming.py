from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.services.out.naming import BYTES, LONGEST, Names, ending, plain


@pytest.mark.parametrize(
    ("name", "plainer"),
    [
        ("Halden", "Halden"),
        ("../../etc/pass\0wd", "etc-pass-wd"),
        ("…", "nameless"),
        ("CON", "_CON"),
        ("con.txt", "_con.txt"),
        ("nul .x", "_nul .x"),
        ("lpt9", "_lpt9"),
        ("Console", "Console"),
        ("a.", "a"),
        ("C:\\x", "C-x"),
        ("e\u0301t\u00e9", "\u00e9t\u00e9"),
        ("\u202e\u05d0\u05d1", "\u05d0\u05d1"),
        ("x" * 300, "x" * 60),
    ],
)
def test_a_name_becomes_one_that_any_disk_takes(name: str, plainer: str) -> None:
    assert plain(name) == plainer


@given(st.text())
def test_a_name_leads_nowhere_and_is_short(name: str) -> None:
    found = plain(name)

    assert re.fullmatch(r"[\w .()-]+", found)
    assert (found.strip(" .-"), found[-1:].isspace()) == (found, False)
    assert len(found) <= LONGEST + 1
    assert len(found.encode()) <= BYTES + 1


def test_two_names_that_differ_in_case_alone_are_two_files() -> None:
    free = Names()

    found = [
        free.of("HALDEN", ".md"),
        free.of("Halden", ".md"),
        free.of("halden 2.md", ".md"),
    ]

    assert found == ["HALDEN.md", "Halden 2.md", "halden 2 2.md"]


@pytest.mark.parametrize(
    ("name", "found"),
    [("Call.VTT", ".vtt"), ("call", ".txt"), ("a.b/c", ".txt"), ("x.äö", ".txt")],
)
def test_an_ending_is_taken_where_it_is_one(name: str, found: str) -> None:
    assert ending(name, ".txt") == found
