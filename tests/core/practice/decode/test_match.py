from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askback.adapters import shipped
from askback.core.practice.decode import Band, Entries, Match, match
from askback.core.practice.decode.ready import build
from askback.core.topics import Embedder
from tests.core.practice.decode.decoded import Senses, entries_of, entry, ready

THREE = entries_of(entry("late"), entry("boat"), entry("pay"))
BY_MEANING = ready(THREE, Senses())
BY_WORDS = ready(THREE)


def found(text: str, known: Entries = THREE, model: Embedder | None = None) -> Match:
    return match(known, ready(known, model or Senses()), text)


def test_what_is_near_and_apart_from_the_rest_is_sure() -> None:
    one = found("what became of the deadline")

    assert one.band is Band.SURE
    assert one.entry is THREE.by_key["late"]
    assert one.others == ()


def test_what_lies_between_two_may_be_either() -> None:
    one = found("overdue harbour")

    assert one.band is Band.MAYBE
    assert one.entry is not None
    assert one.others[0].key in {"late", "boat"} - {one.entry.key}


def test_what_is_far_from_all_is_none_and_nothing_is_near() -> None:
    one = found("Which moss grows on slate?")

    assert (one.band, one.entry, one.others) == (Band.NONE, None, ())


def test_what_is_nearer_to_what_is_said_besides_is_none() -> None:
    aside = ["Mind the gap, please", "Sail past the deadline"]
    index = build(THREE, shipped.wording(), Senses(), aside)

    assert match(THREE, index, "mind that gap now please").band is Band.NONE
    assert match(THREE, index, "sail past the deadline").band is Band.NONE
    assert match(THREE, index, "then overdue in the harbour").band is Band.NONE
    assert match(THREE, index, "what became of the deadline").band is Band.SURE


def test_a_single_question_has_nothing_to_be_apart_from() -> None:
    assert found("overdue", entries_of(entry("late"))).band is Band.SURE


def test_words_alone_know_only_what_is_put_word_for_word() -> None:
    assert match(THREE, BY_WORDS, "When were you late?").band is Band.SURE
    assert match(THREE, BY_WORDS, "were you ever late").band is Band.NONE


def test_no_questions_and_no_words_are_none() -> None:
    assert found("late", entries_of()).band is Band.NONE
    assert found("!").score == 0


@given(st.text(max_size=80))
def test_any_text_at_all_is_answered(text: str) -> None:
    one = match(THREE, BY_MEANING, text)

    assert 0 <= one.score <= 1
    assert (one.entry is None) == (one.band is Band.NONE)
    assert one.entry not in one.others
