from __future__ import annotations

import pytest

from askback.core.dossier.gap.resume import read_resume
from askback.core.dossier.gap.values import Mention, ResumeLine, Standing
from askback.core.dossier.gap.years import (
    dated_years,
    shorter,
    told_years,
    years_beside,
)
from askback.core.topics import Span

NOW = 2026 * 12 + 10


def beside(text: str) -> tuple[float, str] | None:
    low = text.lower()
    start = low.index("sql")
    found = years_beside(low, Span.of(text, start, start + 3))
    return None if found is None else (found[0], text[found[1] : found[2]])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("5+ years of experience with SQL", (5, "5+ years of experience with SQL")),
        ("at least three years' SQL", (3, "three years' SQL")),
        ("2-4 years in SQL", (2, "2-4 years in SQL")),
        ("SQL (min. 4 years)", (4, "SQL (min. 4 years")),
        ("SQL: 6 yrs", (6, "SQL: 6 yrs")),
        ("5 years as a nurse, and SQL", None),
        ("SQL, founded 20 years ago", None),
        ("SQL", None),
    ],
)
def test_years_belong_to_the_skill_they_stand_beside(
    text: str, found: tuple[float, str] | None
) -> None:
    assert beside(text) == found


def lines(text: str) -> tuple[ResumeLine, ...]:
    return read_resume(text, NOW).lines


def test_jobs_at_one_time_count_once() -> None:
    text = "Work\nCook, 2019 - 2020\n- x\nCook, Jan 2020 - Dec 2021\n- y\nA 2023 - 2023"

    found = dated_years(lines(text))

    assert found is not None
    assert found[0] == 4
    assert [span.quote for span in found[1]] == [
        "2019 - 2020",
        "Jan 2020 - Dec 2021",
        "2023 - 2023",
    ]


def test_without_clear_dates_nothing_is_counted() -> None:
    assert dated_years(lines("Work\nCook 2019 - 2020\n- x\nCook\n- y")) is None
    assert dated_years(lines("Skills\nCooking")) is None


def test_what_the_resume_claims_itself_is_counted() -> None:
    text = "Skills\nSQL (6 years), SQL (2 years)"
    (line,) = lines(text)
    told = [
        Mention("SQL", Span.of(text, start, start + 3), line, Standing.SHOWN)
        for start in (7, 22)
    ]

    found = told_years(told, text, text.lower())

    assert found == (6, (Span.of(text, 7, 19),))


def test_without_a_claim_of_years_there_is_none() -> None:
    assert told_years([], "SQL", "sql") is None


def test_only_what_is_clearly_shorter_is_said() -> None:
    span = Span("x", 0, 1)
    asked = 5.0, (span,)

    assert shorter(asked, None) is None
    assert shorter(asked, (4.6, (span,))) is None
    found = shorter(asked, (4.5, (span,)))
    assert found is not None
    assert (found.wanted_years, found.shown_years) == (5, 4.5)
