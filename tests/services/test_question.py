from __future__ import annotations

from uuid import UUID

import pytest

from askback.adapters import shipped
from askback.errors import NotFoundError
from askback.services import notes, pins, question, questions
from askback.store.models import QuestionRow, ReadingRow, User
from tests.builders import NOW

pytestmark = pytest.mark.django_db
KEY = "last-departure"
BEFORE = shipped.bank().by_key[KEY]


def test_a_page_tells_all_of_a_question(me: User) -> None:
    page = question.show(me, KEY, now=NOW)

    assert page.text == BEFORE.text
    assert page.probes == BEFORE.probes
    assert len(page.green) >= 2
    assert len(page.red) >= 2
    assert page.phrasing == "past_event"
    assert page.stages == ("hiring_manager_call", "technical", "team_fit")
    assert (page.is_own, page.changed, page.told, page.slots) == (False, (), (), ())


@pytest.mark.usefixtures("told")
def test_what_people_told_stands_with_who_and_where(me: User) -> None:
    key = next(
        row.question_key
        for row in ReadingRow.objects.filter(owner=me, band="sure")
        if row.question_key and row.value["answer"]["quote"]
    )

    page = question.show(me, key, now=NOW)

    assert page.told
    for quote in page.told:
        assert quote.role == "Halden"
        assert quote.note in {"answered", "partly", "not_answered", "cant_tell"}


def test_what_the_user_noted_is_said_to_be_noted(me: User, first: UUID) -> None:
    notes.mark(
        me,
        first,
        place=KEY,
        question_key=KEY,
        verdict="partly",
        direction=None,
        note="Two in spring.",
        now=NOW,
    )

    (quote,) = question.show(me, KEY, now=NOW).told

    assert (quote.text, quote.noted, quote.note) == ("Two in spring.", True, "partly")
    assert quote.who == "Dana Marsh"


def test_interviews_to_come_can_take_it(me: User, first: UUID, second: UUID) -> None:
    pins.pin(me, second, key=KEY)

    slots = question.show(me, KEY, now=NOW).slots

    assert [(slot.id, slot.is_pinned) for slot in slots] == [
        (first, False),
        (second, True),
    ]
    assert slots[0].label == "Halden · First call · Dana Marsh, hiring manager"


@pytest.mark.usefixtures("first")
def test_a_must_ask_is_on_every_agenda_as_it_is(me: User) -> None:
    assert question.show(me, "hate", now=NOW).slots == ()


def test_a_changed_question_shows_what_it_was(me: User) -> None:
    questions.change(me, KEY, changes={"text": "Who walked out?"}, now=NOW)

    page = question.show(me, KEY, now=NOW)

    assert (page.text, page.shipped_text) == ("Who walked out?", BEFORE.text)
    assert page.changed == ("text",)
    assert not page.has_newer

    row = QuestionRow.objects.get()
    row.shipped["text"] = "An older one?"
    row.save()
    assert question.show(me, KEY, now=NOW).has_newer


def test_a_question_that_is_not_there_is_not_found(me: User) -> None:
    with pytest.raises(NotFoundError, match="No question nope"):
        question.show(me, "nope", now=NOW)
