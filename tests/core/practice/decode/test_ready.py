from __future__ import annotations

from askback.core.practice.decode.ready import as_bank
from tests.core.practice.decode.decoded import Senses, entries_of, entry, ready


def test_every_wording_of_every_question_can_be_looked_for() -> None:
    entries = entries_of(entry("late"), entry("boat"))

    index = ready(entries, Senses())

    assert index.vectors is not None
    assert index.vectors.shape[0] == 10


def test_what_they_worry_about_stands_for_what_a_question_finds_out() -> None:
    question = as_bank(entries_of(entry()))

    assert question.by_key["late"].intention == "They wait."
    assert [sign.signal for sign in question.by_key["late"].listen_for] == [
        "a",
        "b",
        "c",
    ]
