from __future__ import annotations

from uuid import UUID

import pytest

from askback.services import agendas, debriefs, notes, transcripts
from askback.services.values import Quote, ReadLine
from askback.store.models import User
from tests.builders import NOW, add_interview, draft, only_matters, queries_of, upload
from tests.services.conversation import DANA, ME

pytestmark = pytest.mark.django_db

TEAM = ("Dana Marsh", "Lee Okafor", "Ash Brandt")
WIDE = draft("Panel", people=[(name, "peer") for name in TEAM], minutes=45)


def test_without_a_transcript_the_planned_questions_can_be_marked(
    me: User, first: UUID
) -> None:
    agenda = agendas.show(me, first, now=NOW).agenda

    page = debriefs.show(me, first, now=NOW)

    planned = [item.key for item in debriefs.at_hand(agenda)]
    assert [line.place for line in page.markable] == planned
    assert not any(line.confirmed for line in page.markable)
    assert (page.has_transcript, page.parts, page.unasked) == (False, (), ())
    assert (page.tally, page.me, page.format) == ({}, "", "")


def test_planned_questions_that_nobody_asked_are_named(me: User, told: UUID) -> None:
    agenda = agendas.show(me, told, now=NOW).agenda
    page = debriefs.show(me, told, now=NOW)

    texts = {item.key: item.text for item in debriefs.at_hand(agenda)}
    asked = {p.question_key for p in page.parts if isinstance(p, ReadLine)}
    assert dict(page.unasked) == {k: t for k, t in texts.items() if k not in asked}
    assert page.markable == ()
    assert page.has_transcript


def test_what_i_marked_counts_in_the_tally(me: User, told: UUID) -> None:
    before = debriefs.show(me, told, now=NOW).tally
    notes.mark(
        me,
        told,
        place="asked-0",
        question_key="last-called-out",
        verdict="partly",
        direction=None,
        note="",
        now=NOW,
    )

    assert (before["answered"], before["partly"]) == (4, 0)
    after = debriefs.show(me, told, now=NOW).tally
    assert (after["answered"], after["partly"]) == (3, 1)


def test_what_was_told_unasked_stands_with_its_words(me: User, company: UUID) -> None:
    only_matters(me, "turnover")
    first = add_interview(me, company, WIDE)
    words = (
        "Before you ask, of the people who had this job four years ago one is "
        "matron here today, one went to Leeds, and one retired in May."
    )
    talk = f"{DANA}: {words}\n{ME}: Okay. How warm is it in here?\n{DANA}: Nineteen.\n"
    planned = agendas.show(me, first, now=NOW).agenda.items

    transcripts.add(me, first, upload=upload(talk), me=ME, now=NOW)

    text = next(item.text for item in planned if item.key == "former-holders")
    page = debriefs.show(me, first, now=NOW)
    assert page.told == ((text, Quote(words, DANA)),)


def test_a_debrief_costs_the_same_with_one_interview_and_with_three(
    me: User, company: UUID, told: UUID
) -> None:
    add_interview(me, company, draft("Second"))
    debriefs.show(me, told, now=NOW)
    two = queries_of(lambda: debriefs.show(me, told, now=NOW))
    for name in ("Third", "Fourth"):
        add_interview(me, company, draft(name))
    debriefs.show(me, told, now=NOW)

    assert queries_of(lambda: debriefs.show(me, told, now=NOW)) == two
