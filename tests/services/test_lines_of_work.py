from __future__ import annotations

import pytest

from askback.core.topics import Work
from askback.services.lines_of_work import work_of
from askback.services.words import WORK
from askback.store.models import OpportunityRow, SourceRow


def source(kind: str, *work: str) -> SourceRow:
    return SourceRow(kind=kind, reading={"work": list(work)})


def test_every_line_of_work_has_its_words() -> None:
    assert list(WORK) == list(Work)


@pytest.mark.parametrize(
    ("said", "sources", "work"),
    [
        ([], [], set()),
        ([], [SourceRow(kind="posting", reading={})], set()),
        ([], [source("posting", "sales"), source("article", "data")], {Work.SALES}),
        (["data"], [source("posting", "sales")], {Work.DATA}),
    ],
)
def test_what_the_user_says_wins_over_what_the_posting_tells(
    said: list[str], sources: list[SourceRow], work: set[Work]
) -> None:
    assert work_of(OpportunityRow(work=said), sources) == work


def test_without_a_posting_the_title_tells() -> None:
    row = OpportunityRow(title="Senior Software Engineer")

    assert work_of(row, []) == {Work.ENGINEERING}
    assert work_of(row, [source("posting", "sales")]) == {Work.SALES}
