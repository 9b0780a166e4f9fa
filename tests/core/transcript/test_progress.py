from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.topics import Vectors
from askback.core.transcript.progress import BATCH, PASSES, Progress, paced
from askback.errors import StoppedError
from tests.core.transcript.embedders import WordEmbedder


@given(
    st.lists(st.tuples(st.integers(0, PASSES - 1), st.floats(0, 1))), st.integers(0, 99)
)
def test_it_never_goes_back_and_never_beyond_the_end(
    moves: list[tuple[int, float]], lines: int
) -> None:
    said: list[tuple[int, int]] = []
    progress = Progress(lambda done, of: said.append((done, of)), lines)

    for number, share in moves:
        progress.at(number, share)

    assert said == sorted(said)
    assert all(0 <= done <= of == lines for done, of in said)


def test_the_last_pass_ends_with_every_line() -> None:
    said: list[tuple[int, int]] = []
    progress = Progress(lambda done, of: said.append((done, of)), 412)

    progress.at(0, 1.0)
    progress.at(PASSES - 1, 1.0)

    assert said == [(137, 412), (412, 412)]


def test_where_nobody_asks_the_embedder_is_the_same() -> None:
    embedder = WordEmbedder()

    assert paced(embedder, Progress(None, 9), 0) is embedder
    assert paced(None, Progress(print, 9), 0) is None


@pytest.mark.parametrize("count", [0, 1, BATCH, BATCH + 1, 3 * BATCH])
def test_texts_are_embedded_some_at_a_time_and_as_at_once(count: int) -> None:
    said: list[int] = []
    embedder = WordEmbedder()
    texts = [f"word{number} here" for number in range(count)]

    slow = paced(embedder, Progress(lambda done, _: said.append(done), 300), 1)

    assert slow is not None
    rows: Vectors = slow.embed(texts)
    assert slow.model_id == embedder.model_id
    assert np.array_equal(rows, embedder.embed(texts))
    assert said == [100 + 100 * start // count for start in range(BATCH, count, BATCH)]


def test_who_is_told_can_end_it() -> None:
    def stop(done: int, of: int) -> None:
        raise StoppedError(f"{done} of {of}")

    slow = paced(WordEmbedder(), Progress(stop, 9), 0)

    assert slow is not None
    with pytest.raises(StoppedError, match="of 9"):
        slow.embed(["a word"] * (BATCH + 1))
