from __future__ import annotations

import pytest

from askback.core.transcript.formats.lines import lines_of
from askback.core.transcript.formats.pages import page_lines


def dropped(text: str) -> list[str]:
    lines = lines_of(text)
    return [lines[place].text for place in sorted(page_lines(lines))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Page 1 of 2", "Page 2 of 2"),
        ("page 1", "page 2"),
        ("- 1/2 -", "- 2/2 -"),
        ("Second talk, p. 1", "Second talk, p. 2"),
        ("Confidential | Page 2", "Confidential | Page 3"),
    ],
)
def test_numbers_that_count_up_in_the_same_words_are_pages(
    first: str, second: str
) -> None:
    assert dropped(f"Ana: Six of\n{first}\nus.\nBo: So\n{second}\nit is.") == [
        first,
        second,
    ]


def test_a_header_beside_each_number_goes_with_it() -> None:
    text = "Talk\n1\nAna: Six of\nTalk\n2\nus.\nTalk\n3\nBo: Good."

    assert dropped(text) == ["Talk", "1", "Talk", "2", "Talk", "3"]


@pytest.mark.parametrize(
    "text",
    [
        "How many?\n1\nAnd then?\n2\nAna: Hm.",  # two numbers alone may be answers
        "Ana: See page 4\nBo: I see page 5",
        "page 1\nand so on\npage 3\nand so on",
        "page 7\nand so on\npage 8",
        "page 1\nand so on",
        "Ana: Six.\n" + "on page 1 " * 40,
        "",
    ],
)
def test_what_somebody_says_of_pages_is_kept(text: str) -> None:
    assert dropped(text) == []
