from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from askback.adapters.documents import read_bytes
from askback.adapters.repositories import describe
from tests.adapters.repositories.listed import repository


def test_repositories_are_told_in_words() -> None:
    rows = [
        repository(
            "old", language="Go", archived=True, pushed_at="2024-01-02T00:00:00Z"
        ),
        repository("rota", stargazers_count=12),
        repository(
            "copy", fork=True, description=None, pushed_at="2025-05-05T00:00:00Z"
        ),
    ]
    badge = "[![build](https://ci.example/b.svg)](https://ci.example)\r\n"
    readmes = {"halden-care/rota": f"{badge}# Rota\n\n\n\n<p align=c>Who is on?</p>"}

    told = describe(rows, readmes)

    assert told.text == (
        "GitHub repositories of halden-care\n\n"
        "Repositories: 3\nLanguages: Python 2, Go 1\n"
        "Last worked on, by year: 2026 1, 2025 1, 2024 1\nArchived: 1\nForks: 1\n\n"
        "- rota: The rota of the wards (Python, last worked on 2026-10-11, 12 stars)\n"
        "- copy (Python, last worked on 2025-05-05, a fork)\n"
        "- old: The old of the wards (Go, last worked on 2024-01-02, archived)\n\n"
        "README of halden-care/rota\n\n# Rota\n\nWho is on?"
    )
    assert told.title == "GitHub repositories of halden-care"
    assert told.dated_on == date(2026, 10, 11)


def test_a_file_of_repositories_is_read() -> None:
    data = json.dumps([repository()]).encode()

    document = read_bytes("repos.json", data)

    assert document.text.startswith("GitHub repositories of halden-care\n\n")
    assert (document.kind, document.dated_on) == ("repositories", date(2026, 10, 11))


@pytest.mark.parametrize(
    "row",
    [
        {"full_name": None, "pushed_at": None},
        {"full_name": 5, "pushed_at": "soon", "language": [], "description": {}},
    ],
)
def test_what_is_not_in_the_known_form_is_passed_over(row: dict[str, Any]) -> None:
    assert describe([row], {}).dated_on is None


def test_a_long_readme_is_cut_and_a_hostile_one_is_quick() -> None:
    for piece in ("word ", "[![](", "<!--", "<a ", "\n \n"):
        told = describe([repository()], {"halden-care/rota": piece * 300_000})
        assert len(told.text) < 9000


@pytest.mark.parametrize("stars", [10**400, -1, "many " * 9999, [1], None])
def test_stars_that_are_no_count_are_passed_over(stars: object) -> None:
    told = describe([repository("rota", stargazers_count=stars)], {})

    assert "(Python, last worked on 2026-10-11)" in told.text
