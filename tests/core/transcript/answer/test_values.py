from __future__ import annotations

import pytest

from askback.core.transcript.answer import Kind, Reason, Said, Verdict


def test_the_words_are_those_of_the_command_line() -> None:
    assert [str(v) for v in Verdict] == [
        "answered",
        "partly",
        "not_answered",
        "cant_tell",
    ]
    assert [str(r) for r in Reason] == [
        "declined",
        "unable",
        "deferred",
        "deflected",
        "generalities",
    ]
    assert [str(k) for k in Kind] == [
        "story",
        "example",
        "fact",
        "generality",
        "opinion",
    ]


def test_a_turn_of_an_answer_cannot_be_changed() -> None:
    said = Said(0, "Two.")

    with pytest.raises(AttributeError):
        said.text = "Three."  # type: ignore[misc]
