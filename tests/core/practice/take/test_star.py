from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.practice.take.star import MOST_WORDS, find_star
from askback.core.practice.take.values import Passage, Star
from askback.core.practice.values import Word
from tests.takes import said

SCENE = "Last spring we had a pump that broke every week."
TASK = "My job was to keep the pool open."
ACTION = "I took it apart on a Sunday. I ordered two seals and I fitted them."
RESULT = "In the end it ran for the whole summer."


def parts(*text: str) -> list[str | None]:
    star = find_star(said(" ".join(text)))
    found = (star.situation, star.task, star.action, star.result)
    return [part.quote if part else None for part in found]


def test_a_whole_story_has_its_four_parts() -> None:
    assert parts(SCENE, TASK, ACTION, RESULT) == [SCENE, TASK, ACTION, RESULT]


def test_what_is_not_told_is_not_found() -> None:
    assert parts(SCENE, TASK, ACTION) == [SCENE, TASK, ACTION, None]
    assert parts(SCENE, ACTION, RESULT) == [SCENE, None, ACTION, RESULT]
    assert parts(TASK, ACTION, RESULT) == [None, TASK, ACTION, RESULT]


def test_a_story_without_stops_is_read_by_its_connectives() -> None:
    told = (
        "last winter i was on a ward and we had a run of falls at night and my job was"
        " to find out why so i sat up three nights with a notebook and i wrote down who"
        " got up and then i put in some lamps and since then there have been four"
    )

    situation, task, action, result = parts(told)

    assert situation == "last winter i was on a ward and we had a run of falls at night"
    assert task == "and my job was to find out why"
    assert action == (
        "so i sat up three nights with a notebook and i wrote down who got up"
        " and then i put in some lamps"
    )
    assert result == "and since then there have been four"


@pytest.mark.parametrize(
    "text",
    [
        (
            "I'd meet everyone first. Then I would write it down. If I had a month I'd"
            " fix the rota. Last year I tried that and I asked the ward."
        ),
        (
            "I think good managers listen. They say what happens next. I was surprised"
            " by some of them."
        ),
        "We are nine people. Every week we put out a release, and I read the plan.",
        "When I was at my last job I made forty eight and I turned down fifty.",
        (
            "In 2015 I built a team. In 2018 I ran a lab. In 2020 I opened a shop and I"
            " was there. It has been fine since 2021. We had fun."
        ),
        "I worked in one for six years and there were ten of us and I hated the noise.",
        "I rang them all and I wrote to them and I asked them why.",
        "Last year we had a leak. We fixed it and we were happy with it.",
    ],
)
def test_plans_opinions_facts_and_lives_have_no_parts(text: str) -> None:
    assert parts(text) == [None, None, None, None]


def test_a_story_told_of_us_has_no_action_of_the_speaker() -> None:
    told = "We moved the stock by hand. We labelled it all. We rang every shop."

    assert parts(SCENE, TASK, told, RESULT) == [SCENE, TASK, None, RESULT]


def test_what_is_said_before_the_scene_is_left_out() -> None:
    told = "I rang the maker and I paid for it."

    assert parts("Well yes sure.", SCENE, told, RESULT) == [SCENE, None, told, RESULT]


def test_a_scene_that_begins_with_a_deed_leaves_the_deeds_after_it() -> None:
    told = "When I started there I rewrote the list. I rang them. I met each of them."

    assert parts(told, RESULT) == [
        "When I started there I rewrote the list.",
        None,
        "I rang them. I met each of them.",
        RESULT,
    ]


def test_a_duty_and_its_deeds_in_one_breath_are_both_found() -> None:
    told = "So I had to stop it and I cut the pipe and I drained the tank."

    assert parts(SCENE, told, "It was awful.") == [SCENE, told, told, None]


def test_a_hardship_after_many_deeds_is_no_duty() -> None:
    late = "I had to carry it home. I thanked him."

    assert parts(SCENE, ACTION, late, RESULT) == [
        SCENE,
        None,
        f"{ACTION} {late}",
        RESULT,
    ]


def test_deeds_far_apart_are_not_one_part() -> None:
    apart = "The sky is blue. The sea is green. Who knows that."

    assert parts(SCENE, ACTION, apart, "I rang him.")[2] == ACTION


def test_what_we_did_between_joins_the_speakers_deeds() -> None:
    ours = "We carried it out. We hosed it down."

    assert (
        parts(SCENE, ACTION, ours, "I rang him.")[2] == f"{ACTION} {ours} I rang him."
    )


def test_an_outcome_of_two_sentences_is_quoted_whole() -> None:
    more = "Complaints dropped to two."

    assert parts(SCENE, TASK, ACTION, RESULT, more)[3] == f"{RESULT} {more}"


def test_an_outcome_long_before_the_end_is_none() -> None:
    after = "The sky is blue. The sea is green. Who knows that."

    assert parts(SCENE, TASK, ACTION, RESULT, after)[3] is None


def test_what_is_not_finished_is_no_outcome() -> None:
    assert parts(SCENE, TASK, ACTION, "In the end we are not there yet.")[3] is None


def test_only_so_much_of_a_long_part_is_quoted() -> None:
    told = " ".join(["Then I rang another of the many drivers at the depot."] * 20)

    star = find_star(said(f"{SCENE} {TASK} {told} {RESULT}"))

    assert star.action is not None
    assert 50 <= star.action.count <= MOST_WORDS


def test_a_present_with_the_same_form_is_no_deed() -> None:
    assert parts(SCENE, "First I put it in front. Then I let it run.") == [None] * 4


def test_other_languages_and_silence_have_no_parts() -> None:
    german = "Letztes Jahr hatten wir ein Leck. Ich musste es stoppen und ich tat es."

    assert find_star(said(german)) == Star()
    assert find_star(()) == Star()


WORDS = f"{SCENE} {TASK} {ACTION} {RESULT} İ yet would if".split()


@given(st.lists(st.sampled_from(WORDS), max_size=120))
def test_whatever_is_found_is_verbatim_and_in_bounds(texts: list[str]) -> None:
    words = tuple(Word(text, 0.0, 0.0) for text in texts)
    star = find_star(words)

    for part in (star.situation, star.task, star.action, star.result):
        assert part is None or part == Passage.of(words, part.index, part.count)
        assert part is None or 1 <= part.count <= MOST_WORDS


def test_ten_thousand_odd_words_are_read() -> None:
    odd = ["i", "was", "the", "a" * 2000, "", "\n.", "had"]
    words = tuple(Word(odd[n % 7], 0.0, 0.0) for n in range(10_000))

    assert find_star(words) == Star()
