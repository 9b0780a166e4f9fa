from __future__ import annotations

from pathlib import Path

import pytest

from askback.adapters.speech.breaking_off import MAGIC, breaks_off
from tests.sounding import voice, wav_bytes

SOUND = voice([(0.2, 1.4)], 2.0)
HEAD = MAGIC + b"\x81\x00"  # an element of one byte
CLUSTER = b"\x1f\x43\xb6\x75\x01" + b"\xff" * 7  # of a size that nobody knew
BLOCK = b"\xa3\x84four"


def kept(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "take.webm"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("share", [0.3, 0.5, 0.9, 0.999])
def test_what_a_browser_records_breaks_off_where_it_was_cut(
    tmp_path: Path, share: float
) -> None:
    pytest.importorskip("av")
    from tests.adapters.speech.files import streamed  # noqa: PLC0415 -- needs av

    data = streamed(SOUND)

    assert not breaks_off(kept(tmp_path, data))
    assert breaks_off(kept(tmp_path, data[: round(share * len(data))]))


@pytest.mark.parametrize(
    ("data", "is_short"),
    [
        (HEAD + CLUSTER + BLOCK, False),
        (HEAD + CLUSTER + BLOCK[:-1], True),
        (HEAD + CLUSTER + BLOCK + BLOCK[:1], True),
        (HEAD + CLUSTER[:7], True),
        (HEAD + b"\x00" * 40, False),
        (HEAD + b"\xec\xff" + b"x" * 40, False),
        (wav_bytes(SOUND)[:100], False),
        (b"", False),
    ],
    ids=["whole", "cut", "begun", "head", "zeros", "endless", "wav", "empty"],
)
def test_the_last_element_is_larger_than_what_is_left(
    tmp_path: Path, data: bytes, *, is_short: bool
) -> None:
    assert breaks_off(kept(tmp_path, data)) is is_short


def test_more_elements_than_anybody_records_are_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("askback.adapters.speech.breaking_off.MOST", 2)

    assert not breaks_off(kept(tmp_path, HEAD + CLUSTER + BLOCK + BLOCK[:-1]))
