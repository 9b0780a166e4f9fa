from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from askback.adapters.speech.engines import NEEDED, engine_of
from askback.adapters.speech.whisper import Whisper, _groups
from askback.errors import InvalidInputError, UnavailableError
from tests.sounding import RATE, voice


@pytest.fixture(scope="module")
def engine() -> Whisper:
    """The packaged model, loaded once."""
    pytest.importorskip("faster_whisper", reason="the extra speech is not installed")
    found, _ = engine_of("")
    if not isinstance(found, Whisper):
        pytest.skip("the packaged model is not installed")
    return found


def test_a_chunk_becomes_words_in_order_within_it(engine: Whisper) -> None:
    words = engine.words(voice([(0.2, 2.5), (3.0, 4.0)], 4.2))

    times = [word.start_s for word in words]
    assert words
    assert times == sorted(times)
    assert all(0 <= word.start_s <= word.end_s <= 4.3 for word in words)
    assert all(any(sign.isalnum() for sign in word.text) for word in words)


def test_the_same_chunk_gives_the_same_words(engine: Whisper) -> None:
    sound = voice([(0.2, 1.5)], 2)

    assert engine.words(sound) == engine.words(sound)


def test_an_engine_says_what_it_is(engine: Whisper) -> None:
    assert engine.name.startswith("whisper tiny.en, faster-whisper ")


def test_nothing_is_written_of_marks_alone(
    engine: Whisper, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks = engine._tokenizer.encode(" ... -")
    monkeypatch.setattr(engine, "_pieces", lambda _: marks)

    assert engine.words(np.zeros(RATE, dtype=np.float32)) == ()


def test_a_folder_without_a_model_is_told(tmp_path: Path) -> None:
    pytest.importorskip("faster_whisper", reason="the extra speech is not installed")
    for name in NEEDED:
        (tmp_path / name).write_text("{}")

    with pytest.raises(InvalidInputError, match="no Whisper model"):
        Whisper(tmp_path, "odd").words(voice([(0.2, 0.8)], 1))


def test_without_its_library_the_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "faster_whisper", None)
    monkeypatch.setitem(sys.modules, "faster_whisper.audio", None)

    with pytest.raises(UnavailableError, match=r"askback\[speech\]"):
        Whisper(tmp_path, "none").words(np.zeros(RATE, dtype=np.float32))


@pytest.mark.parametrize(
    ("texts", "groups"),
    [
        ([" Um", ",", " I", "'m", " here", "."], [[0, 1], [2, 3], [4, 5]]),
        (["So", ",", " e", "-", "mail"], [[0, 1], [2, 3, 4]]),
        ([" “", "No", "”", " -", " she"], [[0, 1, 2], [3, 4]]),
        ([" yes", " -"], [[0, 1]]),
        ([" ..."], [[0]]),
        ([], []),
    ],
)
def test_marks_belong_to_the_word_beside_them(
    texts: list[str], groups: list[list[int]]
) -> None:
    assert _groups(texts) == groups
