"""What the dates of a résumé make people ask."""

from __future__ import annotations

import pytest

from askback.core.dossier.gap.resume import read_resume
from askback.core.followup.career import MOST_DATES, Career, career_of

NOW = 2026 * 12 + 10  # November 2026


def career(text: str) -> Career:
    return career_of(read_resume(text, NOW), NOW)


def test_time_between_two_jobs_is_a_gap_with_both_dates() -> None:
    found = career("Work\nNurse, Mar 2022 - present\n\nCook, Jan 2016 - Dec 2020")

    [gap] = found.breaks
    assert (gap.months, gap.before.quote, gap.after.quote) == (
        14,
        "Jan 2016 - Dec 2020",
        "Mar 2022 - present",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Work\nNurse, Mar 2021 - present\n\nCook, Jan 2016 - Dec 2020",  # two months
        "Work\nNurse, 2022 - present\n\nCook, 2016 - 2021",  # years alone
        "Work\nNurse, Mar 2016 - present\n\nCook, Jan 2008 - Dec 2012",  # long ago
        (
            "Work\nNurse, Mar 2022 - present\n\nCook, Jan 2016 - Dec 2020\n\n"
            "Education\nBSc Nursing, 2021 - 2022"
        ),  # filled by school
        (
            "Work\nNurse, Mar 2022 - present\n\nCook, Jan 2016 - Dec 2020\n\n"
            "Other\nCaring for my father, Jan 2021 - Feb 2022"
        ),
        "Work\nNurse since a while\n\nCook, Jan 2016 - Dec 2020\nTill then",  # unclear
        "Work\nCook, Jan 2016 - Dec 2020",  # only one job; nobody knows what is now
        "",
    ],
)
def test_no_gap_is_named_that_is_not_certain(text: str) -> None:
    assert career(text).breaks == ()


def test_a_job_within_another_makes_no_gap() -> None:
    found = career(
        "Work\nNurse, Mar 2022 - present\n\nTutor, Feb 2017 - Mar 2017\n\n"
        "Cook, Jan 2016 - Jan 2022"
    )

    assert found.breaks == ()


def test_a_job_of_some_months_is_a_short_stay() -> None:
    found = career(
        "Work\nNurse, Harlow Ward, Mar 2022 - present\n\n"
        "Nurse, Elm House, May 2021 - Jan 2022\n\nCook, Jan 2016 - Dec 2020"
    )

    assert [job.head.quote for job in found.stays] == [
        "Nurse, Elm House, May 2021 - Jan 2022"
    ]
    assert found.stays[0].reason is None


def test_a_short_stay_keeps_the_line_that_says_why_it_ended() -> None:
    found = career(
        "Work\nNurse, Mar 2022 - present\n\nNurse, Elm House, May 2021 - Jan 2022\n"
        "- Ran the night shift\n- Ended when the house closed"
    )

    [stay] = found.stays
    assert stay.reason is not None
    assert stay.reason.quote == "Ended when the house closed"


@pytest.mark.parametrize(
    "job",
    [
        "Intern, Elm House, May 2021 - Jan 2022",
        "Locum nurse, Elm House, May 2021 - Jan 2022",
        "Nurse, Harlow Ward, May 2021 - Jan 2022",  # the same house
        "Nurse, Elm House, May 2021 - present",  # not ended
        "Nurse, Elm House, 2021 - 2022",  # may be two years
        "Tutor, Elm House, Jan 2023 - Mar 2023",  # beside another job
        "Nurse, Elm House, May 2011 - Jan 2012",  # long ago
    ],
)
def test_no_stay_is_called_short_that_may_not_be(job: str) -> None:
    found = career(
        f"Work\nSister, Harlow Ward, Mar 2022 - present\n\n{job}\n\n"
        "Cook, Jan 2016 - Dec 2020"
    )

    assert found.stays == ()


def test_a_text_that_grows_in_lower_case_is_not_searched_for_other_dates() -> None:
    found = career(
        "Work\nNurse, İzmir, Mar 2022 - present\n\nCook, Jan 2016 - Dec 2020"
    )

    assert len(found.breaks) <= 1


def test_a_text_full_of_dates_is_read_in_a_moment() -> None:
    text = "Work\n" + "Cook, Jan 2016 - Dec 2016\n\n" * (20 * MOST_DATES)

    assert career(text).breaks == ()
