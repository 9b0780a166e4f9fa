from __future__ import annotations

import pytest

from askback.core.transcript.formats.labels import Label, Lead, bare, label_of, lead_of


@pytest.mark.parametrize(
    ("text", "label", "start_s"),
    [
        ("Ana: Hi: there.", Label("Ana", "Hi: there.", "label"), None),
        ("Ana:", Label("Ana", "", "label"), None),
        ("Ana:hi", Label("Ana", "hi", "label"), None),
        ("Ana : hi", Label("Ana", "hi", "label"), None),
        ("王小明：你好", Label("王小明", "你好", "label"), None),
        ("**Ana:** hi", Label("Ana", "hi", "label"), None),
        ("**Ana**: hi", Label("Ana", "hi", "label"), None),
        ("__Ana__: hi", Label("Ana", "hi", "label"), None),
        ("*Ana (HR)*: hi", Label("Ana (HR)", "hi", "label"), None),
        ("[Ana]: hi", Label("Ana", "hi", "label"), None),
        ("SPEAKER_01: hi", Label("SPEAKER_01", "hi", "label"), None),
        ("Ana (00:12): hi", Label("Ana", "hi", "label timed"), 12.0),
        ("Ana [1:00:12]: hi", Label("Ana", "hi", "label timed"), 3612.0),
        ("Ana (Guest) 0:12: hi", Label("Ana (Guest)", "hi", "label timed"), 12.0),
        ("Ana Souza  2:20", Label("Ana Souza", "", "heading"), 140.0),
        ("Ana Souza (00:03):", Label("Ana Souza", "", "boxed"), 3.0),
        ("Ana Souza, 10:02 AM", Label("Ana Souza", "", "heading"), 36_120.0),
        ("**Ana Souza** - 0:03", Label("Ana Souza", "", "heading"), 3.0),
        ("Speaker 1 | 00:03", Label("Speaker 1", "", "heading"), 3.0),
        ("[Ana Souza] 10:02:13", Label("Ana Souza", "", "zoom"), 36_133.0),
        ("[SPEAKER_00] Hello.", Label("SPEAKER_00", "Hello.", "bare"), None),
        ("[Ana] 10:02:13 Hello.", Label("Ana", "Hello.", "zoom"), 36_133.0),
    ],
)
def test_names_are_found_however_they_are_set(
    text: str, label: Label, start_s: float | None
) -> None:
    assert label_of(text) == (label, start_s)


@pytest.mark.parametrize(
    "text",
    [
        "Hello there.",
        "Note: six.",
        "https://example.org",
        "Ana://x",
        "So the thing is: six.",
        "We meet on Tuesday 10:30",
        "[laughs] at 10:02:13",
        "12: a dozen",
        "Ana" + " " * 200 + ": hi",
        "the ratio is 3:1",
    ],
)
def test_what_somebody_says_is_no_label(text: str) -> None:
    assert label_of(text) == (None, None)


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("[00:03:12] Ana: hi", Lead("Ana: hi", 192.0, sure=True)),
        ("(12:03) Ana: hi", Lead("Ana: hi", 723.0, sure=True)),
        ("[00:03 - 00:05] hi", Lead("hi", 3.0, sure=True)),
        ("**[00:03]** hi", Lead("hi", 3.0, sure=True)),
        ("00:03 Ana: hi", Lead("Ana: hi", 3.0, sure=False)),
        ("00:03 - Ana: hi", Lead("Ana: hi", 3.0, sure=False)),
        ("00:05:00", Lead("", 300.0, sure=False)),
        ("- Ana: hi", Lead("Ana: hi", None, sure=False)),
        ("## Ana", Lead("Ana", None, sure=False)),
        ("12. Ana: hi", Lead("Ana: hi", None, sure=False)),
        ("> hi", Lead("hi", None, sure=False)),
        ("hi", Lead("hi", None, sure=False)),
        ("[00:75] hi", Lead("[00:75] hi", None, sure=False)),
        ("[laughs] hi", Lead("[laughs] hi", None, sure=False)),
        ("7:15 we open", Lead("we open", 435.0, sure=False)),
    ],
)
def test_bullets_and_times_are_taken_off(text: str, lead: Lead) -> None:
    assert lead_of(text) == lead


@pytest.mark.parametrize("text", ["Ana Souza", "**Ana Souza**", "Speaker 1", "### Ana"])
def test_a_line_may_be_a_name_alone(text: str) -> None:
    assert bare(text) == Label(text.strip("*# "), "", "bare")


@pytest.mark.parametrize(
    "text", ["Six.", "six", "Ana, Bo", "Really?", "A" * 200, "Note"]
)
def test_a_line_of_speech_is_no_name(text: str) -> None:
    assert bare(text) is None
