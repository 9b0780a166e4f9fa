from __future__ import annotations

import pytest

from askback.core.transcript.formats import crowded
from askback.core.transcript.formats.crowded import parted, rejoined
from askback.core.transcript.formats.heard import Heard, believed, cues_of
from askback.core.transcript.formats.labels import bare, label_of


def hear(text: str) -> list[Heard]:
    lines = enumerate(text.strip().splitlines(), start=1)
    return [Heard(n, line, label=label_of(line)[0] or bare(line)) for n, line in lines]


def spoken(text: str) -> tuple[list[tuple[str | None, str]], list[str]]:
    heard = hear(text)
    speakers = believed(heard)
    pieces, problems = parted(heard, speakers)
    said = [(cue.speaker, cue.text) for cue in cues_of(pieces, speakers)]
    return said, [problem.where for problem in problems]


TWO = "Ana: So?\nBo Li: Six.\nAna: Good.\nBo Li: Yes.\n"


def test_two_people_on_a_line_are_two() -> None:
    said, problems = spoken(
        TWO + "Ana: How many? Bo Li: Six. Ana: Why?\nSo. Bo Li: Hm."
    )

    assert said[4:] == [
        ("Ana", "How many?"), ("Bo Li", "Six."), ("Ana", "Why?"), (None, "So."),
        ("Bo Li", "Hm."),
    ]  # fmt: skip
    assert problems == ["line 5", "line 6"]


@pytest.mark.parametrize(
    "line",
    [
        "Ana: I asked Bo Li: why?",
        "Ana: Hm. Cy: no one knows him.",
        "Ana: It was so. Bo Li left.",
        "Ana: Hm. Bo Li:no space",
    ],
)
def test_a_name_somebody_says_is_no_second_speaker(line: str) -> None:
    assert spoken(TWO + line)[0][4:] == [("Ana", line.removeprefix("Ana: "))]


def test_names_in_small_letters_are_not_looked_for() -> None:
    text = "ana: so\nbo: six\nana: good\nbo: yes. ana: hm"

    assert spoken(text)[0][3:] == [("bo", "yes. ana: hm")]


def test_who_speaks_by_the_files_own_word_is_not_parted() -> None:
    heard = [*hear(TWO), Heard(5, "He said. Ana: no.", voice="Cy")]

    assert parted(heard, {"ana", "bo li"})[0][4:] == heard[4:]


def test_beyond_all_bounds_lines_stay_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowded, "MOST_PARTED", 1)

    said, problems = spoken(TWO + "Ana: A. Bo Li: B. Ana: C.\nAna: D. Bo Li: E.")

    assert said[4:] == [
        ("Ana", "A."), ("Bo Li", "B. Ana: C."), ("Ana", "D. Bo Li: E."),
    ]  # fmt: skip
    assert problems == ["line 5"]


def test_a_name_on_two_lines_is_joined() -> None:
    heard = hear("Dana Roe: Hi.\nBo: Hi.\nDana\nRoe: So?\nBo: Yes.")
    heard[2] = heard[2]._replace(start_s=5.0)

    joined, problems = rejoined(heard)

    assert [(h.label and h.label.name, h.text, h.start_s) for h in joined] == [
        ("Dana Roe", "Dana Roe: Hi.", None), ("Bo", "Bo: Hi.", None),
        ("Dana Roe", "Dana Roe: So?", 5.0), ("Bo", "Bo: Yes.", None),
    ]  # fmt: skip
    assert [problem.where for problem in problems] == ["line 3"]


@pytest.mark.parametrize(
    "above", ["dana", "Dana Dana Dana Dana Dana Dana Dana Dana Dana", "Dana: x", "Cy"]
)
def test_other_lines_above_a_name_are_kept(above: str) -> None:
    heard = hear(f"Dana Roe: Hi.\nBo: Hi.\n{above}\nRoe: So?")

    assert rejoined(heard) == (heard, [])
