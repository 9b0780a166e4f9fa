from __future__ import annotations

from collections.abc import Callable

from askback.web.uploads import LIMIT, CutOffHandler


def test_what_comes_after_the_limit_is_dropped() -> None:
    handler = CutOffHandler()

    kept = [handler.receive_data_chunk(b"x", at) for at in (0, LIMIT, LIMIT + 1)]

    assert kept == [b"x", b"x", None]


def test_the_file_is_made_by_the_next_handler() -> None:
    complete: Callable[[int], object] = CutOffHandler().file_complete

    assert complete(3) is None
