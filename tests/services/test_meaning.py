from __future__ import annotations

import pytest

from askback.services import meaning


def test_everything_shares_one_embedder_of_one_model() -> None:
    first = meaning.embedder()

    assert meaning.embedder() is first
    assert first.model_id.startswith("all-minilm-l6-v2-int8-")


def test_the_same_words_lie_together() -> None:
    one, same, other = meaning.embedder().embed(["on-call", "on-call", "pension"])

    assert one @ same > 0.999 > one @ other


def test_the_embedder_is_here() -> None:
    assert meaning.embedder_if_here() is meaning.embedder()


@pytest.mark.usefixtures("no_model")
def test_where_the_model_is_missing_there_is_none() -> None:
    assert meaning.embedder_if_here() is None
