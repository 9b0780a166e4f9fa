from __future__ import annotations

import pytest

from askback.core.topics import Phrasing, Role, read_knows, read_phrasing

COLUMNS = ["peer", "recruiter"]


def table() -> dict[str, object]:
    return {
        "columns": COLUMNS,
        "rows": {"pay": {"knows": [0.3, 1], "why": "The recruiter has the band."}},
        "default": {"knows": [0.6, 0.3]},
        "company": {"knows": 0.2},
    }


def test_a_role_knows_of_a_criterion_what_its_row_says() -> None:
    knows = read_knows(table())

    assert knows.of(Role.PEER, "pay") == 0.3
    assert knows.of(Role.RECRUITER, "pay") == 1.0


def test_of_a_criterion_without_a_row_a_role_knows_the_default() -> None:
    assert read_knows(table()).of(Role.PEER, "x-sea") == 0.6


def test_the_company_knows_a_little_of_everything() -> None:
    assert read_knows(table()).company == 0.2


@pytest.mark.parametrize(
    ("criterion", "role"), [("pay", Role.RECRUITER), ("x-sea", Role.PEER)]
)
def test_the_best_role_is_the_one_that_knows_most(criterion: str, role: Role) -> None:
    assert read_knows(table()).best(criterion) is role


def test_of_equals_the_first_column_is_the_best() -> None:
    equal = table() | {"default": {"knows": [0.4, 0.4]}}

    assert read_knows(equal).best("x-sea") is Role.PEER


def test_a_row_that_lacks_a_column_is_refused() -> None:
    short = table() | {"rows": {"pay": {"knows": [0.3]}}}

    with pytest.raises(ValueError, match="shorter"):
        read_knows(short)


def test_phrasings_are_read_by_name() -> None:
    assert read_phrasing({"problem": 1, "general": 0.5}) == {
        Phrasing.PROBLEM: 1.0,
        Phrasing.GENERAL: 0.5,
    }
