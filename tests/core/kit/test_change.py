from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.adapters import shipped
from askback.core.kit import change
from askback.core.kit.as_text import preview_markdown
from askback.core.kit.balance import Frame
from askback.core.kit.build import build_kit, noted
from askback.core.kit.find import with_picked
from askback.core.kit.values import Kit, Practice
from askback.errors import InvalidInputError
from askback.services.files.kit import tables
from askback.services.postings import read_posting_text

PICKED = ("teamwork", "conflict", "ownership", "communication", "nothing-known")


def made() -> Kit:
    posting = read_posting_text("Porter")
    frame = Frame(2, 60, 2)
    return build_kit(posting, tables(), shipped.bank(), frame, None, PICKED)


KIT = made()
KEYS = [ask.key for ask in KIT.questions]


def test_what_is_picked_quotes_its_line() -> None:
    assert [one.key for one in KIT.competencies] == list(PICKED[:4])
    for one in KIT.competencies:
        assert KIT.text[one.start : one.end] == one.quote == f"{one.label}: {one.about}"
    assert with_picked("", ("teamwork",), tables().competencies)[0].startswith("Teamw")


def test_what_is_picked_and_asked_for_comes_once() -> None:
    posting = read_posting_text("Porter\nWork in a team.")
    kit = build_kit(
        posting, tables(), shipped.bank(), Frame(), None, ("teamwork", "teamwork")
    )

    assert [one.key for one in kit.competencies] == ["teamwork"]


@given(st.sampled_from(KEYS), st.sampled_from([None, 0, 1]))
def test_a_question_is_asked_in_one_place_at_most(key: str, place: int | None) -> None:
    kit = change.move(KIT, key, place)

    at = [n for n, meeting in enumerate(kit.meetings) if key in meeting.questions]
    assert at == ([] if place is None else [place])
    others = [q for m in kit.meetings for q in m.questions if q != key]
    assert others == [q for m in KIT.meetings for q in m.questions if q != key]


@given(st.sampled_from(KEYS), st.sampled_from(KEYS))
def test_a_swap_is_undone_by_itself(one: str, two: str) -> None:
    assert change.swap(change.swap(KIT, one, two), one, two) == KIT


def test_minutes_left_are_told_below_nothing_too() -> None:
    meeting = KIT.meetings[0]
    before = change.left(KIT, meeting)
    longer = replace(KIT.questions[0], key="x", minutes=50.0)

    kit = change.move(change.write(KIT, longer), "x", 0)

    assert change.left(kit, kit.meetings[0]) == before - 50


def test_a_question_is_written_over_or_added() -> None:
    ask = replace(KIT.questions[0], text="Why?")

    over = change.write(KIT, ask)

    assert change.ask_of(over, ask.key) == ask
    assert len(over.questions) == len(KIT.questions)
    assert change.ask_of(change.drop(over, ask.key), ask.key) is None


def test_two_interviews_do_not_have_one_name() -> None:
    second = KIT.meetings[1]
    with pytest.raises(InvalidInputError, match="Another interview is called"):
        change.set_meeting(KIT, 0, second)
    assert change.set_meeting(KIT, 1, second) == KIT


def test_answers_and_practices_are_kept() -> None:
    key = KIT.asked_back[0].key
    kit = change.answered(KIT, {key: "Nights are short."})
    assert kit.asked_back[0].answer == "Nights are short."
    assert kit.asked_back[1:] == KIT.asked_back[1:]
    assert preview_markdown(kit).endswith("\n\nNights are short.\n")

    practice = Practice("training", "Read it.")
    kit = change.agreed(
        change.agreed(KIT, practice, is_agreed=True), practice, is_agreed=True
    )
    assert [one for one in kit.practices if one.key == "training"] == [practice]
    kit = change.agreed(kit, practice, is_agreed=False)
    assert [one for one in kit.practices if one.key == "training"] == []


def test_sharing_out_anew_keeps_names_where_it_can() -> None:
    named = change.set_meeting(KIT, 0, replace(KIT.meetings[0], name="First"))

    same = change.balanced(named, Frame(2, 45, 2), ("Ada", ""))
    fewer = change.balanced(named, Frame(1, 45, 1))

    assert [m.name for m in same.meetings] == ["First", "Interview 2"]
    assert [m.interviewers for m in same.meetings] == [("Ada",), ("Interviewer 2",)]
    assert [m.name for m in fewer.meetings] == ["Interview 1"]


def test_notes_say_what_is_left_open_now() -> None:
    kit = replace(KIT, notes=("The posting also asks for: Cake.", "Old."))
    for key in KEYS:
        if key.startswith("conflict."):
            kit = change.move(kit, key, None)

    told = noted(kit).notes

    assert told[0].startswith("No interview has room for: Handling conflict.")
    assert "The posting also asks for: Cake." in told
    assert "Old." not in told
