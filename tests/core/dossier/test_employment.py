from __future__ import annotations

import pytest

from askback.core.dossier.employment import find_employment


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("full-time, permanent", "full_time"),
        ("37.5 hours per week", "full_time"),
        ("vollzeit", "full_time"),
        ("part time, mornings", "part_time"),
        ("20 hours per week", "part_time"),
        ("0.6 fte", "part_time"),
        ("full time or part time", "full_time"),
        ("full and part-time hours", "full_time"),
        ("full-time/part-time", "full_time"),
        ("full-time; part-time considered", "full_time"),
        ("12-month contract, full time", "contract"),
        ("fixed-term until june", "contract"),
        ("holm | nurse | contract | remote", "contract"),
        ("contractor | remote", "contract"),
        ("temporary, ongoing", "temporary"),
        ("maternity cover, full-time", "temporary"),
        ("locum wanted", "temporary"),
        ("paid internship for six months", "internship"),
        ("two years of work, including internships", None),
        ("you will manage a contract with a supplier", None),
        ("temporary accommodation officer", None),
        ("nurse", None),
    ],
)
def test_the_contract_is_read(text: str, kind: str | None) -> None:
    assert find_employment(text) == kind


def test_an_intern_is_on_an_internship() -> None:
    assert find_employment("full time", "Research Intern") == "internship"
