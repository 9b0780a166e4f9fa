from __future__ import annotations

import pytest

from askback.core.transcript.formats.heard import Heard, believed, cues_of, is_label
from askback.core.transcript.formats.labels import bare, label_of
from askback.core.transcript.turns import Cue


def hear(text: str) -> list[Heard]:
    lines = enumerate(text.strip().splitlines(), start=1)
    return [Heard(n, line, label=label_of(line)[0] or bare(line)) for n, line in lines]


TWO = "Ana: So, how many?\nBo: Six.\nAna: Good.\nBo: Yes.\n"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (TWO, {"ana", "bo"}),
        ("Ana: Hello.\nBo: Hi.", {"ana", "bo"}),
        (TWO + "Cy: Hello.", {"ana", "bo", "cy"}),
        (TWO + "Plainly: we say it plainly, yes.", {"ana", "bo"}),
        (TWO + "Plainly: so.\nPlainly: no.\nBo: Said plainly, yes.", {"ana", "bo"}),
        (TWO + "Will: Hello, will it rain?", {"ana", "bo", "will"}),
        (TWO + "Candidate: Hi, I am a candidate.", {"ana", "bo", "candidate"}),
        (TWO + "Cy Young (0:03): Hello.", {"ana", "bo"}),
        (TWO + "example: one\nexample: two", {"ana", "bo"}),
        ("ana: so\nbo: six\nana: good\nthe rest: no\ncy: hi", {"ana"}),
        ("Ana: so bo how many\nBo: six ana\nAna: good\nBo: ok\nCy: hi bo and cy",
         {"ana", "bo", "cy"}),
        ("Hello there.\nWe are six.", set()),
    ],
)  # fmt: skip
def test_only_speakers_are_believed(text: str, speakers: set[str]) -> None:
    assert believed(hear(text)) == speakers


def test_names_alone_on_their_lines_are_believed_where_that_is_the_habit() -> None:
    lines = "Ana\nHow many?\nBo\nSix of us.\nYes.\n" * 2

    assert believed(hear(lines)) == {"ana", "bo"}


def test_where_every_other_line_is_a_name_one_that_stands_once_is_believed() -> None:
    assert believed(hear("Ana\nHow many?\nBo\nSix.\nAna\nGood.")) == {"ana", "bo"}


@pytest.mark.parametrize(
    "text",
    [
        "Leeds\nWe are six.\nLeeds\nYes.",
        "Leeds\nYork\nWe are six.",
        "Leeds\nYork\nLeeds\nYork\n" + "We are six of us here.\n" * 60,
    ],
)
def test_names_alone_on_few_lines_are_places(text: str) -> None:
    assert believed(hear(text)) == set()


def test_lines_get_the_speaker_at_their_head_and_keep_the_rest() -> None:
    heard = hear("Ana: Hi.\nNote: Yes.\nCy: Hm.")

    assert cues_of(
        [*heard, Heard(4, "Bye.", 1, 2, voice="Bo")], frozenset({"ana"})
    ) == [
        Cue("Ana", "Hi.", None, None),
        Cue(None, "Note: Yes.", None, None),
        Cue(None, "Cy: Hm.", None, None),
        Cue("Bo", "Bye.", 1, 2),
    ]


def test_only_a_believed_name_is_a_label() -> None:
    ana, note = hear("Ana: Hi.\nNote: Yes.")

    assert is_label(ana, frozenset({"ana"}))
    assert not is_label(ana, frozenset())
    assert not is_label(note, frozenset({"note"}))
