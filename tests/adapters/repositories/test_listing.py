from __future__ import annotations

import pytest

from askback.adapters.repositories import (
    is_repositories,
    most_active,
    owner_in,
    readme_address,
    readme_of,
)
from tests.adapters.repositories.listed import readme, repository


@pytest.mark.parametrize(
    "url",
    [
        "https://github.com/halden-care",
        "https://www.github.com/halden-care/",
        "http://github.com/halden-care?tab=repositories",
        "https://github.com/orgs/halden-care/repositories",
        "https://github.com/orgs/halden-care",
        "https://api.github.com/orgs/halden-care/repos?per_page=5",
        "https://api.github.com/users/halden-care/repos",
    ],
)
def test_an_owner_is_known_by_page_and_by_interface(url: str) -> None:
    assert owner_in(url) == "halden-care"


@pytest.mark.parametrize(
    "url",
    [
        "https://github.com/",
        "https://github.com/halden-care/rota",
        "https://github.com/pricing",
        "https://github.com/-halden",
        "https://github.com/a%2fb",
        "https://api.github.com/repos/halden-care/rota",
        "https://api.github.com/gists/halden-care/repos",
        "https://gitlab.com/halden-care",
    ],
)
def test_other_pages_have_no_owner(url: str) -> None:
    assert owner_in(url) is None


def test_the_most_active_are_five_and_their_own() -> None:
    rows = [
        repository(f"r{n}", pushed_at=f"2026-0{n}-01T00:00:00Z") for n in range(1, 8)
    ]
    rows += [repository("copy", fork=True, pushed_at="2026-11-01T00:00:00Z")]
    rows += [repository("empty", pushed_at=None)]

    assert [r["name"] for r in most_active(rows)] == ["r7", "r6", "r5", "r4", "r3"]


def test_a_readme_is_asked_for_by_the_full_name() -> None:
    assert readme_address(repository()) == (
        "https://api.github.com/repos/halden-care/rota/readme"
    )


@pytest.mark.parametrize(
    ("loaded", "text"),
    [
        (readme("# Rota\nWho is on?"), "# Rota\nWho is on?"),
        ({"content": "%%%"}, ""),
        ({"content": "a"}, ""),
        ({"content": 5}, ""),
        ([], ""),
    ],
)
def test_a_readme_is_unpacked(loaded: object, text: str) -> None:
    assert readme_of(loaded) == text


@pytest.mark.parametrize(
    ("loaded", "are"),
    [
        ([repository()], True),
        ([], False),
        ([repository(), {}], False),
        ({"full_name": 1, "pushed_at": 2}, False),
        (None, False),
    ],
)
def test_a_list_of_repositories_is_known_by_its_form(
    loaded: object, *, are: bool
) -> None:
    assert is_repositories(loaded) == are
