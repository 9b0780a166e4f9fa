from __future__ import annotations

from dataclasses import replace

import pytest

from askback.core.practice.story import Kind, Note, Told, read_story

WHOLE = Told(
    title="The lamps",
    situation="The ward had many falls at night, and the matron wanted a plan.",
    task="I was asked to find out why.",
    action=(
        "I sat up for a week and wrote down who got up. I bought lamps and taped them."
    ),
    result="Falls went from eleven to four, but it took until spring.",
)


def noted(told: Told) -> list[tuple[Kind, str]]:
    return [(note.kind, note.part) for note in read_story(told).notes]


def one(told: Told, kind: Kind) -> Note:
    [note] = [note for note in read_story(told).notes if note.kind is kind]
    return note


def test_a_whole_story_lacks_nothing() -> None:
    reading = read_story(WHOLE)

    assert reading.notes == ()
    assert [f.quote.quote for f in reading.figures] == ["a week", "eleven to four"]
    assert reading.is_english
    assert reading.voice.share == 1.0


def test_what_is_not_written_is_asked_for() -> None:
    assert noted(Told("Night")) == [
        (Kind.EMPTY, "situation"),
        (Kind.EMPTY, "task"),
        (Kind.EMPTY, "action"),
        (Kind.EMPTY, "result"),
    ]


def test_a_result_without_a_number_says_so() -> None:
    told = replace(WHOLE, result="People were happier, but it took until spring.")

    assert one(told, Kind.NO_NUMBER).text == "No number in the result."


def test_numbers_that_stand_apart_are_offered_for_the_result() -> None:
    told = replace(WHOLE, result="People were happier.", numbers="11 falls, then 4.")

    note = one(told, Kind.NUMBERS_APART)

    assert [quote.quote for quote in note.quotes] == ["11 falls", "4"]


def test_a_result_that_tells_only_where_it_ended_says_so() -> None:
    told = replace(
        WHOLE, result="Now the report of the ward was cut to 34 minutes, though late."
    )

    note = one(replace(told, action="I sat up and I wrote it down."), Kind.NO_BEFORE)

    assert note.text == "It says where it ended, “34 minutes”, not where it began."


@pytest.mark.parametrize(
    "told",
    [
        replace(WHOLE, result="It fell to four from what it was."),
        replace(WHOLE, result="It fell to four.", situation="It was eleven a month."),
        replace(WHOLE, result="Two of them fell to four."),
        replace(WHOLE, result="We sold 31,000 of them."),
    ],
)  # fmt: skip
def test_where_a_beginning_may_be_told_nothing_is_said(told: Told) -> None:
    assert Kind.NO_BEFORE not in {kind for kind, _ in noted(told)}


def test_one_sentence_of_action_against_many_of_situation() -> None:
    scene = (
        "The ward was old. It was winter. Beds were full. Bells failed. All were tired."
    )
    told = replace(WHOLE, situation=scene, action="I taped lamps.")

    note = one(told, Kind.ONE_SENTENCE)

    assert note.text == "The action is one sentence; the situation has 5."
    assert [quote.quote for quote in note.quotes] == ["I taped lamps."]


def test_a_story_that_is_mostly_situation_says_how_much() -> None:
    scene = "The ward was old and it was winter and the beds were full of people. " * 5
    told = replace(WHOLE, situation=scene)

    assert one(told, Kind.MOSTLY_SITUATION).text == (
        "68 % of the words are situation, 16 % action."
    )


def test_a_story_that_takes_long_says_how_long() -> None:
    told = replace(
        WHOLE, action=WHOLE.action + " I asked them what they would do." * 80
    )

    assert one(told, Kind.LONG).text == "All parts together take about 4 minutes aloud."


def test_a_story_in_which_nothing_stood_in_the_way_is_asked_what_did() -> None:
    told = Told(
        situation="The bakery opens at six and the town is up by then.",
        task="It was mine to open it.",
        action="I wrote a list and I trained two people to do it with me.",
        result="Now the shop opens with any of the three of us.",
    )

    assert noted(told) == [(Kind.NO_OBSTACLE, "obstacles")]
    assert noted(replace(told, obstacles="The oven.")) == []
    assert noted(replace(told, task="It was mine, though nobody had told me.")) == []


def test_we_and_never_i_stands_with_the_action() -> None:
    told = replace(WHOLE, action="We sat up for a week. Then we taped the lamps to it.")

    assert noted(told) == [(Kind.NEVER_I, "action")]


def test_other_languages_are_measured_and_not_read() -> None:
    told = Told(
        situation="Wir hatten auf der Station zu viele Stürze in der Nacht.",
        task="Ich sollte herausfinden, warum.",
        action="Wir haben gewacht. Dann haben wir Lampen geklebt.",
        result="Es wurde besser.",
    )

    reading = read_story(told)

    assert (reading.notes, reading.figures, reading.is_english) == ((), (), False)
    assert reading.voice.share is None
    assert reading.spoken_s > 10


def test_hostile_length_is_read_to_its_end() -> None:
    told = Told(action="we " * 300_000, result="9 " * 100_000, situation="a" * 10**6)

    assert Kind.LONG in {kind for kind, _ in noted(told)}
