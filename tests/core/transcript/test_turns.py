from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.transcript.turns import Cue, Turn, merge, speaker_key

NAMES = st.sampled_from([None, "", "Ana", "ana", "Ana (Acme)", "Bo"])
TIMES = st.none() | st.floats(0, 9000)
CUES = st.lists(st.builds(Cue, NAMES, st.text("ab? ", max_size=9), TIMES, TIMES))


def spoken(*cues: Cue) -> list[tuple[str | None, str]]:
    return [(turn.speaker, turn.text) for turn in merge(cues)]


def test_cues_of_one_speaker_become_one_turn_joined_by_one_space() -> None:
    """
    Ana: How many
    Ana: patients each?
    Bo: Six.
    """
    turns = merge(
        [
            Cue("Ana", "How many ", 1.0, 2.0),
            Cue("Ana", " patients each?", 2.0, 3.5),
            Cue("Bo", "Six.", 4.0, 4.5),
        ]
    )

    assert turns == (
        Turn(0, "Ana", 1.0, 3.5, "How many patients each?"),
        Turn(1, "Bo", 4.0, 4.5, "Six."),
    )


def test_a_cue_without_a_name_goes_on_with_the_speaker_before() -> None:
    assert spoken(
        Cue("Ana", "We are", 0, 1), Cue(None, "six?", 60, 61), Cue(" ", "Yes.", 70, 71)
    ) == [("Ana", "We are six? Yes.")]


def test_what_stands_before_the_first_name_belongs_to_nobody() -> None:
    assert spoken(Cue(None, "Hello.", 0, 1), Cue("Ana", "Hi.", 1, 2)) == [
        (None, "Hello."),
        ("Ana", "Hi."),
    ]


def test_without_names_a_question_or_a_pause_ends_a_turn() -> None:
    assert spoken(
        Cue(None, "so who", 0, 1),
        Cue(None, "decides?", 1, 2),
        Cue(None, "the head", 2, 3),
        Cue(None, "of year", 4.9, 6),
        Cue(None, "right", 8, 9),
        Cue(None, "and then", None, None),
    ) == [
        (None, "so who decides?"),
        (None, "the head of year"),
        (None, "right and then"),
    ]


@pytest.mark.parametrize(
    "other", ["ana souza", "ANA  SOUZA", "Ana Souza (She/Her)", "Ana Souza [Acme]"]
)
def test_spellings_of_one_name_are_one_speaker_and_the_first_one_stays(
    other: str,
) -> None:
    assert spoken(
        Cue("Ana Souza", "One", 0, 1), Cue(other, "two.", 1, 2), Cue("Bo", "Hm.", 2, 3)
    ) == [("Ana Souza", "One two."), ("Bo", "Hm.")]


def test_a_name_that_is_all_brackets_stays_what_it_is() -> None:
    assert speaker_key("(Guest)") == "(guest)"


def test_an_empty_cue_gives_its_name_and_time_to_the_next() -> None:
    assert merge([Cue("Ana", "", 140, None), Cue(None, "Hello.", None, None)]) == (
        Turn(0, "Ana", 140, None, "Hello."),
    )


def test_a_time_alone_goes_to_whoever_speaks_next() -> None:
    assert merge(
        [
            Cue("Bo", "Bye.", 1, None),
            Cue(None, "", 300, None),
            Cue("Ana", "Hello.", None, None),
        ]
    )[1] == Turn(1, "Ana", 300, None, "Hello.")


def test_the_time_over_one_name_is_not_given_to_another() -> None:
    turns = merge([Cue("Bo", "", 5, None), Cue("Ana", "Hello.", None, None)])

    assert turns == (Turn(0, "Ana", None, None, "Hello."),)


def test_a_cue_without_words_does_not_cut_a_turn_in_two() -> None:
    assert spoken(
        Cue("Ana", "One", 0, 1), Cue("Bo", " ", 1, 2), Cue("Ana", "two.", 2, 3)
    ) == [("Ana", "One two.")]


def test_a_turn_never_ends_before_it_starts() -> None:
    turns = merge([Cue("Ana", "Back", 50, 20), Cue("Ana", "again", 10, 30)])

    assert turns == (Turn(0, "Ana", 50, None, "Back again"),)


def test_no_cues_give_no_turns() -> None:
    assert merge([]) == ()


@given(CUES)
def test_every_word_is_in_a_turn_in_the_order_of_the_cues(cues: list[Cue]) -> None:
    said = [word for cue in cues for word in cue.text.split()]

    assert [word for turn in merge(cues) for word in turn.text.split()] == said


@given(st.lists(st.tuples(NAMES, st.text("ab? ", max_size=9), st.floats(0, 5))))
def test_merging_turns_again_changes_nothing(
    said: list[tuple[str | None, str, float]],
) -> None:
    cues: list[Cue] = []
    now_s = 0.0
    for name, text, pause_s in said:
        now_s = round(now_s + pause_s, 2)
        cues.append(Cue(name, text, now_s, now_s := now_s + 1))
    turns = merge(cues)

    again = merge([Cue(t.speaker, t.text, t.start_s, t.end_s) for t in turns])

    assert again == turns
