"""What the user said of a question follows it, however the transcript changes."""

from __future__ import annotations

from uuid import UUID

import pytest

from askback.services import (
    debriefs,
    interviews,
    notes,
    speakers,
    transcripts,
    weights,
)
from askback.services.values import ReadLine, WeightDraft
from askback.store.models import MarkRow, User
from tests.builders import NOW, add_interview, draft, upload
from tests.services.conversation import DANA, ME, TALK

pytestmark = pytest.mark.django_db

# The same talk as a better recogniser heard it.
BETTER = (
    TALK.replace("When was someone in this team", "When was somebody in the team")
    .replace("how many people have left", "How many people left")
    .replace("Um, that was me.", "That was me.")
    .replace("for the money", "for the money, and for the trains")
    .replace("Nice. Okay,", "Nice.\nDana Marsh: Okay,")
)


def mark(owner: User, interview: UUID, place: str, note: str, **more: str) -> None:
    notes.mark(
        owner,
        interview,
        place=place,
        question_key=more.get("key", ""),
        verdict=more.get("verdict", "partly"),
        direction=None,
        note=note,
        now=NOW,
        reason=more.get("reason", ""),
    )


def reads(owner: User, interview: UUID) -> tuple[ReadLine, ...]:
    return debriefs.show(owner, interview, now=NOW).reads


def marked(owner: User, interview: UUID) -> dict[str, str]:
    """Return the notes of what is marked, by the first answer's words."""
    return {
        read.note: read.turns[-1].pieces[0].text[:20]
        for read in reads(owner, interview)
        if read.confirmed
    }


def read_again(owner: User, interview: UUID, talk: str, me: str | None = ME) -> None:
    transcripts.add(owner, interview, upload=upload(talk), me=me, now=NOW)


def test_every_mark_follows_its_question_into_a_better_copy(
    me: User, told: UUID
) -> None:
    before = [read.asked for read in reads(me, told)]
    for number in range(len(before)):
        mark(me, told, f"asked-{number}", f"note {number}")

    read_again(me, told, BETTER)

    after = reads(me, told)
    assert [read.asked for read in after] != before
    assert [read.note for read in after] == [f"note {n}" for n in range(len(before))]
    assert debriefs.show(me, told, now=NOW).markable == ()


def test_nothing_in_between_makes_a_mark_go_astray(me: User, told: UUID) -> None:
    """Another agenda, other names, the wrong me, and a better copy at last."""
    mark(me, told, "asked-1", "left", reason="deferred", verdict="not_answered")
    mark(me, told, "asked-3", "rota", key="-")
    mark(me, told, "asked-4", "", reason="no_question")
    said = {(r.asked, r.note, r.reason, r.question_key) for r in reads(me, told)}

    weights.save(
        me, weights={"pay": WeightDraft(5), "turnover": WeightDraft(0)}, now=NOW
    )
    interviews.set_minutes(me, told, minutes=4)
    speakers.rename(me, told, speaker=DANA, name="Ana Petrova", now=NOW)
    transcripts.set_me(me, told, me="Ana Petrova", now=NOW)
    assert not any(read.confirmed for read in reads(me, told))
    speakers.rename(me, told, speaker=ME, name="Mira", now=NOW)
    transcripts.set_me(me, told, me="Mira", now=NOW)
    read_again(me, told, "Mira: Hello?\nZoe: Yes?\n", me="Mira")
    read_again(me, told, TALK)

    found = {(r.asked, r.note, r.reason, r.question_key) for r in reads(me, told)}
    assert said == found

    read_again(me, told, BETTER)

    lines = [line for line in reads(me, told) if line.confirmed]
    assert [(line.note, line.reason, line.is_left_out) for line in lines] == [
        ("left", "deferred", False),
        ("rota", lines[1].reason, False),
        ("", "no_question", True),
    ]
    assert lines[1].question_key == ""


def test_of_two_questions_in_the_same_words_each_keeps_its_own(
    me: User, first: UUID
) -> None:
    """Only the second is marked, and a third comes before both."""
    pay = f"{ME}: What does the job pay?\n{DANA}: Later, please.\n"
    read_again(me, first, pay + pay)
    mark(me, first, "asked-1", "the second")

    rota = f"{ME}: Who decides on the rota?\n{DANA}: I do.\n"
    read_again(me, first, rota + pay + pay)

    assert [read.note for read in reads(me, first)] == ["", "", "the second"]


def test_the_same_words_come_before_much_the_same_words(me: User, first: UUID) -> None:
    one = f"{ME}: How many people left last year?\n{DANA}: Four.\n"
    other = f"{ME}: How many people left this year?\n{DANA}: None.\n"
    read_again(me, first, one + other)
    mark(me, first, "asked-1", "this year")
    mark(me, first, "asked-0", "last year")

    read_again(me, first, other + one)

    assert [read.note for read in reads(me, first)] == ["this year", "last year"]


def test_a_question_in_other_words_is_known_by_what_it_is(
    me: User, company: UUID
) -> None:
    """She put it shortly, and then as she had planned it."""
    ident = add_interview(me, company, draft(minutes=30))
    planned = dict(debriefs.show(me, ident, now=NOW).planned)
    answer = f"{DANA}: We say yes to too much. In October we lost an argument.\n"
    read_again(me, ident, f"{ME}: And what is bad here?\n{answer}")
    mark(me, ident, "asked-0", "lifts", key="hate")

    read_again(me, ident, f"{ME}: {planned['hate']}\n{answer}")

    assert {r.question_key: r.note for r in reads(me, ident)} == {"hate": "lifts"}


def test_a_mark_from_before_its_words_were_kept_follows_too(
    me: User, told: UUID
) -> None:
    mark(me, told, "asked-2", "pay")
    MarkRow.objects.update(asked="")

    read_again(me, told, BETTER)

    assert [read.note for read in reads(me, told)][2] == "pay"


def test_a_mark_goes_home_when_its_question_is_back(me: User, told: UUID) -> None:
    mark(me, told, "asked-3", "rota")

    read_again(me, told, f"{ME}: Who are you?\n{DANA}: Dana.\n")
    kept = debriefs.show(me, told, now=NOW).markable
    read_again(me, told, TALK)

    assert [line.note for line in kept] == ["rota"]
    assert [read.note for read in reads(me, told)][3] == "rota"
    assert debriefs.show(me, told, now=NOW).markable == ()
