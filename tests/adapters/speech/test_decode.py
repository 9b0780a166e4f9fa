from __future__ import annotations

import re
import struct
import sys
from pathlib import Path

import numpy as np
import pytest

from askback.adapters.speech import decode as decoding
from askback.adapters.speech.decode import Decoded, decode
from askback.errors import InvalidInputError, UnavailableError
from tests.adapters.speech.files import encoded, film, streamed
from tests.network import Reply, Web
from tests.sounding import RATE, voice, wav_bytes

pytest.importorskip("av", reason="the extra speech is not installed")

SOUND = voice([(0.5, 2.5), (3.5, 5.0)], 6)
KINDS = {
    "wav": ("wav", "pcm_s16le"),
    "webm": ("webm", "libopus"),
    "ogg": ("ogg", "libopus"),
    "m4a": ("mp4", "aac"),
    "mp3": ("mp3", "libmp3lame"),
    "flac": ("flac", "flac"),
}
FRAGMENTED = {"movflags": "frag_keyframe+empty_moov"}


def read(tmp_path: Path, data: bytes, name: str = "take.webm") -> Decoded:
    path = tmp_path / name
    path.write_bytes(data)
    return decode(path)


def loud_s(samples: np.ndarray) -> list[float]:
    """Return where the loud parts begin and end, to a tenth of a second."""
    steps = np.abs(samples[: len(samples) // 1600 * 1600].reshape(-1, 1600)).max(axis=1)
    loud = np.concatenate(([False], steps > 0.1, [False]))
    edges = np.flatnonzero(loud[1:] != loud[:-1]) / 10
    return [float(edge) for edge in edges]


def wrong(tmp_path: Path, data: bytes, name: str = "take.wav") -> str:
    with pytest.raises(InvalidInputError) as told:
        read(tmp_path, data, name)
    return str(told.value)


@pytest.mark.parametrize("ending", KINDS)
def test_every_kind_of_recording_becomes_the_same_sound(
    tmp_path: Path, ending: str
) -> None:
    found = read(tmp_path, encoded(SOUND, *KINDS[ending]), f"take.{ending}")

    assert found.problems == ()
    assert found.samples.dtype == np.float32
    assert len(found.samples) / RATE == pytest.approx(6, abs=0.1)
    assert loud_s(found.samples) == pytest.approx([0.5, 2.5, 3.5, 5.0], abs=0.11)


def test_what_a_browser_records_has_no_length_and_is_read_whole(tmp_path: Path) -> None:
    found = read(tmp_path, streamed(SOUND))

    assert found.problems == ()
    assert len(found.samples) / RATE == pytest.approx(6, abs=0.05)


def test_what_a_telephone_records_in_pieces_is_read_whole(tmp_path: Path) -> None:
    data = encoded(SOUND, "mp4", "aac", **FRAGMENTED)

    assert len(read(tmp_path, data).samples) / RATE == pytest.approx(6, abs=0.1)


def test_two_channels_at_another_rate_become_one(tmp_path: Path) -> None:
    stereo = np.repeat(SOUND, 2)
    data = bytearray(wav_bytes(stereo))
    data[22:24] = struct.pack("<H", 2)
    data[24:28] = struct.pack("<I", 8000)
    data[28:32] = struct.pack("<I", 32_000)
    data[32:34] = struct.pack("<H", 4)

    assert len(read(tmp_path, bytes(data)).samples) / RATE == pytest.approx(12, abs=0.1)


@pytest.mark.parametrize("ending", ["webm", "flac", "wav"])
def test_a_recording_cut_in_the_middle_gives_what_there_is_and_says_so(
    tmp_path: Path, ending: str
) -> None:
    data = encoded(SOUND, *KINDS[ending]) if ending != "wav" else wav_bytes(SOUND)

    found = read(tmp_path, data[: len(data) // 2], f"take.{ending}")

    (problem,) = found.problems
    assert re.fullmatch(
        r"It is cut or damaged: 0:0[23] of 0:06 could be read\.", problem.message
    )
    assert 2 <= len(found.samples) / RATE <= 3


def test_a_browser_that_crashed_leaves_what_was_said(tmp_path: Path) -> None:
    data = streamed(SOUND)

    found = read(tmp_path, data[: len(data) * 2 // 3])

    assert 3 < len(found.samples) / RATE < 5
    (problem,) = found.problems
    assert problem.message.startswith("It is cut off at its end: 0:04 could be read")


@pytest.mark.parametrize("ending", ["webm", "m4a", "ogg"])
def test_a_hole_is_silence_so_that_what_comes_after_is_where_it_was(
    tmp_path: Path, ending: str
) -> None:
    data = bytearray(encoded(SOUND, *KINDS[ending]))
    third, sixth = len(data) // 3, len(data) // 6
    data[third : third + sixth] = bytes(sixth)

    found = read(tmp_path, bytes(data), "take.webm")

    assert found.problems[0].where == "take.webm, 0:01"
    assert found.problems[0].message.startswith("No sound is kept here for ")
    assert len(found.samples) / RATE == pytest.approx(6, abs=0.1)


def test_damaged_parts_of_which_no_time_is_known_are_told(tmp_path: Path) -> None:
    data = bytearray(encoded(SOUND, *KINDS["mp3"]))
    third, sixth = len(data) // 3, len(data) // 6
    data[third : third + sixth] = bytes(sixth)

    (problem,) = read(tmp_path, bytes(data), "take.mp3").problems

    assert problem.message == "It is damaged: some parts could not be read."


def test_a_file_that_is_damaged_all_along_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decoding, "FAULTS", 1)
    data = bytearray(encoded(SOUND, *KINDS["mp3"]))
    third = len(data) // 3
    data[third : third * 2] = bytes(third)

    found = read(tmp_path, bytes(data), "take.mp3")

    assert len(found.samples) / RATE < 3
    assert found.problems[0].message == "It is damaged: some parts could not be read."


def test_a_folder_is_no_recording(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="no recording"):
        decode(tmp_path)


def test_a_recorder_that_streams_does_not_know_its_length(tmp_path: Path) -> None:
    data = bytearray(wav_bytes(SOUND))
    data[4:8] = data[40:44] = b"\xff" * 4

    assert read(tmp_path, bytes(data)).problems == ()


def test_only_the_first_hour_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decoding, "LONGEST_S", 2)

    found = read(tmp_path, wav_bytes(SOUND))

    assert len(found.samples) == 2 * RATE
    (problem,) = found.problems
    assert problem.message == (
        "Only its first 0 minutes were read. Cut it, and bring the rest as another "
        "recording."
    )


def test_times_that_jump_years_ahead_do_not_fill_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decoding, "LONGEST_S", 3)
    data = bytearray(streamed(SOUND))
    third = len(data) // 3
    data[third : third * 2] = bytes(third)

    assert len(read(tmp_path, bytes(data)).samples) <= 3 * RATE


def test_values_that_are_no_numbers_become_silence(tmp_path: Path) -> None:
    spoilt = SOUND.copy()
    spoilt[100:200], spoilt[300:400] = np.nan, np.inf
    head = wav_bytes(np.zeros(0, dtype=np.float32))[:44]
    data = bytearray(head + spoilt.astype("<f4").tobytes())
    data[20:22], data[34:36] = struct.pack("<H", 3), struct.pack("<H", 32)
    data[28:32], data[32:34] = struct.pack("<I", RATE * 4), struct.pack("<H", 4)
    data[40:44] = struct.pack("<I", len(spoilt) * 4)
    data[4:8] = struct.pack("<I", len(data) - 8)

    samples = read(tmp_path, bytes(data)).samples

    assert len(samples) == len(SOUND)
    assert np.isfinite(samples).all()
    assert np.abs(samples).max() <= 1


@pytest.mark.parametrize(
    "data",
    [b"", b"hello, this is text\n" * 500, wav_bytes(SOUND)[:44], b"RIFF\0\0\0\0WAVE"],
    ids=["nothing", "text", "a head alone", "less than a head"],
)
def test_what_is_no_recording_is_told_with_the_mend(
    tmp_path: Path, data: bytes
) -> None:
    told = wrong(tmp_path, data)

    assert told.startswith("take.wav: ")
    assert told.endswith("or record it here.")


def test_a_film_without_sound_is_told(tmp_path: Path) -> None:
    assert "it has no sound track" in wrong(tmp_path, film(), "take.mp4")


def test_mp4_without_its_index_is_told(tmp_path: Path) -> None:
    data = encoded(SOUND, *KINDS["m4a"])

    assert "cut or damaged" in wrong(tmp_path, data[: len(data) // 2], "take.m4a")


@pytest.mark.parametrize(
    ("place", "packed"),
    [(slice(24, 28), struct.pack("<I", 900)), (slice(22, 24), struct.pack("<H", 60))],
    ids=["samples a second", "channels"],
)
def test_what_no_recorder_makes_is_refused(
    tmp_path: Path, place: slice, packed: bytes
) -> None:
    data = bytearray(wav_bytes(SOUND))
    data[place] = packed

    assert "take.wav: " in wrong(tmp_path, bytes(data))


def test_a_playlist_opens_neither_an_address_nor_another_file(
    tmp_path: Path, web: Web
) -> None:
    web.pages["/x.wav"] = Reply(wav_bytes(SOUND))
    (tmp_path / "other.wav").write_bytes(wav_bytes(SOUND))
    lists = [
        f"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{web.url('/x.wav')}\n",
        f"ffconcat version 1.0\nfile '{tmp_path / 'other.wav'}'\n",
        f"#EXTM3U\n#EXTINF:9,\n{tmp_path / 'other.wav'}\n#EXT-X-ENDLIST\n",
    ]

    for text in lists:
        assert "no recording" in wrong(tmp_path, text.encode())
    assert web.asked == []


def test_without_its_library_the_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "av", None)

    with pytest.raises(UnavailableError, match=r"askback\[speech\]"):
        read(tmp_path, wav_bytes(SOUND))
