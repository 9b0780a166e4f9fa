"""Whose name it is, and where."""

from __future__ import annotations

import pytest

from askback.services import forgetting, notes, transcripts
from askback.services.values.forgetting import Also
from askback.store.models import InterviewerRow, NoteRow, User
from tests.builders import NOW, add_company, add_interview, draft, upload
from tests.services.conversation import DANA, LEE, ME
from tests.services.forgetting.test_deeds import person, where

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("first")
def test_in_other_companies_only_the_whole_name_goes(me: User) -> None:
    other = add_company(me, "Fennel")
    call = add_interview(me, other, draft("Fennel call", people=((LEE, "peer"),)))
    notes.add(me, call, text="Knows Dana Marsh. Dana knows Lee.", now=NOW)
    talk = (
        f"{ME}: Do you know Dana Marsh?\n{LEE}: Dana Marsh? We all do at this place.\n"
    )
    transcripts.add(me, call, upload=upload(talk), me=ME, now=NOW)

    forgetting.forget(me, person().id, also=Also(), now=NOW)

    assert NoteRow.objects.get().text == "Knows someone. Dana knows Lee."
    assert where("Dana Marsh") == []


@pytest.mark.usefixtures("first")
def test_where_somebody_has_the_same_name_they_are_left_and_told(me: User) -> None:
    other = add_company(me, "Fennel")
    call = add_interview(me, other)
    notes.add(me, call, text="Dana Marsh again.", now=NOW)
    here = InterviewerRow.objects.exclude(opportunity=other).get()
    there = InterviewerRow.objects.get(opportunity=other)

    assert forgetting.look(me, here.id).elsewhere == ((there.id, "Fennel"),)
    forgetting.forget(me, here.id, also=Also(), now=NOW)

    assert NoteRow.objects.get().text == "Dana Marsh again."
    assert forgetting.name_in_companies(me, " dana marsh ") == (
        (there.id, DANA, "Fennel"),
    )
    assert forgetting.name_in_companies(me, DANA, "halden") == ()
