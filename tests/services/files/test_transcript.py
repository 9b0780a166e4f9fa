from __future__ import annotations

import json
from pathlib import Path

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services.files import transcript
from tests.adapters.documents.papers import docx
from tests.services.conversation import ME, TALK

ITEMS = {
    "items": [{"key": "last-called-out", "text": "Who was last called at night?"}],
    "spares": [{"key": "mine", "text": "Which bus do you take to work?"}],
}


@pytest.fixture
def talk(tmp_path: Path) -> str:
    file = tmp_path / "talk.txt"
    file.write_text(TALK)
    return str(file)


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    return tmp_path / "agenda.json"


@pytest.mark.parametrize("loaded", [ITEMS, {"agendas": [ITEMS], "value": 1.0}])
def test_a_transcript_is_read_against_what_was_planned(
    talk: str, agenda: Path, loaded: object
) -> None:
    agenda.write_text(json.dumps(loaded))

    found = transcript.read_file(talk, me=ME, agenda=str(agenda))

    assert "last-called-out" in {asked["question_key"] for asked in found["asked"]}
    assert found["unasked"] == ["mine"]


def test_without_an_agenda_nothing_was_planned(talk: str) -> None:
    found = transcript.read_file(talk, me=ME)

    assert found["me"] == ME
    assert found["unasked"] == []


def test_a_subtitle_with_a_tag_in_it_is_no_page(tmp_path: Path) -> None:
    """
    WEBVTT

    00:00:01.000 --> 00:00:04.000
    <v Ann>How many<br>people left last year?</v>

    00:00:05.000 --> 00:00:09.000
    <v Bob>Two people left in March.</v>
    """
    told = test_a_subtitle_with_a_tag_in_it_is_no_page.__doc__ or ""
    file = tmp_path / "talk.vtt"
    file.write_text("\n".join(line.strip() for line in told.strip().splitlines()))

    found = transcript.read_file(str(file), me="Ann")

    assert found["format"] == "vtt"
    assert [turn["speaker"] for turn in found["turns"]] == ["Ann", "Bob"]


def test_a_key_of_ones_own_needs_only_its_text() -> None:
    (planned,) = transcript.planned_in({"items": ITEMS["spares"]}, "a.json")

    assert planned.wordings == ("Which bus do you take to work?",)
    assert planned.guide is None


def test_a_key_of_the_bank_brings_its_wordings_and_its_guide() -> None:
    (planned,) = transcript.planned_in({"items": ITEMS["items"]}, "a.json")

    assert planned.wordings[0] == "Who was last called at night?"
    assert len(planned.wordings) > 3
    assert planned.guide is not None


def test_a_question_planned_twice_counts_once() -> None:
    assert len(transcript.planned_in({"agendas": [ITEMS, ITEMS]}, "a.json")) == 2


@pytest.mark.parametrize(
    "loaded",
    [[], 5, {}, {"agendas": [5]}, {"items": 5}, {"agendas": [{"items": None}]}],
)
def test_another_file_is_no_agenda(loaded: object) -> None:
    with pytest.raises(InvalidInputError, match=r"^a\.json: .*`agenda build` writes"):
        transcript.planned_in(loaded, "a.json")


@pytest.mark.parametrize(
    "item", [5, {}, {"key": "a"}, {"key": "", "text": "b"}, {"key": "a", "text": 5}]
)
def test_an_item_without_key_or_text_is_named(item: object) -> None:
    loaded = {"items": [*ITEMS["items"], item]}

    with pytest.raises(InvalidInputError) as refused:
        transcript.planned_in(loaded, "a.json")

    assert str(refused.value) == "a.json: items[1]: needs a key and a text."


def test_there_may_be_no_spares() -> None:
    assert transcript.planned_in({"items": [], "spares": None}, "a.json") == []


