from __future__ import annotations

import json

import pytest

from askback.adapters import shipped
from askback.core.topics import Problem
from askback.core.transcript.answer import Said, read_answer
from askback.core.transcript.matching import Planned
from askback.errors import InvalidInputError
from askback.services import readings
from tests.services.conversation import ME, TALK


@pytest.fixture(scope="module")
def found() -> readings.TranscriptReading:
    keys = ("love", "hate", "why-you")
    planned = [Planned.of(shipped.bank().by_key[key]) for key in keys]
    return readings.read_transcript(TALK, me=ME, planned=planned)


def test_every_quote_stands_in_its_turn(found: readings.TranscriptReading) -> None:
    told = readings.to_json(found)
    texts = {turn["index"]: turn["text"] for turn in told["turns"]}

    for asked in told["asked"]:
        assert texts[asked["turn"]][asked["start"] : asked["end"]] == asked["text"]
        for quoted in asked["answer"]["signals"]:
            text = texts[quoted["turn"]]
            assert text[quoted["start"] : quoted["end"]] == quoted["quote"]


def test_what_was_planned_and_not_put_is_unasked(
    found: readings.TranscriptReading,
) -> None:
    told = readings.to_json(found)

    assert told["me"] == ME
    assert told["unasked"] == ["why-you"]


def test_what_was_wrong_with_the_file_comes_first(
    found: readings.TranscriptReading,
) -> None:
    told = readings.to_json(found, [Problem("talk.txt", "Not UTF-8.")])

    assert told["problems"][0] == {"where": "talk.txt", "message": "Not UTF-8."}
    assert json.loads(json.dumps(told)) == told


def test_somebody_who_does_not_speak_cannot_be_me() -> None:
    with pytest.raises(InvalidInputError, match="Nobody"):
        readings.read_transcript(TALK, me="Nobody")


def test_an_answer_without_a_quote_has_no_place() -> None:
    told = readings.answer_json(read_answer("How many left?", [Said(0, "")]), [4])

    assert told["verdict"] == "cant_tell"
    assert told["turns"] == [4]
    assert [told[f] for f in ("quote", "start", "end")] == [None, None, None]


GERMAN = (
    "Ana: Wie viele seid ihr im Team, und wer ist auch am Wochenende da?\n"
    "Bo: Wir sind sechs, und zwei sind noch nicht lange dabei. Das ist nicht immer "
    "schön, aber es wird besser, wenn der Neue kommt. Wer hat dich denn gefragt?\n"
)


def test_a_talk_in_another_language_is_kept_and_not_read() -> None:
    planned = [Planned("left", ("How many people left?",))]

    told = readings.to_json(readings.read_transcript(GERMAN, me="Ana", planned=planned))

    assert [turn["speaker"] for turn in told["turns"]] == ["Ana", "Bo"]
    assert (told["me"], told["asked"], told["unasked"]) == ("Ana", [], ["left"])
    assert [problem["where"] for problem in told["problems"]] == ["language"]


def test_who_does_not_speak_in_another_language_is_refused_as_ever() -> None:
    with pytest.raises(InvalidInputError, match="Zoe"):
        readings.read_transcript(GERMAN, me="Zoe")
