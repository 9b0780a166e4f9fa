from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.run import refused, run
from tests.cli.shapes import NUMBER, QUOTE, TRANSCRIPT, assert_fits, maybe

DEMO = Path(str(files("askback"))) / "demo"
TALKS = sorted(DEMO.glob("*/transcripts/*"))
PLACE = {
    "turn": int, "speaker": maybe(str), "start_s": maybe(NUMBER), "score": NUMBER,
    **QUOTE,
}  # fmt: skip
TALK = "Ann: How many people left last year?\nBob: Two people left in March.\n"


ME = str(yaml.safe_load((DEMO / "search.yaml").read_text())["me"])


def assert_verbatim(found: dict[str, Any]) -> None:
    """Every span and quote is the words that stand there."""
    texts = {turn["index"]: turn["text"] for turn in found["turns"]}

    def cut(turn: int, item: dict[str, Any]) -> str:
        return str(texts[turn])[item["start"] : item["end"]]

    for asked in found["asked"]:
        answer = asked["answer"]
        assert cut(asked["turn"], asked) == asked["text"]
        assert (answer["quote"] is None) == (answer["quote_turn"] is None)
        if answer["quote"] is not None:
            assert cut(answer["quote_turn"], answer) == answer["quote"]
        for signal in answer["signals"]:
            assert cut(signal["turn"], signal) == signal["quote"]
    for told in found["answered_unasked"]:
        assert cut(told["turn"], told) == told["quote"]


@pytest.mark.parametrize(
    "file", TALKS, ids=lambda file: f"{file.parts[-3]}-{file.name}"
)
def test_every_transcript_of_the_demo_is_read_word_for_word(file: Path) -> None:
    found = run("transcript", "read", str(file), "--me", ME, "--json").json

    assert_fits(found, TRANSCRIPT)
    assert_verbatim(found)
    assert found["me"] == "Mira Castellan"
    assert found["asked"]


def test_an_agenda_of_agenda_build_is_read_back(tmp_path: Path) -> None:
    """What one command writes the next takes, with fields that were added since."""
    built = run("agenda", "build", str(DEMO / "cald" / "loop.json"), "--json").json
    agenda = tmp_path / "agenda.json"
    agenda.write_text(json.dumps(built | {"added": {"later": 1}}))
    file = DEMO / "cald" / "transcripts" / "02-peer.vtt"

    done = run(
        "transcript", "read", str(file), "--me", ME,
        "--agenda", str(agenda), "--json",
    )  # fmt: skip

    found = done.json
    planned = {
        item["key"]
        for one in built["agendas"]
        for item in (*one["items"], *one["spares"], *one["tailored"])
    }
    keys = {asked["question_key"] for asked in found["asked"]} - {None}
    assert_fits(found, TRANSCRIPT)
    assert_verbatim(found)
    assert keys <= planned
    assert set(found["unasked"]) <= planned


def test_what_was_read_is_heard_by_the_next_plan(tmp_path: Path) -> None:
    talk = run("transcript", "read", "-", "--me", "Ann", "--json", stdin=TALK.encode())
    (tmp_path / "heard.json").write_text(json.dumps(talk.json | {"added": [1]}))
    loop = json.loads((DEMO / "cald" / "loop.json").read_text())
    loop["opportunity"] = {"company": "Cald"}
    (tmp_path / "loop.json").write_text(
        json.dumps(loop | {"resume": None, "heard": ["heard.json"]})
    )

    assert run("agenda", "build", str(tmp_path / "loop.json"), "--json").code == 0


def test_people_read_question_and_answer() -> None:
    done = run("transcript", "read", "-", "--me", "Ann", stdin=TALK.encode())

    lines = done.out.splitlines()
    assert lines[0] == "text, 2 turns, you are Ann"
    assert lines[2] == "You asked: How many people left last year?"
    assert lines[3] == "answered: “Two people left in March.”"


def test_people_read_signals_with_their_words() -> None:
    file = DEMO / "cald" / "transcripts" / "01-hiring-manager.txt"
    shown = run("transcript", "read", str(file), "--me", ME)

    marks = {line[:4] for line in shown.out.splitlines() if line.startswith("  ")}
    assert marks <= {"  + ", "  ! "}
    assert marks


