from __future__ import annotations

import pytest

from askback.services import paging


@pytest.mark.parametrize(
    ("number", "size", "items", "pages"),
    [(1, 2, [0, 1], 3), (3, 2, [4], 3), (4, 2, [], 3), (1, 9, [0, 1, 2, 3, 4], 1)],
)
def test_a_page_holds_so_many(
    number: int, size: int, items: list[int], pages: int
) -> None:
    page = paging.cut(range(5), number, size, int)

    assert (page.items, page.pages, page.count) == (items, pages, 5)


def test_of_nothing_there_is_one_page_with_nothing_on_it() -> None:
    page = paging.cut((), 1, 20, int)

    assert (page.items, page.pages, page.count) == ([], 1, 0)
