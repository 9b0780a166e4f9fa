from __future__ import annotations

import json

import pytest

from askback.core.practice.take import Brief, Earlier, TakeReading
from askback.core.practice.values import Heard, Tone
from askback.core.topics import Problem
from askback.services import take_reading
from tests.takes import TOLD, heard

BRIEF = Brief(TOLD, 30.0, ("pages went down", "who paid"), (Earlier("1", heard()),))


@pytest.fixture
def reading() -> TakeReading:
    return take_reading.read(heard(), BRIEF)


@pytest.mark.parametrize(
    "one",
    [
        heard(),
        Heard(3.5, tones=(Tone(0.1, 99.5),), syllables=4, noise_db=12.5),
        Heard(0.0, problems=(Problem("the recording", "It is silent."),)),
    ],
    ids=["words", "sound", "silence"],
)
def test_what_was_heard_comes_back_as_it_was(one: Heard) -> None:
    held = json.loads(json.dumps(take_reading.heard_to_json(one)))

    assert take_reading.heard_from_json(held) == one
    assert take_reading.heard_to_json(take_reading.heard_from_json(held)) == held


def test_a_reading_is_kept_as_json_gives_it_back(reading: TakeReading) -> None:
    held = take_reading.reading_to_json(reading)

    assert json.loads(json.dumps(held)) == held
    assert [one["point"] for one in held["points"]] == list(BRIEF.points)
    assert set(held["points"][0]) == {"point", "quote", "start_s", "end_s"}
    assert held["words"][0] == {"text": "Um,", "start_s": 0.0, "end_s": 0.3}
    assert held["natural"]["with_earlier"]["share"] == 1.0


def test_points_are_found_by_meaning(reading: TakeReading) -> None:
    first, second = take_reading.reading_to_json(reading)["points"]

    assert first["quote"] in TOLD
    assert (second["quote"], second["start_s"]) == (None, None)


def test_the_contract_has_the_words_themselves(reading: TakeReading) -> None:
    found = take_reading.as_contract(reading)

    assert found["words"] == len(TOLD.split())
    assert found["transcript"][1] == {"word": "last", "start_s": 0.4, "end_s": 0.7}
    assert found["fillers"][0] == {"word": "um", "start_s": 0.0, "end_s": 0.3}
    assert found["fillers_are"] == "counted"
    assert found["length"]["target_s"] == 30.0
    assert all(quote is None or quote in TOLD for quote in found["star"].values())


def test_what_was_not_measured_is_at_least_none() -> None:
    found = take_reading.as_contract(take_reading.read(Heard(5.0), Brief()))

    assert (found["fillers"], found["fillers_are"]) == ([], "at_least")
    assert found["natural"] is None
