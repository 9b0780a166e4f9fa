from __future__ import annotations

from askback.services import meaning


def test_everything_shares_one_embedder_of_one_model() -> None:
    first = meaning.embedder()

    assert meaning.embedder() is first
    assert first.model_id.startswith("all-minilm-l6-v2-int8-")


def test_the_same_words_lie_together() -> None:
    one, same, other = meaning.embedder().embed(["on-call", "on-call", "pension"])

    assert one @ same > 0.999 > one @ other
