from __future__ import annotations

from askback.core.practice.story import Kind
from askback.services.story_readings import common, plain_of, read, told_draft
from askback.services.values.closing import StoryDraft


def test_common_words_are_those_that_everybody_knows() -> None:
    words = common()

    assert {"patient", "care", "house"} <= words
    assert not {"triage", "kubernetes", "cannulation", "a"} & words
    assert all(word.isalpha() for word in words)


def test_a_plain_version_is_held_against_the_shipped_words_of_fields() -> None:
    found = plain_of("I moved patient care to Kubernetes, and the EPR came too.")

    assert found is not None
    assert [one.quote.quote for one in found.jargon] == ["Kubernetes", "EPR"]


def test_no_words_are_neither_plain_nor_not() -> None:
    assert plain_of(" \n") is None


def test_a_draft_is_read_in_its_parts() -> None:
    draft = StoryDraft("Night", action="We met. We moved the beds to the other side.")

    kinds = [note.kind for note in read(told_draft(draft)).notes]

    assert kinds == [Kind.EMPTY, Kind.EMPTY, Kind.NEVER_I, Kind.EMPTY]
