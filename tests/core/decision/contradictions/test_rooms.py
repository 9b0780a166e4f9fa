from __future__ import annotations

import pytest

from askback.core.decision.contradictions.rooms import rooms
from askback.core.decision.contradictions.statements import statements
from tests.core.decision.contradictions.told import clause, posting


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("There's the two labs.", [("labs", 2.0)]),
        ("We have 6 vans.", [("vans", 6.0)]),
        ("We've got three modern laboratories.", [("labs", 3.0)]),
        ("There's two vans on this yard.", []),
        ("Two vans.", []),
    ],
)
def test_rooms_and_vehicles_are_counted_where_all_are_meant(
    text: str, found: list[tuple[str, float]]
) -> None:
    assert [(name, number) for name, _, number, _ in rooms(clause(text))] == found


def test_a_list_of_the_companys_counts() -> None:
    (said,) = statements(posting("- Three workshops"))

    assert [found[:3] for found in rooms(said)] == [("workshops", "count", 3.0)]
