from __future__ import annotations

from uuid import UUID

import pytest

from askback.adapters import shipped
from askback.core.decision import Evidence
from askback.services import ledger, notes, transcripts
from askback.store.models import EvidenceRow, OpportunityRow, SourceRow, User
from tests.builders import NOW, add_company, upload
from tests.services.conversation import DANA, ME

pytestmark = pytest.mark.django_db


def test_evidence_is_the_same_however_often_it_is_derived(
    company: UUID, told: UUID
) -> None:
    row = OpportunityRow.objects.get(id=company)
    before = EvidenceRow.objects.filter(interview=told).count()

    ledger.rebuild(row, now=NOW)

    assert before > 0
    assert EvidenceRow.objects.filter(interview=told).count() == before


def test_each_companys_evidence_is_its_own(me: User, company: UUID) -> None:
    other = add_company(me, "Kestrel")
    rows = OpportunityRow.objects.all()

    found = ledger.evidence_of(rows)

    source = SourceRow.objects.get(opportunity=company)
    claims = [claim["quote"] for claim in source.reading["claims"]]
    assert found[other] == ()
    assert sorted(e.quote for e in found[company]) == sorted(claims)
    weight = shipped.tables().knows.company / 2
    first = found[company][0]
    assert first == Evidence(
        first.criterion, "company", None, weight, first.quote, "source"
    )


def test_an_answer_to_what_no_one_knows_as_a_question_is_no_evidence(
    me: User, first: UUID
) -> None:
    talk = f"{ME}: How warm is the canteen in the winter?\n{DANA}: Nineteen degrees.\n"

    transcripts.add(me, first, upload=upload(talk), me=ME, now=NOW)

    assert not EvidenceRow.objects.filter(interview=first).exists()


def test_it_becomes_evidence_once_i_say_which_question_it_was(
    me: User, first: UUID
) -> None:
    talk = f"{ME}: How warm is the canteen in the winter?\n{DANA}: Nineteen degrees.\n"
    transcripts.add(me, first, upload=upload(talk), me=ME, now=NOW)

    notes.mark(
        me,
        first,
        place="asked-0",
        question_key="hate",
        verdict="answered",
        direction=-1,
        note="",
        now=NOW,
    )

    rows = EvidenceRow.objects.filter(interview=first)
    assert {(r.quote, r.direction, r.source) for r in rows} == {
        ("Nineteen degrees.", -1, "mark")
    }


def test_a_bank_question_asked_off_the_plan_counts_too(me: User, first: UUID) -> None:
    talk = (
        f"{ME}: Who ends up with more nights, weekends or holidays than they'd like?\n"
        f"{DANA}: Sanne and me, eleven Sundays each since March.\n"
    )

    transcripts.add(me, first, upload=upload(talk), me=ME, now=NOW)

    rows = EvidenceRow.objects.filter(interview=first, criterion="on_call")
    assert [row.quote for row in rows] == [
        "Sanne and me, eleven Sundays each since March."
    ]
