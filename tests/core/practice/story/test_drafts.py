from __future__ import annotations

import pytest

from askback.core.dossier.gap import read_resume
from askback.core.practice.story.drafts import begun

NOW = 2026 * 12
HEAD = "Work\nBaker, Elm House, Jan 2019 - Mar 2021\n"


def parts(line: str) -> list[tuple[str, str]]:
    found = begun(read_resume(f"{HEAD}- {line}\n", NOW))
    return [(one.action, one.result) for one in found]


@pytest.mark.parametrize(
    ("action", "between", "result"),
    [
        ("Wrote a rota with the team", "; ", "overtime fell to one hour"),
        ("Trained two apprentices", ": ", "both passed at once"),
        ("Served 300 covers a night with four cooks", "", ""),
        ("In May 2020 opened a second shop with six people", "", ""),
        ("Led four cooks at night: which of them does what", "", ""),
    ],
)
def test_a_deed_and_what_came_of_it_are_parted_in_their_own_words(
    action: str, between: str, result: str
) -> None:
    assert parts(action + between + result) == [(action, result)]


def test_a_result_may_come_before_what_was_done() -> None:
    assert parts("Cut waste from 9 % to 4 % by weighing the bins") == [
        ("by weighing the bins", "Cut waste from 9 % to 4 %")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Responsible for a budget of 40,000",
        "Baked bread",
        "Worked well with all of my colleagues there",
        "Python, SQL, 3 years of Excel and more",
        "Teig geknetet und 300 Brote am Tag gebacken",
    ],
)
def test_what_is_no_achievement_is_not_offered(line: str) -> None:
    assert parts(line) == []


def test_each_knows_its_job_its_words_and_their_place() -> None:
    text = (
        f"{HEAD}- Cut waste by half in one year of work\n\n"
        "Skills\nBaked 300 loaves a day for two years\n\n"
        "Projects\nOven, 2022 - 2023\n- Built an oven of 400 bricks that is in use\n"
    )

    found = begun(read_resume(text, NOW))

    assert [one.under for one in found] == [
        "Baker, Elm House, Jan 2019 - Mar 2021",
        "Oven, 2022 - 2023",
    ]
    for one in found:
        assert text[one.quote.start : one.quote.end] == one.quote.quote
    assert [one.title for one in found] == [
        "Cut waste by half in one year of work",
        "Built an oven of 400 bricks",
    ]


def test_a_title_is_one_line_and_ends_with_a_word() -> None:
    long = "Rebuilt twelve " + "very " * 20 + "old ovens"
    unbroken = "Rebuilt 12 old " + "o" * 90 + " xx yy"

    titles = [
        begun(read_resume(f"{HEAD}- {line}\n", NOW))[0].title
        for line in (long, unbroken)
    ]

    assert titles[0] == "Rebuilt twelve " + "very " * 10 + "very"
    assert titles[1] == "Rebuilt 12 old"


def test_a_job_told_in_one_line_with_its_dates_is_no_story() -> None:
    text = "Work\nBaked 300 loaves at Elm House, Jan 2019 - Mar 2021\n"

    assert begun(read_resume(text, NOW)) == ()
