"""A whole interview, read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from askback.core.bank import Bank
from askback.core.transcript.answer import Verdict
from askback.core.transcript.interview import InterviewReading, read_interview
from askback.core.transcript.matching import Band, Planned
from askback.errors import InvalidInputError, StoppedError
from tests.core.transcript.conversations import conversation
from tests.core.transcript.embedders import WordEmbedder
from tests.core.transcript.questions import make_bank, make_question

TALK = """
Priya: Hello, Tom. Tell me about yourself.
Me: I have been a nurse for six years, on surgery, and I led the night team.
Priya: Thank you. I must say, Kelly was the last nurse to leave the ward, in March.
Me: Good to know.
Priya: What would you like to know?
Me: Who covers the nights that nobody wants?
Priya: Agency, mostly. Eleven nights last month.
Me: And how is training paid for?
Priya: There's a fund of four hundred a year.
"""
NIGHTS = make_question("nights", "Who covers nights that nobody wants?")
TRAINING = make_question("training", "How is the training paid for?")
LEFT = Planned("left", ("Which nurse was last to leave the ward?",))
LUNCH = Planned("lunch", ("Where do people have lunch?",))


BANK = make_bank(NIGHTS, TRAINING)


def read(
    talk: str, me: str | None, *planned: Planned, bank: Bank = BANK
) -> InterviewReading:
    """Read a talk, with a bank of two."""
    return read_interview(conversation(talk).transcript, me, planned, bank, None)


def test_questions_meet_the_plan_and_their_answers_are_read() -> None:
    reading = read(TALK, "Me", Planned.of(NIGHTS), LEFT, LUNCH)

    nights, training = reading.asked
    assert (nights.match.question_key, nights.match.band) == ("nights", Band.SURE)
    assert (nights.answer_turns, training.answer_turns) == ((6,), (8,))
    assert nights.reading.verdict is Verdict.ANSWERED
    assert (training.match.question_key, training.match.bank_key) == (None, "training")
    assert reading.unasked == ("left", "lunch")
    assert [told.key for told in reading.answered_unasked] == ["left"]


def test_a_sure_question_of_the_bank_is_listened_for() -> None:
    reading = read(TALK, "Me", Planned.of(NIGHTS))
    (heard,) = reading.asked[0].reading.signals
    assert (heard.colour, heard.span.quote.startswith("Agency")) == ("red", True)


def test_without_a_plan_the_bank_stands_in_and_nothing_is_unasked() -> None:
    reading = read(TALK, "Me")
    assert [one.match.question_key for one in reading.asked] == ["nights", "training"]
    assert (reading.unasked, reading.answered_unasked) == ((), ())


def test_a_doubtful_question_lends_no_guide_though_the_whole_bank_is_planned() -> None:
    """The ward's nights and the clinic's are as near to what was asked."""
    ward, clinic = (
        make_question(key, f"Who covers the nights that nobody wants in the {key}?")
        for key in ("ward", "clinic")
    )
    bank = make_bank(ward, clinic)

    for plan in ((), (Planned.of(ward), Planned.of(clinic))):
        (asked, *_) = read(TALK, "Me", *plan, bank=bank).asked
        assert (asked.match.band, asked.match.bank_key) == (Band.MAYBE, "ward")
        assert asked.reading.signals == ()


def test_what_may_have_been_asked_is_unasked_and_not_called_told() -> None:
    ward, clinic = (
        Planned(key, (f"Who covers the nights that nobody wants in the {key}?",))
        for key in ("ward", "clinic")
    )
    reading = read(TALK, "Me", ward, clinic, LEFT, bank=make_bank())
    assert reading.asked[0].match.band is Band.MAYBE
    assert reading.unasked == ("ward", "clinic", "left")
    assert [told.key for told in reading.answered_unasked] == ["left"]


@pytest.mark.parametrize("name", ["me", "ME", " Me "])
def test_my_name_is_found_however_it_is_spelled(name: str) -> None:
    assert read(TALK, name).me == "Me"


def test_my_first_name_is_enough() -> None:
    turns = conversation(TALK).turns
    named = [replace(t, speaker="Tom Reed") if t.speaker == "Me" else t for t in turns]
    transcript = replace(conversation(TALK).transcript, turns=tuple(named))

    reading = read_interview(transcript, "Tom", (), make_bank(), None)

    assert (reading.me, len(reading.asked)) == ("Tom Reed", 2)


def test_a_name_that_nobody_has_is_refused_with_those_there_are() -> None:
    with pytest.raises(InvalidInputError, match=r"'Zoe'.*Priya, Me"):
        read(TALK, "Zoe")


def test_where_it_is_not_clear_who_i_am_nothing_is_read() -> None:
    talk = conversation("Ana: It rains.\nBen: It does.")

    reading = read_interview(talk.transcript, None, [LEFT], make_bank(), None)

    assert (reading.me, reading.asked, reading.unasked) == (None, (), ("left",))
    assert "one of Ana, Ben" in reading.problems[0].message


def test_where_nobody_is_named_it_says_so() -> None:
    transcript = conversation("Ana: It rains.").transcript
    nameless = replace(transcript.turns[0], speaker=None)

    reading = read_interview(
        replace(transcript, turns=(nameless,)), None, (), make_bank(), None
    )

    assert "No speaker is named" in reading.problems[0].message


def test_me_is_guessed_where_a_name_says_so() -> None:
    assert read(TALK, None).me == "Me"


def test_an_embedder_gives_the_same_where_the_words_are_the_same() -> None:
    transcript = conversation(TALK).transcript
    bank, plan = make_bank(NIGHTS, TRAINING), (Planned.of(NIGHTS), LEFT)

    reading = read_interview(transcript, "Me", plan, bank, WordEmbedder())

    assert reading.asked[0].match.question_key == "nights"
    assert [told.key for told in reading.answered_unasked] == ["left"]


def test_it_is_told_how_far_the_reading_is_and_reads_the_same() -> None:
    said: list[tuple[int, int]] = []
    talk = conversation(TALK).transcript
    plan = (Planned.of(NIGHTS), LEFT)

    told = read_interview(
        talk, "Me", plan, BANK, WordEmbedder(), tell=lambda *far: said.append(far)
    )

    assert told == read_interview(talk, "Me", plan, BANK, WordEmbedder())
    assert said[0] == (0, 9)
    assert said[-1] == (9, 9)
    assert said == sorted(said)


def test_a_reading_ends_where_whoever_is_told_says_so() -> None:
    def stop(done: int, of: int) -> None:
        raise StoppedError(f"{done} of {of}")

    talk = conversation(TALK).transcript

    with pytest.raises(StoppedError, match="0 of 9"):
        read_interview(talk, "Me", (), BANK, None, tell=stop)