def test_spares_that_are_no_list_are_refused() -> None:
    with pytest.raises(InvalidInputError, match=r"^a\.json: spares: "):
        transcript.planned_in({"items": [], "spares": 5}, "a.json")


def test_what_is_wrong_with_the_words_is_told_by_the_files_name(talk: str) -> None:
    with pytest.raises(InvalidInputError, match=r"talk\.txt: .*Nobody Else"):
        transcript.read_file(talk, me="Nobody Else")


def test_a_transcript_that_is_not_there_is_not_found() -> None:
    with pytest.raises(NotFoundError):
        transcript.read_file("nowhere.vtt")


def test_a_place_is_found_with_its_speaker_and_time(tmp_path: Path) -> None:
    file = tmp_path / "talk.txt"
    file.write_text(
        "[00:03] Ann: And the nights?\n[00:09] Bob: So. We do six nights.\n"
    )

    (best, *_) = transcript.find_in(str(file), "six nights", most=2)

    assert {**best, "score": None} == {
        "turn": 1, "speaker": "Bob", "start_s": 9.0, "quote": "We do six nights.",
        "start": 4, "end": 21, "score": None,
    }  # fmt: skip


def test_a_query_without_words_is_refused() -> None:
    with pytest.raises(InvalidInputError, match=r"^query: '\?' has no words"):
        transcript.find_in("nowhere.txt", "?", most=5)


def test_a_file_without_words_is_refused_by_its_name(tmp_path: Path) -> None:
    file = tmp_path / "talk.txt"
    file.write_text("...")

    with pytest.raises(InvalidInputError, match=r"talk\.txt: .*no words"):
        transcript.find_in(str(file), "nights", most=5)


OLD_TEAMS = [
    "0:0:0.0 --> 0:0:1.510\nInes Prado\nSo who covers the nights?",
    "0:0:2.90 --> 0:0:4.480\nOkafor, Ben (Guest)\nWhoever is on.",
    "0:0:5.0 --> 0:0:6.480\nOkafor, Ben (Guest)\nIt rotates.",
]
TEAMS = [
    "Second talk-20260615_133555-Meeting Transcript", "15 June 2026, 03:35am",
    "27m 42s",
    "Ines Prado started transcription", "Ines Prado   0:03\nSo who covers the nights?",
    "Okafor, Ben (Guest)   0:09\nWhoever is on.\nIt rotates.",
    "Ines Prado stopped transcription",
]  # fmt: skip
MEET = [
    "Second talk (2026-06-15 09:00 GMT) - Transcript", "Attendees",
    "Ines Prado, Okafor Ben", "Transcript", "00:00:00", "",
    "Ines Prado: So who covers the nights?", "Okafor Ben: Whoever is on.",
    "Okafor Ben: It rotates.", "", "Meeting ended after 00:31:22 👋",
]  # fmt: skip


@pytest.mark.parametrize(
    ("paragraphs", "kind"),
    [(OLD_TEAMS, "teams"), (TEAMS, "teams"), (MEET, "meet")],
    ids=["old Teams", "Teams", "Meet"],
)
def test_word_files_of_meeting_programs_are_read(
    tmp_path: Path, paragraphs: list[str], kind: str
) -> None:
    file = tmp_path / "talk.docx"
    file.write_bytes(docx(*paragraphs))

    told = transcript.read_file(str(file))

    assert told["format"] == kind
    assert [turn["text"] for turn in told["turns"]] == [
        "So who covers the nights?",
        "Whoever is on. It rotates.",
    ]
    assert [speaker["words"] for speaker in told["speakers"]] == [5, 5]


def test_captions_with_breaks_are_no_page(tmp_path: Path) -> None:
    file = tmp_path / "talk.vtt"
    cues = "00:01.000 --> 00:02.000\n<p>Ana: Who<br>decides?<br>\n" * 3
    file.write_text(f"WEBVTT\n{cues}")

    assert transcript.read_file(str(file))["format"] == "vtt"
