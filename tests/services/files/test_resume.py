from __future__ import annotations

from datetime import UTC, datetime

import pytest

from askback.services.files.resume import gap_tables, of_text

NOW = datetime(2026, 11, 12, 12, tzinfo=UTC)


def test_the_tables_are_read_once() -> None:
    assert gap_tables() is gap_tables()


def test_a_json_resume_is_read_as_text() -> None:
    resume = of_text("cv.json", '{"skills": [{"name": "Welding"}]}', now=NOW)

    assert (resume.text, resume.problems) == ("Skills\n- Welding", ())


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ('{"skills": [}', "cv, line 1", "Not JSON (Expecting value); mend it there."),
        ('{"work": ' + "9" * 9999 + "}", "cv", "A number in it is too long for JSON;"),
        ('{"title": "x"}', "cv", "No JSON Resume: give it basics, work or skills."),
    ],
)
def test_other_braces_are_read_as_text_and_said(
    text: str, where: str, what: str
) -> None:
    resume = of_text("cv", text, now=NOW)

    assert resume.text == text
    assert [p.where for p in resume.problems] == [where]
    assert resume.problems[0].message.startswith(what)


def test_present_means_this_month() -> None:
    resume = of_text("cv", "Work\nCook, Oct 2026 - present", now=NOW)

    (line,) = resume.lines
    assert line.dates is not None
    assert line.dates.after - line.dates.first == 2
