from __future__ import annotations

import pytest

from askback.core.dossier.seniority import find_seniority


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Marketing Intern", "intern"),
        ("Junior Buyer", "junior"),
        ("Graduate Engineer", "junior"),
        ("Mid-level Developer", "mid"),
        ("Senior Nurse", "senior"),
        ("Sr. Account Manager", "senior"),
        ("Staff Engineer", "staff"),
        ("Staff Nurse", None),
        ("Lead Data Engineer", "staff"),
        ("Principal Scientist", "principal"),
        ("Ward Manager", "manager"),
        ("Product Manager", None),
        ("Head Chef", "manager"),
        ("Head of Sales", "director"),
        ("Finance Director", "director"),
        ("Managing Director", "executive"),
        ("VP Engineering", "executive"),
        ("Teacher", None),
        (None, None),
    ],
)
def test_the_title_tells_the_level(title: str | None, level: str | None) -> None:
    assert find_seniority(title, "5+ years of experience") == level


def test_the_text_tells_it_where_the_title_does_not() -> None:
    assert find_seniority("Nurse", "this is an entry-level role") == "junior"
    assert find_seniority("Engineer", "this is a senior position") == "senior"
