from __future__ import annotations

from dataclasses import replace

import pytest

from askback.core.topics import Problem
from askback.core.transcript.formats import read
from bench.mutations import goldens, lost, mutated, try_one

TEXT = "Ana: How many nurses left?\nBo: Four nurses, in the spring.\n"
SPOKEN = frozenset({"many", "nurses", "left", "four", "spring"})


def test_nothing_is_lost_of_what_is_in_the_turns() -> None:
    assert lost(TEXT, read(TEXT), SPOKEN) == ()


def test_what_is_in_no_turn_is_lost() -> None:
    transcript = read(TEXT)
    half = replace(transcript, turns=transcript.turns[:1])

    assert lost(TEXT, half, SPOKEN) == ("nurses", "four", "spring")


def test_what_a_problem_names_is_not_lost() -> None:
    transcript = read(TEXT)
    half = replace(
        transcript,
        turns=transcript.turns[:1],
        problems=(Problem("line 2", "Not read."),),
    )

    assert lost(TEXT, half, SPOKEN) == ()


def test_a_file_is_mutated_the_same_way_each_time() -> None:
    files = goldens()

    assert mutated(files, "7") == mutated(files, "7")
    assert mutated(files, "7") != mutated(files, "8")


@pytest.mark.parametrize("file", goldens(), ids=lambda file: file.name)
def test_no_golden_file_loses_a_word(file: object) -> None:
    one = next(each for each in goldens() if each == file)

    assert try_one(one.text.encode(), one.words).lost == ()
