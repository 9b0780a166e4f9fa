from __future__ import annotations

import pytest

from askback.core.transcript.formats import detect

GUID = "5bc8fbbc-bde5-4099-8164-d8399f767c45"
TIMES = "00:00:01.000 --> 00:00:02.000\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"WEBVTT\n\n{TIMES}Ana: Hi.", "vtt"),
        (f"\ufeffWEBVTT - talk\r\n\r\n1\r\n{TIMES}hello", "vtt"),
        (f"WEBVTT\n\n1\n{TIMES}<v Ana>Hi.</v>", "vtt"),
        (f"{TIMES}hello", "vtt"),
        (f"1\n{TIMES}<v Ana>Hi.", "vtt"),
        ("WEBVTT\n\n00:0x --> 00:02\nhello", "vtt"),
        (f"WEBVTT\n\n1\n{TIMES}Ana: Hi.", "zoom"),
        (f"WEBVTT\n\n{GUID}/14-0\n{TIMES}<v Ana>Hi.</v>", "teams"),
        (f"WEBVTT\n\n{GUID}\n{TIMES}<v Ana>Hi.</v>", "teams"),
        (f"1\n{TIMES}hello", "srt"),
        ("00:00:01,000 --> 00:00:02,000\nhello", "srt"),
        ("WEBVTT\n\n0:0:0.0 --> 0:0:5.320\n<v Ana>Hi.</v>", "teams"),
        ("0:0:0.0 --> 0:0:5.320\nAna Souza\nHi.", "teams"),
        ("Ana Souza   2:20\nHi.\nBo Li   2:24\nHi.", "teams"),
        ("Ana started transcription\nAna Souza  2:20\nHi.", "teams"),
        ("0:01\nHi.\n0:05\nYes.\nTranscribed by https://otter.ai", "otter"),
        ("Ana Souza (2:20)\nHi.", "text"),
        ("[Ana Souza] 10:02:13\nHi.", "zoom"),
        ("Ana Souza  2:20\nHi.", "otter"),
        ("Attendees\nAna, Bo\nTranscript\nAna: Hi.", "meet"),
        ("00:00:00\n\nAna: Hi.\nBo: Hi.", "meet"),
        ("Ana: Hi.", "text"),
        ("[00:03:12] Ana: Hi.", "text"),
        ("hello there", "text"),
        ("we went 10:30 --> 11:00", "text"),
        ("00:0x --> nothing", "text"),
        ("", "text"),
        ('{"segments": []}', "json"),
        ('[{"text": "hi"}]', "json"),
    ],
)
def test_a_file_is_known_by_its_looks(text: str, kind: str) -> None:
    assert detect(text) == kind
