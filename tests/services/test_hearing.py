from __future__ import annotations

from pathlib import Path

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import hearing
from tests.sounding import voice, wav_bytes


def test_a_recording_is_heard(tmp_path: Path) -> None:
    pytest.importorskip("av", reason="the extra speech is not installed")
    pytest.importorskip("faster_whisper", reason="the extra speech is not installed")
    path = tmp_path / "take.wav"
    path.write_bytes(wav_bytes(voice([(0.1, 0.6)], 0.9)))

    assert hearing.hear(path).duration_s == 0.9


def test_a_recording_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"No recording gone\.webm"):
        hearing.hear(tmp_path / "gone.webm")


def test_an_engine_that_is_no_folder_is_wrong_input(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    path.write_bytes(b"")

    with pytest.raises(InvalidInputError, match="large-v3"):
        hearing.hear(path, engine="large-v3")
