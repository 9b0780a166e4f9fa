from __future__ import annotations

from pathlib import Path

import pytest

from askback.services import people, stories
from askback.services.values.closing import StoryDraft
from tests.builders import NOW
from tests.cli.run import refused, run
from tests.cli.shapes import NUMBER, assert_fits, maybe

NEAR = {"key": str, "text": str}
SHAPE = {
    "question": str,
    "band": frozenset({"sure", "maybe", "none"}),
    "score": NUMBER,
    "key": maybe(str),
    "text": maybe(str),
    "concern": str,
    "competency": maybe(str),
    "looking_for": [str],
    "weak": [str],
    "follow_ups": [str],
    "kind": frozenset(
        {"behavioural", "hypothetical", "opinion", "fact", "number", "task"}
    ),
    "shape": frozenset({"star", "opinion", "fact", "plan", "numbers"}),
    "target_s": int,
    "points": [str],
    "careful": maybe(str),
    "stages": [str],
    "near": [NEAR],
    "stories": [{"id": str, "title": str, "why": maybe(str)}],
}


@pytest.mark.parametrize(
    "asked", ["What's your biggest weakness?", "Which moss grows on slate?"]
)
def test_a_decoded_question_is_one_document_of_json(asked: str) -> None:
    found = run("decode", asked, "--no-stories", "--json").json

    assert_fits(found, SHAPE)
    assert found["question"] == asked
    assert found["stories"] == []


def test_people_read_lines() -> None:
    told = run("decode", "Why should we hire you?", "--no-stories").out.splitlines()

    assert told[:2] == ["This is: Why should we hire you?", "Self-awareness."]


def test_a_question_is_read_from_standard_input_whatever_its_bytes() -> None:
    found = run(
        "decode", "-", "--no-stories", "--json", stdin=b"Why should we hire you?\xff\n"
    ).json

    assert found["key"] == "why-hire-you"


def test_nothing_asked_is_refused() -> None:
    told = refused("decode", "?!", "--no-stories", "--json")

    assert told == "QUESTION: has no words. Write what they asked."


def test_where_there_is_no_workspace_none_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path))

    assert run("decode", "Why should we hire you?", "--json").json["stories"] == []
    assert not (tmp_path / "askback.sqlite3").exists()


@pytest.mark.django_db(transaction=True)
def test_the_stories_of_the_workspace_that_fit_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = StoryDraft(
        "The rota quarrel", action="I heard both.", skills=("Mediation",)
    )
    ident = stories.add(people.local_owner(), draft=draft, now=NOW)
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path))
    (tmp_path / "askback.sqlite3").touch()

    asked = "Tell me about a conflict with a colleague."
    found = run("decode", asked, "--json").json
    told = run("decode", asked).out.splitlines()

    assert found["stories"] == [
        {"id": str(ident), "title": "The rota quarrel", "why": "Mediation"}
    ]
    assert "  * The rota quarrel" in told
