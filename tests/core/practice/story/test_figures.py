from __future__ import annotations

import pytest

from askback.core.practice.story.figures import figures, in_numbers
from askback.core.practice.story.values import Told


def found(text: str) -> list[str]:
    return [one.quote.quote for one in figures(Told(result=text))]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (
            "It fell from 7.8 % to 4.9 % within six weeks.",
            ["7.8 %", "4.9 %", "six weeks"],
        ),
        ("Four of us saved £1,900 a month.", ["Four of us", "£1,900"]),
        ("Falls went down to four a quarter.", ["four"]),
        ("We had two very long nights.", ["two very long nights"]),
        ("Since 2019 nobody has left.", []),
        ("On 12 March it opened, on March 14 it was full.", []),
        ("It was level 3 on ward 7, and phase 2 began.", []),
        ("She came 2nd of all.", []),
        ("It was the one that counted.", []),
        ("It took 40", ["40"]),
        ("They run it once a night.", []),
        ("It failed at two, and they came in at five.", []),
    ],
)
def test_numbers_are_found_with_what_they_count(text: str, numbers: list[str]) -> None:
    assert found(text) == numbers


def test_each_number_knows_its_part_and_its_place() -> None:
    told = Told(situation="We were six nurses.", numbers="  34 minutes")

    assert [(f.part, f.quote.start, f.unit) for f in figures(told)] == [
        ("situation", 8, "nurse"),
        ("numbers", 2, "minute"),
    ]


@pytest.mark.parametrize(
    "text",
    ["Complaints halved.", "Nobody was hurt.", "It took a dozen calls.", "Since 2019."],
)
def test_whatever_may_be_an_amount_is_no_lack_of_one(text: str) -> None:
    assert in_numbers(text)


def test_words_alone_are_no_amount() -> None:
    assert not in_numbers("People were happier, and it got better.")