def test_half_a_character_does_not_break_the_json(tmp_path: Path) -> None:
    file = tmp_path / "talk.json"
    file.write_text(
        '[{"speaker": "Ann", "text": "How many people left \\ud800 last year?"},'
        ' {"speaker": "Bob", "text": "Two \\udfff people."}]'
    )

    found = run("transcript", "read", str(file), "--me", "Ann", "--json").json

    assert_fits(found, TRANSCRIPT)
    assert_verbatim(found)


@pytest.mark.parametrize(
    "data",
    [b"", b"\0\1\2" * 99, b"[" * 99_999, b"<div>" * 99_999, b"PK\x03\x04cut"],
    ids=["empty", "binary", "deep", "nested", "zip"],
)
def test_a_bad_file_is_named(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "talk.txt"
    file.write_bytes(data)

    assert refused("transcript", "read", str(file), "--json").startswith(f"{file}: ")


def test_a_bad_agenda_is_named(tmp_path: Path) -> None:
    agenda = tmp_path / "agenda.json"
    agenda.write_text('{"items": [{"key": "a"}]}')

    told = refused(
        "transcript", "read", "-", "--agenda", str(agenda), stdin=TALK.encode()
    )

    assert told == f"{agenda}: items[0]: needs a key and a text."


def test_somebody_who_does_not_speak_cannot_be_me() -> None:
    told = refused("transcript", "read", "-", "--me", "Zoe", stdin=TALK.encode())

    assert told.startswith("-: ")


COMPARED = {
    "contradictions": [
        {
            "criterion": maybe(str),
            "kind": frozenset({"number", "date", "polarity", "who", "claim"}),
            "subject": str,
            "one_witness": bool,
            "why": str,
            "a": {"from": str, "who": str, "turn": maybe(int), **QUOTE},
            "b": {"from": str, "who": str, "turn": maybe(int), **QUOTE},
        }
    ],
    "concerns": [{"criterion": str, "heard_from": [str], "quotes": [str]}],
}


@pytest.fixture
def told(tmp_path: Path) -> list[str]:
    files = []
    for who, count in (("Bob", "six"), ("Lee", "eleven")):
        talk = f"Ann: How many are on the team?\n{who}: We're {count} on the team.\n"
        done = run(
            "transcript", "read", "-", "--me", "Ann", "--json", stdin=talk.encode()
        )
        files.append(tmp_path / f"{who}.json")
        files[-1].write_text(json.dumps(done.json))
    return [str(file) for file in files]


def test_transcripts_are_compared_with_each_other_and_the_posting(
    told: list[str], tmp_path: Path
) -> None:
    posting = tmp_path / "posting.txt"
    posting.write_text("Cook\n\nYou join a team of twenty people.\n")

    done = run("transcript", "compare", *told, "--posting", str(posting), "--json")

    found = done.json
    assert_fits(found, COMPARED)
    assert [pair["kind"] for pair in found["contradictions"]] == [
        "number",
        "claim",
        "claim",
    ]
    assert found["contradictions"][0]["why"] == "The team: six here, eleven there."


def test_what_differs_is_printed_for_people(told: list[str]) -> None:
    assert run("transcript", "compare", *told).out.splitlines() == [
        "The team: six here, eleven there.",
        f"  Bob, {told[0]}: “We're six on the team.”",
        f"  Lee, {told[1]}: “We're eleven on the team.”",
        "  Either may be right, and both may be true.",
    ]
    assert run("transcript", "compare", told[0]).out == (
        "Nothing differs that askback can tell.\n"
    )


def test_a_file_that_is_no_reading_is_refused(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_text("[]")

    assert "wrong.json: not what" in refused("transcript", "compare", str(wrong))


def test_a_place_is_found_word_for_word() -> None:
    words = ("transcript", "find", "-", "how many people left", "--limit", "1")

    (place,) = run(*words, "--json", stdin=TALK.encode()).json

    assert_fits(place, PLACE)
    assert (place["turn"], place["speaker"]) == (0, "Ann")
    assert place["quote"] == "How many people left last year?"
    assert run(*words, stdin=TALK.encode()).out == (
        "0  Ann: “How many people left last year?”\n"
    )


def test_nothing_found_is_an_empty_list() -> None:
    found = run("transcript", "find", "-", "zzz", "--json", stdin=b"Ann: Hm.\nBob: Oh.")

    assert (found.code, found.json) == (0, [])


def test_a_query_without_words_is_refused() -> None:
    told = refused("transcript", "find", "-", "?", stdin=TALK.encode())

    assert told.startswith("query: '?' has no words.")
