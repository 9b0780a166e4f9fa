from __future__ import annotations

import pytest

from askback.core.transcript.formats.lines import Line, clean, lines_of


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\r\r\n"])
def test_every_line_end_is_one_line_feed(ending: str) -> None:
    assert clean(f"a{ending}{ending}b") == "a\n\nb"


def test_what_cannot_be_seen_goes() -> None:
    assert clean("\ufeffH\x00e\u200bl\u2060l\u200eo\x07") == "Hello"


def test_joiners_stay_where_they_shape_letters_and_pictures() -> None:
    assert clean("a\u200db می\u200cخواهم 👩\u200d⚕") == "ab می\u200cخواهم 👩\u200d⚕"


def test_breaks_that_editors_do_not_count_become_spaces() -> None:
    assert clean("a\u2028b\x0bc\x85d\x1ce") == "a b c d e"


def test_lines_keep_their_number_and_know_of_the_blank_above() -> None:
    assert lines_of("a\n b \n\n \nc") == [
        Line(1, "a", after_blank=True),
        Line(2, "b", after_blank=False),
        Line(5, "c", after_blank=True),
    ]


def test_a_blank_text_has_no_lines() -> None:
    assert lines_of(" \n\t\n") == []
