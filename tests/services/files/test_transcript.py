from __future__ import annotations

import json
from pathlib import Path

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services.files import transcript
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
